package vn.motcua.launcher.oidc;

import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How tokens are fetched and checked: as Spring Security does it, with an end to its patience. */
final class ProvinceTokens {

    private ProvinceTokens() {}

    private static JdkClientHttpRequestFactory http() {
        var http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(ProvinceClient.PATIENCE).build());
        http.setReadTimeout(ProvinceClient.PATIENCE);
        return http;
    }

    static RestClientAuthorizationCodeTokenResponseClient client() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(http())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** Signed by a key of the provider (never by the shared secret, never not at all), for this desk, still valid. */
    static JwtDecoder decoder(ClientRegistration province) {
        String keys = Objects.requireNonNull(
                province.getProviderDetails().getJwkSetUri(), "Discovery has refused a provider without keys");
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(known -> known.addAll(algorithms(province)))
                .restOperations(new RestTemplate(http()))
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(province)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    private static List<SignatureAlgorithm> algorithms(ClientRegistration province) {
        Object told =
                province.getProviderDetails().getConfigurationMetadata().get("id_token_signing_alg_values_supported");
        List<SignatureAlgorithm> found = told instanceof Collection<?> names
                ? Arrays.stream(SignatureAlgorithm.values())
                        .filter(algorithm -> names.contains(algorithm.getName()))
                        .toList()
                : List.of();
        return Optional.of(found).filter(some -> !some.isEmpty()).orElse(List.of(SignatureAlgorithm.RS256));
    }
}

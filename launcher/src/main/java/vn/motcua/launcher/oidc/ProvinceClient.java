package vn.motcua.launcher.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the provider says of itself (OpenID Connect Discovery), asked when somebody wants to sign in there and never at
 * start: a provider that is away keeps nobody from the desk. Any thread.
 */
final class ProvinceClient implements ClientRegistrationRepository {

    static final String ID = "province";
    static final String CALLBACK = "/sign-in/returned";
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcProperties properties;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable ClientRegistration known;

    ProvinceClient(OidcProperties properties) {
        this.properties = properties;
    }

    /** As it was told last, or is told now. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        ClientRegistration last = known;
        if (!id.equals(ID)) {
            return null;
        }
        return last == null ? discover() : last;
    }

    /** @throws ProviderAway if it does not answer within five seconds, or not as a provider does */
    ClientRegistration discover() {
        Map<String, Object> told = ask(URI.create(properties.issuer() + "/.well-known/openid-configuration"));
        if (!properties.issuer().equals(told.get("issuer"))) {
            throw new ProviderAway("it calls itself " + told.get("issuer"));
        }
        try {
            ClientRegistration fresh = ClientRegistrations.fromOidcConfiguration(told)
                    .registrationId(ID)
                    .clientId(properties.clientId())
                    .clientSecret(properties.clientSecret())
                    .scope(properties.scopes())
                    .redirectUri(properties.address() + CALLBACK)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
            known = fresh;
            return fresh;
        } catch (IllegalArgumentException e) {
            throw new ProviderAway("what it says of itself is not enough: " + e.getMessage());
        }
    }

    private Map<String, Object> ask(URI address) {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new ProviderAway(address + " answers " + answer.statusCode());
            }
            return json.readValue(answer.body(), new TypeReference<>() {});
        } catch (IOException | JacksonException e) {
            throw new ProviderAway(address + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderAway("interrupted");
        }
    }

    /** The provider cannot be asked at present; the message says why, for the log. */
    static final class ProviderAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ProviderAway(String message) {
            super(message);
        }
    }
}

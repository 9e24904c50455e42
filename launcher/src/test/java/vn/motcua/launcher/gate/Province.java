package vn.motcua.launcher.gate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * The province's provider: Spring's own authorization server on a loopback port, with a sign-in page of its own. It asks
 * for PKCE, and can be made to put a wrong nonce into its tokens.
 */
final class Province implements AutoCloseable {

    static final String CLIENT = "motcua-phuong";
    static final String SECRET = "what-the-province-gave-to-this-desk";
    static final String PASSWORD = "mat-khau-cua-tinh";

    /** Switched on, it answers with a nonce that nobody has asked with. */
    static final AtomicBoolean WRONG_NONCE = new AtomicBoolean();

    private final int port;
    private final String desk;
    private AnnotationConfigServletWebServerApplicationContext context;

    /** @param desk the address of the server that people are sent back to */
    Province(String desk) throws IOException {
        this.desk = desk;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.context = start();
    }

    private AnnotationConfigServletWebServerApplicationContext start() {
        var fresh = new AnnotationConfigServletWebServerApplicationContext();
        fresh.getBeanFactory().registerSingleton("province", this);
        fresh.register(Rooms.class);
        fresh.refresh();
        return fresh;
    }

    /** Another host name than the desk's: cookies know no ports. */
    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    void goAway() {
        context.close();
    }

    void comeBack() {
        context = start();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not marked as a configuration: the program's own scan in the same process must not find it. */
    @EnableWebSecurity
    static class Rooms {

        private final Province province;

        Rooms(Province province) {
            this.province = province;
        }

        @Bean
        TomcatServletWebServerFactory tomcat() throws IOException {
            var factory = new TomcatServletWebServerFactory(province.port);
            factory.setRegisterDefaultServlet(true); // without any servlet Tomcat asks no filter either
            factory.setAddress(InetAddress.getLoopbackAddress());
            return factory;
        }

        @Bean
        DelegatingFilterProxyRegistrationBean gate() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        @Order(1)
        SecurityFilterChain provider(HttpSecurity http) {
            var server = new OAuth2AuthorizationServerConfigurer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, all -> all.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .exceptionHandling(
                            asks -> asks.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) {
            return http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService accounts() {
            var people = new InMemoryUserDetailsManager();
            for (String name : new String[] {"tinh-lan", "tinh-hoa", "tinh-tat", "tinh-la", "tinh-hai"}) {
                people.createUser(User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .roles("PERSON")
                        .build());
            }
            return people;
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                            UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(province.desk + "/sign-in/returned")
                    .scope("openid")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder()
                    .issuer(province.issuer())
                    .build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("key-1").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> nonces() {
            return token -> {
                if (WRONG_NONCE.get()
                        && OidcParameterNames.ID_TOKEN.equals(
                                token.getTokenType().getValue())) {
                    token.getClaims().claim("nonce", "of-somebody-else");
                }
            };
        }
    }
}

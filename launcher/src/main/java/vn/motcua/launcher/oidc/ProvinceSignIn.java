package vn.motcua.launcher.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.server.access.StaffAuthentication;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;

/**
 * The way in through the province's provider: Spring Security's own client (authorization code with PKCE, state, nonce,
 * signed id token), and behind it our accounts. Who comes back is somebody here only by an active account that an
 * administrator has tied to the provider's name; nobody is made here by a provider.
 */
public final class ProvinceSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProvinceSignIn.class);
    private static final String START = "/sign-in/provider";
    private static final String SIGN_IN = "/sign-in";

    private final OidcProperties properties;
    private final ProvinceClient client;
    private final StaffAuthentication staff;
    private final AuditLog log;

    ProvinceSignIn(OidcProperties properties, StaffAuthentication staff, AuditLog log) {
        this.properties = properties;
        this.client = new ProvinceClient(properties);
        this.staff = staff;
        this.log = log;
    }

    /**
     * Adds it to the screens' chain, if a provider is named.
     *
     * @param desk where they go who had no particular page in mind
     */
    public void addTo(HttpSecurity http, String desk) {
        if (properties.isOn()) {
            http.oauth2Login(login -> configure(login, desk));
        }
    }

    private void configure(OAuth2LoginConfigurer<HttpSecurity> login, String desk) {
        login.loginPage(SIGN_IN)
                .clientRegistrationRepository(client)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(start -> start.authorizationRequestResolver(new Start(client)))
                .redirectionEndpoint(back -> back.baseUri(ProvinceClient.CALLBACK))
                .tokenEndpoint(token -> token.accessTokenResponseClient(ProvinceTokens.client()))
                .userInfoEndpoint(user -> user.oidcUserService(this::findPerson))
                .defaultSuccessUrl(desk)
                .failureHandler(this::refuse);
        login.addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, e) -> away(request, response, e));
                return filter;
            }
        });
    }

    /** Asks the provider anew what it says of itself: whoever is sent there finds it. */
    private static final class Start implements OAuth2AuthorizationRequestResolver {

        private final ProvinceClient client;
        private final DefaultOAuth2AuthorizationRequestResolver springs;

        Start(ProvinceClient client) {
            this.client = client;
            this.springs = new DefaultOAuth2AuthorizationRequestResolver(client, START);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            if (request.getRequestURI().equals(request.getContextPath() + START + "/" + ProvinceClient.ID)) {
                client.discover();
                return springs.resolve(request);
            }
            return null;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
            return springs.resolve(request, id);
        }
    }

    private OidcUser findPerson(OidcUserRequest request) {
        String name = request.getIdToken().getClaimAsString(properties.claim());
        return new ProvincePerson(staff.findLinked(name == null ? "" : name), request.getIdToken());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String where = switch (exception) {
            case StaffAuthentication.CodeNeeded needed -> {
                staff.await(needed, request, response);
                yield "/code";
            }
            case StaffAuthentication.NotLinked stranger -> {
                record(request, stranger.name(), "no active account is tied to this name of the provider");
                yield "?unlinked";
            }
            case OAuth2AuthenticationException wrong -> {
                record(request, AuditEvent.UNKNOWN, "provider: " + wrong.getError());
                yield "?provider";
            }
            default -> {
                record(request, AuditEvent.UNKNOWN, "provider: " + exception.getMessage());
                yield "?provider";
            }
        };
        response.sendRedirect(request.getContextPath() + SIGN_IN + where);
    }

    private void away(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        Throwable cause = exception.getCause() == null ? exception : exception.getCause();
        LOG.warn("the provider {} cannot be asked: {}", properties.issuer(), cause.getMessage());
        record(request, AuditEvent.UNKNOWN, "the provider is away: " + cause.getMessage());
        response.sendRedirect(request.getContextPath() + SIGN_IN + "?away");
    }

    private void record(HttpServletRequest request, String name, String why) {
        log.record(AuditEvent.of(AuditKind.SIGN_IN_FAILED)
                .about(name)
                .from(request.getRemoteAddr())
                .saying(why));
    }

    /** The provider's tokens are of no use here once the person is known. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}

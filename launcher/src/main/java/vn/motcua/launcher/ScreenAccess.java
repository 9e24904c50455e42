package vn.motcua.launcher;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import vn.motcua.domain.desk.Role;
import vn.motcua.server.access.Doorkeeper;
import vn.motcua.server.access.Identity;
import vn.motcua.server.access.StaffAuthentication;

/**
 * Who may open which screen. Pages of the hall are open, because each of them asks for a paired device itself; staff
 * screens carry their roles on the view. The session of a person is in the database, not in this process: after a
 * restart, a clerk is still signed in.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!kiosk & !display & !preview")
class ScreenAccess {

    static final String SIGN_IN = "/sign-in";

    /** For pages without Vaadin: our own files only, no inline script or style. */
    private static final String STRICT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; media-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain screens(HttpSecurity http, StaffAuthentication staff, Doorkeeper doorkeeper) {
        return http.authenticationProvider(staff)
                .securityContext(context -> context.securityContextRepository(new CookieContext(doorkeeper)))
                .headers(headers -> headers.frameOptions(frame -> frame.deny())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(STRICT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(rules -> rules.requestMatchers(
                                "/",
                                "/home/**",
                                "/theme/**",
                                "/display",
                                "/display/**",
                                "/kiosk/**",
                                "/phone/**",
                                "/t/*",
                                "/counter/*.css",
                                "/counter/*.js",
                                "/lumo/**",
                                "/error",
                                "/favicon.ico")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), screens -> screens.loginView(SIGN_IN, SIGN_IN + "?out"))
                .formLogin(form -> form.loginProcessingUrl(SIGN_IN)
                        .successHandler((request, response, authentication) ->
                                welcome(staff, request, response, authentication))
                        .failureHandler((request, response, exception) ->
                                response.sendRedirect(request.getContextPath() + SIGN_IN + reason(exception))))
                .build();
    }

    private static String reason(AuthenticationException exception) {
        return exception instanceof LockedException ? "?locked" : "?error";
    }

    private static void welcome(
            StaffAuthentication staff,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof Identity identity)) {
            throw new IllegalStateException("sign-in gave " + authentication.getPrincipal());
        }
        staff.begin(identity, request, response);
        var cache = new HttpSessionRequestCache();
        SavedRequest wanted = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        response.sendRedirect(
                wanted != null ? wanted.getRedirectUrl() : request.getContextPath() + home(identity.role()));
    }

    private static String home(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "/admin";
            case MANAGER -> "/room";
            default -> "/counter";
        };
    }
}

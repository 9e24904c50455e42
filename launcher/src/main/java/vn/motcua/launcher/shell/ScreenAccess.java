package vn.motcua.launcher.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.motcua.domain.staff.Role;
import vn.motcua.launcher.gate.CodeFilter;
import vn.motcua.launcher.gate.ForeignForms;
import vn.motcua.launcher.oidc.ProvinceSignIn;
import vn.motcua.server.access.Doorkeeper;
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
    private static final String DESK = "/desk";

    /** For pages without Vaadin: our own files only, no inline script or style. */
    private static final String STRICT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; media-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http, StaffAuthentication staff, Doorkeeper doorkeeper, ProvinceSignIn province) {
        var people = new CookieContext(doorkeeper, staff);
        province.addTo(http, DESK);
        return http.authenticationProvider(staff)
                .securityContext(context -> context.securityContextRepository(people))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(rules -> rules.requestMatchers(
                                "/",
                                DESK, // whoever is not signed in is sent to sign in
                                "/home/**",
                                "/theme/**",
                                "/display",
                                "/display/**",
                                "/kiosk/**",
                                "/phone/**",
                                "/t/*",
                                "/t/*/*",
                                "/T/*/*",
                                "/p/*",
                                "/counter/*.css",
                                "/counter/*.js",
                                "/lumo/**",
                                "/authority.crt",
                                "/error",
                                "/favicon.ico")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        screens -> screens.loginView(SIGN_IN).defaultSuccessUrl(DESK))
                .addFilterBefore(new ForeignForms(), CsrfFilter.class)
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(CodeFilter.FORM)) // as the sign-in form: ForeignForms holds it
                .addFilterAfter(new CodeFilter(staff, people, DESK), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginProcessingUrl(SIGN_IN).failureHandler((request, response, exception) -> {
                    if (exception instanceof StaffAuthentication.CodeNeeded needed) {
                        staff.await(needed, request, response);
                    }
                    response.sendRedirect(request.getContextPath() + SIGN_IN + reason(exception));
                }))
                .build();
    }

    /** Nothing is told but whether it was looked at, and to whoever knows the password that a code is needed. */
    private static String reason(AuthenticationException exception) {
        return switch (exception) {
            case StaffAuthentication.CodeNeeded needed -> "/code";
            case StaffAuthentication.Busy busy -> "?busy";
            default -> "?error";
        };
    }

    /** Where somebody who has signed in without a particular page in mind begins to work. */
    @Bean
    RouterFunction<ServerResponse> desks(Doorkeeper doorkeeper) {
        return RouterFunctions.route()
                .GET(
                        DESK,
                        request -> ServerResponse.seeOther(
                                        URI.create(request.servletRequest().getContextPath()
                                                + doorkeeper
                                                        .findPerson(request.servletRequest())
                                                        .map(person -> home(person.role()))
                                                        .orElse(SIGN_IN)))
                                .build())
                .build();
    }

    private static String home(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "/admin";
            case MANAGER -> "/room";
            default -> "/counter";
        };
    }
}

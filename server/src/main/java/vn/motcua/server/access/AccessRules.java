package vn.motcua.server.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import vn.motcua.server.problem.BodyLimitFilter;
import vn.motcua.server.problem.ProblemTexts;

/** Who may do what over the interface. What stands in no line here is refused. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final String CLERK = "CLERK";
    private static final String MANAGER = "MANAGER";
    private static final String ADMINISTRATOR = "ADMINISTRATOR";
    private static final String KIOSK = "KIOSK";
    private static final String DISPLAY = "DISPLAY";
    private static final String PRINTER = "PRINTER";
    private static final String INTEGRATOR = "INTEGRATOR";

    /** Nothing but our own files, and nobody may frame a page of ours. */
    static final String STRICT_POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain interfaceAccess(HttpSecurity http, Doorkeeper doorkeeper, RateLimits limits) {
        return http.securityMatcher("/api/**", "/alive", "/actuator/**", "/ws", "/ws/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // TokenFilter asks for a header no foreign page can send
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICT_POLICY))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(new TokenFilter(doorkeeper, limits), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new BodyLimitFilter(), TokenFilter.class)
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, "/alive", "/actuator/health")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus", "/actuator/metrics/**")
                        .hasAnyRole(ADMINISTRATOR, INTEGRATOR)
                        .requestMatchers("/ws", "/ws/**")
                        .permitAll() // FeedAccess asks at CONNECT
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/openapi",
                                "/api/v1/public/tickets/*",
                                "/api/v1/public/tickets/*/*",
                                "/api/v1/public/procedures/*",
                                "/api/v1/public/procedures/*/questions",
                                "/api/v1/public/procedures/*/checklist.pdf",
                                "/api/v1/public/questions/search")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/session",
                                "/api/v1/session/password",
                                "/api/v1/pairings",
                                "/api/v1/pairings/claim",
                                "/api/v1/public/procedures/*/questions")
                        .permitAll()
                        .requestMatchers(HttpMethod.DELETE, "/api/v1/session")
                        .hasAnyRole(CLERK, MANAGER, ADMINISTRATOR)
                        .requestMatchers(HttpMethod.POST, "/api/v1/tickets")
                        .hasAnyRole(KIOSK, INTEGRATOR, MANAGER, ADMINISTRATOR)
                        .requestMatchers(HttpMethod.POST, "/api/v1/tickets/*/slips")
                        .hasAnyRole(KIOSK, INTEGRATOR)
                        .requestMatchers(HttpMethod.POST, "/api/v1/tickets/*/cancel")
                        .hasAnyRole(KIOSK, MANAGER, ADMINISTRATOR)
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/clock/confirm",
                                "/api/v1/clock/correct",
                                "/api/v1/tickets/*/overrule",
                                "/api/v1/tickets/*/move",
                                "/api/v1/tickets/*/end",
                                "/api/v1/day/*") // what is neither open nor close is a 404, see UnknownPaths
                        .hasAnyRole(MANAGER, ADMINISTRATOR)
                        .requestMatchers(HttpMethod.POST, "/api/v1/counters/**")
                        .hasAnyRole(CLERK, MANAGER, ADMINISTRATOR, INTEGRATOR)
                        .requestMatchers(HttpMethod.POST, "/api/v1/keypads/*/keys")
                        .hasAnyRole(KIOSK, DISPLAY)
                        .requestMatchers(HttpMethod.POST, "/api/v1/searches", "/api/v1/procedures/*/questions")
                        .hasRole(KIOSK)
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/catalogue",
                                "/api/v1/procedures/*/questions",
                                "/api/v1/questions/search")
                        .hasAnyRole(CLERK, MANAGER, ADMINISTRATOR, KIOSK, INTEGRATOR)
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/procedures/booklet.pdf",
                                "/api/v1/procedures/*/checklist.pdf",
                                "/api/v1/procedures/*/posting.pdf")
                        .hasAnyRole(CLERK, MANAGER, ADMINISTRATOR, INTEGRATOR)
                        .requestMatchers(HttpMethod.GET, "/api/v1/slips")
                        .hasRole(KIOSK)
                        .requestMatchers(HttpMethod.POST, "/api/v1/devices/report")
                        .hasAnyRole(KIOSK, DISPLAY, PRINTER)
                        .requestMatchers(HttpMethod.POST, "/api/v1/host/assignment", "/api/v1/host/errands/*")
                        .hasAnyRole(KIOSK, DISPLAY)
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/snapshot",
                                "/api/v1/entries",
                                "/api/v1/counters/*/waiting",
                                "/api/v1/tickets/*",
                                "/api/v1/procedures",
                                "/api/v1/procedures/*")
                        .hasAnyRole(CLERK, MANAGER, ADMINISTRATOR, KIOSK, DISPLAY, PRINTER, INTEGRATOR)
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, e) ->
                                ProblemTexts.send(request, response, HttpStatus.UNAUTHORIZED, "not-signed-in"))
                        .accessDeniedHandler((request, response, e) ->
                                ProblemTexts.send(request, response, HttpStatus.FORBIDDEN, "not-allowed")))
                .build();
    }
}

package vn.motcua.launcher.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A kiosk's or display's own computer has nobody to sign in: its pages are for whoever stands before it, and what it may
 * do at the hall is decided by the server, from its token. It listens to this computer only, see application.yml.
 */
@Configuration(proxyBeanMethods = false)
@Profile("kiosk | display")
class OpenScreens {

    @Bean
    SecurityFilterChain screens(HttpSecurity http) {
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        screens -> screens.anyRequest(request -> request.permitAll()))
                .build();
    }
}

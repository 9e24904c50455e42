package vn.motcua.launcher;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import vn.motcua.kiosk.KioskIdentity;
import vn.motcua.kiosk.KioskProperties;
import vn.motcua.kiosk.PrinterWatch;
import vn.motcua.kiosk.remote.RemoteEntrance;

/**
 * A kiosk's own computer: no hall, no database, no accounts; the entrance is the server's. Its pages are for the
 * screen of this computer only, and are not served to others.
 */
@Configuration(proxyBeanMethods = false)
@Profile("kiosk")
class KioskAlone {

    /**
     * @param server where the hall is, for instance {@code http://192.168.1.10:8080}
     * @param token of this kiosk, given at its pairing
     */
    @Bean
    RemoteEntrance entrance(@Value("${motcua.kiosk.server}") URI server, @Value("${motcua.kiosk.token}") String token) {
        return RemoteEntrance.start(server, token);
    }

    @Bean
    KioskIdentity identity(KioskProperties properties) {
        return () -> java.util.Optional.of(properties.device());
    }

    @Bean
    PrinterWatch printerWatch() {
        return () -> true;
    }

    /** Flow guards its own requests; there is nobody to sign in, and no one else can reach the port. */
    @Bean
    SecurityFilterChain openScreens(HttpSecurity http) {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}

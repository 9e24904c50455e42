package vn.motcua.launcher.oidc;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import vn.motcua.server.access.StaffAuthentication;
import vn.motcua.server.audit.AuditLog;

/** Opens the way through a provider; the screens' chain takes it in where it is named. */
@Configuration(proxyBeanMethods = false)
@Profile("!kiosk & !display & !preview")
@EnableConfigurationProperties(OidcProperties.class)
class ProvinceRoom {

    @Bean
    ProvinceSignIn provinceSignIn(OidcProperties properties, StaffAuthentication staff, AuditLog log) {
        if (properties.isOn()) {
            properties.check();
        }
        return new ProvinceSignIn(properties, staff, log);
    }

    /** Found by Spring Security's client by its type. */
    @Bean
    JwtDecoderFactory<ClientRegistration> provinceTokens() {
        return ProvinceTokens::decoder;
    }
}

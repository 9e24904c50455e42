package vn.motcua.launcher;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Which views have addresses here. Vaadin bears one {@link EnableVaadin} only, so the choice stands in one place
 * and not beside each room.
 */
@Configuration(proxyBeanMethods = false)
class Views {

    @Configuration(proxyBeanMethods = false)
    @Profile("!kiosk")
    @EnableVaadin("vn.motcua")
    static class All {}

    /** A kiosk's own computer has no counters and no administration. */
    @Configuration(proxyBeanMethods = false)
    @Profile("kiosk")
    @EnableVaadin({"vn.motcua.launcher", "vn.motcua.kiosk"})
    static class KioskOnly {}
}

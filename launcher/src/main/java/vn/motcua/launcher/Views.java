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
    @Profile("!kiosk & !server & !display")
    @EnableVaadin("vn.motcua")
    static class All {}

    /** A kiosk's own computer has no counters and no administration. */
    @Configuration(proxyBeanMethods = false)
    @Profile("kiosk")
    @EnableVaadin({"vn.motcua.launcher", "vn.motcua.kiosk"})
    static class KioskOnly {}

    /** The back room has no kiosk, for it has no slip printer. */
    @Configuration(proxyBeanMethods = false)
    @Profile("server")
    @EnableVaadin({"vn.motcua.launcher", "vn.motcua.counter"})
    static class ServerOnly {}

    /** A computer at the walls shows no view at all. */
    @Configuration(proxyBeanMethods = false)
    @Profile("display")
    @EnableVaadin("vn.motcua.launcher")
    static class None {}
}

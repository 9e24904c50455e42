package vn.motcua.launcher;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import vn.motcua.kiosk.KioskRole;

/** Opens the entrance: everywhere but in the back room and at the walls. */
@Configuration(proxyBeanMethods = false)
@Profile("!server & !display")
@Import(KioskRole.class)
class KioskRoom {}

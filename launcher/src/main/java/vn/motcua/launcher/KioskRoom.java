package vn.motcua.launcher;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.motcua.kiosk.KioskRole;

/** Opens the entrance. */
@Configuration(proxyBeanMethods = false)
@Import(KioskRole.class)
class KioskRoom {}

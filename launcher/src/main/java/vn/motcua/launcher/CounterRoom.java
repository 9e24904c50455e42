package vn.motcua.launcher;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import vn.motcua.counter.CounterRole;

/** Opens the desks: where the hall is. */
@Configuration(proxyBeanMethods = false)
@Profile("!kiosk & !display & !preview")
@Import(CounterRole.class)
class CounterRoom {}

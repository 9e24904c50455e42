package vn.motcua.launcher;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import vn.motcua.counter.CounterRole;
import vn.motcua.domain.staff.SlipPreview;
import vn.motcua.kiosk.KioskRole;

/** Opens the desks: where the hall is. */
@Configuration(proxyBeanMethods = false)
@Profile("!kiosk & !display & !preview")
@Import(CounterRole.class)
class CounterRoom {

    @Bean
    SlipPreview slipPreview() {
        return KioskRole.slipPreview();
    }
}

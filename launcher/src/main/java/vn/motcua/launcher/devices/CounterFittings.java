package vn.motcua.launcher.devices;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.desk.HallFeed;
import vn.motcua.domain.device.KeypadDesk;

/** Signs and keypads, wherever the hall's calls can be followed: beside the server, and on a computer at the walls. */
@Configuration(proxyBeanMethods = false)
@Profile("!kiosk & !preview")
class CounterFittings {

    @Bean
    SignBusFitting counterLineFitting(EntryFeed feed, ObjectProvider<HallFeed> hall, KeypadDesk desk) {
        return new SignBusFitting(feed, Optional.ofNullable(hall.getIfAvailable()), desk);
    }

    @Bean
    NumericPadFitting numericPadFitting(KeypadDesk desk) {
        return new NumericPadFitting(desk);
    }
}

package vn.motcua.kiosk;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Questions;
import vn.motcua.hardware.printer.TicketPrinter;

/**
 * Opens the kiosk: its views and its slips. Needs from elsewhere an {@link Entrance}, a {@link Catalogue}, a
 * {@link TicketPrinter}, {@link Simulators}, a {@link KioskIdentity} and a {@link PrinterWatch}; takes {@link Questions} if
 * there are any.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KioskProperties.class)
public class KioskRole {

    @Bean
    SlipDesk slipDesk(
            Entrance entrance, TicketPrinter printer, KioskProperties properties, ObjectProvider<Clock> clock) {
        return new SlipDesk(
                entrance,
                printer,
                new SlipLayout(properties.ticketUrl()),
                properties.device(),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ScreenMaker kioskScreens(
            Entrance entrance, Catalogue catalogue, ObjectProvider<Questions> questions, KioskProperties properties) {
        return new ScreenMaker(entrance, catalogue, Optional.ofNullable(questions.getIfAvailable()), properties);
    }

    @Bean
    ScannerFeed scannerFeed() {
        return new ScannerHub();
    }

    @Bean
    Pulse kioskPulse(Entrance entrance) {
        return new Pulse(entrance);
    }
}

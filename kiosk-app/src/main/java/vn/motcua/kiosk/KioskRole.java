package vn.motcua.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Questions;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.printer.EscPosPrinter;
import vn.motcua.hardware.printer.PrintStation;
import vn.motcua.hardware.printer.TicketPrinter;
import vn.motcua.hardware.sim.SimulatedPrinter;

/**
 * Opens the kiosk: its views, its printer, its slips. Needs from elsewhere an {@link Entrance}, a
 * {@link Catalogue}, a {@link KioskIdentity} and a {@link PrinterWatch}; takes {@link Questions} and a {@link Clock} if
 * there are any.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KioskProperties.class)
public class KioskRole {

    @Bean
    @ConditionalOnProperty(name = "motcua.kiosk.printer", havingValue = PrinterChoice.SIMULATED, matchIfMissing = true)
    SimulatedPrinter simulatedPrinter(KioskProperties properties, ObjectProvider<Clock> clock) throws IOException {
        return SimulatedPrinter.start(
                0, PrinterChoice.profile(properties).widthDots(), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    TicketPrinter ticketPrinter(
            KioskProperties properties, ObjectProvider<SimulatedPrinter> simulated, ObjectProvider<Clock> clock) {
        SimulatedPrinter software = simulated.getIfAvailable();
        ByteLink link =
                software == null ? PrinterChoice.link(properties.printer()) : new TcpLink("127.0.0.1", software.port());
        String name = properties.device() + "/printer";
        Clock time = clock.getIfAvailable(Clock::systemUTC);
        return PrintStation.start(
                name, List.of(EscPosPrinter.start(name, link, PrinterChoice.profile(properties), time)), time);
    }

    @Bean
    PrinterReports printerReports(Entrance entrance, TicketPrinter printer, ObjectProvider<Clock> clock) {
        return new PrinterReports(entrance, printer, clock.getIfAvailable(Clock::systemUTC));
    }

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

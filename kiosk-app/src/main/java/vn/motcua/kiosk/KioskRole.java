package vn.motcua.kiosk;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.staff.SlipPreview;
import vn.motcua.hardware.printer.TicketPrinter;
import vn.motcua.kiosk.parts.KioskProperties;
import vn.motcua.kiosk.parts.ScreenRefresh;
import vn.motcua.kiosk.scan.ScannerFeed;
import vn.motcua.kiosk.scan.ScannerHub;
import vn.motcua.kiosk.simulator.PrinterWatch;
import vn.motcua.kiosk.simulator.Simulators;
import vn.motcua.kiosk.slip.RenderCommand;
import vn.motcua.kiosk.slip.SlipDesk;
import vn.motcua.kiosk.slip.SlipDraft;
import vn.motcua.kiosk.slip.SlipLayout;
import vn.motcua.kiosk.slip.SlipRendering;

/**
 * Opens the kiosk: its views and its slips. Needs from elsewhere an {@link Entrance}, a {@link Catalogue}, a
 * {@link TicketPrinter}, {@link Simulators}, a {@link KioskIdentity} and a {@link PrinterWatch}; takes {@link Questions} if
 * there are any.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KioskProperties.class)
public class KioskRole {

    /** Draws slips into files; what was written is said on {@code out}, what is wrong on {@code err}. */
    public static SlipRendering slipRendering(Clock clock, PrintStream out, PrintStream err) {
        return new RenderCommand(clock, out, err);
    }

    /** Draws slips for the administration as the kiosk of this program would print them. */
    public static SlipPreview slipPreview() {
        return new SlipDraft();
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
    ScreenRefresh kioskPulse(Entrance entrance) {
        return new ScreenRefresh(entrance);
    }
}

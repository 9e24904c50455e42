package vn.motcua.launcher.devices;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceComputer;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.PrintStation;
import vn.motcua.hardware.wiring.PrinterProbe;
import vn.motcua.kiosk.parts.KioskProperties;
import vn.motcua.server.devices.LocalDeviceDesk;

/** Opens the rack in every role: each computer may carry devices. */
@Configuration(proxyBeanMethods = false)
class DeviceRoom {

    /** The server's own computer. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!kiosk & !display & !preview")
    static class AtTheServer {

        @Bean
        DeviceHost deviceHost(LocalDeviceDesk desk) {
            return desk.host(DeviceComputer.SERVER, Optional.empty());
        }
    }

    /** Where slips are printed there is a printer to print them on, whichever is wired. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!server & !display")
    static class WithSlips {

        @Bean
        PrintStation ticketPrinter(KioskProperties kiosk, ObjectProvider<Clock> clock) {
            return PrintStation.start(printerOf(kiosk), List.of(), clock.getIfAvailable(Clock::systemUTC));
        }

        @Bean
        BoundPrinter wiredPrinter(PrintStation station) {
            return new BoundPrinter(station);
        }
    }

    /**
     * @param copyDirectory where a kiosk's or display's computer keeps its last wirings; default
     *     {@code ./data/device-copy}
     */
    @Bean(initMethod = "start")
    DeviceRack deviceRack(
            ObjectProvider<DeviceHost> host,
            ObjectProvider<KioskProperties> kiosk,
            @Value("${motcua.devices.copy-directory:./data/device-copy}") Path copyDirectory,
            ObjectProvider<Fitting> fittings,
            ObjectProvider<PortProbe> probe,
            ObjectProvider<Clock> clock,
            org.springframework.core.env.Environment environment) {
        boolean remote = environment.matchesProfiles("kiosk | display");
        return new DeviceRack(
                host.getIfAvailable(Alone::new),
                Optional.ofNullable(kiosk.getIfAvailable()).map(settings -> first(settings, remote)),
                new DeviceBindingCopy(remote ? Optional.of(copyDirectory) : Optional.empty()),
                fittings.orderedStream().toList(),
                Optional.of(probe.getIfAvailable(() -> DeviceRoom::greet)),
                clock.getIfAvailable(Clock::systemUTC));
    }

    private static String printerOf(KioskProperties kiosk) {
        return kiosk.device() + "/printer";
    }

    /** The printer that {@code motcua.kiosk.printer} names, for the very first start. */
    static DeviceBinding first(KioskProperties kiosk, boolean remote) {
        return new DeviceBinding(
                remote ? kiosk.device() : DeviceComputer.SERVER,
                printerOf(kiosk),
                DeviceBinding.Kind.PRINTER,
                kiosk.printer().equals("simulated") ? "sim:" : kiosk.printer(),
                Map.of("paper", Integer.toString(kiosk.paper())),
                true);
    }

    private static DeviceTask.Found greet(ByteLink link) {
        PrinterProbe.Found found = PrinterProbe.probe(link);
        return new DeviceTask.Found(
                found.answers(),
                found.model(),
                found.answers() ? Map.of("profile", found.profile()) : Map.of(),
                found.detail());
    }
}

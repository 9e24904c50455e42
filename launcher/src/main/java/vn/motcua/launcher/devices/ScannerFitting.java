package vn.motcua.launcher.devices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.link.LinkAddress;
import vn.motcua.hardware.scanner.Scanner;
import vn.motcua.kiosk.scan.ScannerFeed;

/** A scanner feeds the kiosk pages of its own computer; a simulated one, which stands nowhere, feeds them all. */
@Configuration(proxyBeanMethods = false)
@Profile("!server & !display")
class ScannerFitting {

    @Bean
    Fitting scannersFeedKiosks(ScannerFeed feed) {
        return new Fitting() {
            @Override
            public DeviceKind kind() {
                return DeviceKind.SCANNER;
            }

            @Override
            public AutoCloseable fit(Device device, DeviceSpec spec) {
                if (!(device instanceof Scanner scanner)) {
                    throw new IllegalArgumentException("%s: a %s is no scanner"
                            .formatted(spec.name(), device.getClass().getSimpleName()));
                }
                return feed.connect(scanner, LinkAddress.isSimulated(spec.link()));
            }
        };
    }
}

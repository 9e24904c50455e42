package vn.motcua.kiosk;

import java.net.URI;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.printer.PrinterProfile;

/** Reads the setting {@code motcua.kiosk.printer}. */
final class PrinterChoice {

    static final String SIMULATED = "simulated";

    private PrinterChoice() {}

    static PrinterProfile profile(KioskProperties properties) {
        return properties.paper() == 58 ? PrinterProfile.PAPER_58_MM : PrinterProfile.PAPER_80_MM;
    }

    /** @throws IllegalArgumentException naming the setting, if it is none of the known forms */
    static ByteLink link(String setting) {
        URI address = URI.create(setting);
        return switch (address.getScheme() == null ? "" : address.getScheme()) {
            case "tcp" -> new TcpLink(address.getHost(), address.getPort() < 0 ? TcpLink.RAW_PORT : address.getPort());
            default ->
                throw new IllegalArgumentException(
                        "motcua.kiosk.printer '%s' is neither simulated, tcp://host:9100 nor serial:///dev/…?baud=115200"
                                .formatted(setting));
        };
    }
}

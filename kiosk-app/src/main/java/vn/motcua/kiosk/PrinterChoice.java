package vn.motcua.kiosk;

import java.net.URI;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.SerialLink;
import vn.motcua.hardware.link.SerialSettings;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.printer.PrinterProfile;
import vn.motcua.hardware.printer.PrinterProfiles;

/** Reads the setting {@code motcua.kiosk.printer}. */
final class PrinterChoice {

    static final String SIMULATED = "simulated";
    private static final int USUAL_BAUD = 115_200;

    private PrinterChoice() {}

    static PrinterProfile profile(KioskProperties properties) {
        return properties.paper() == 58 ? PrinterProfiles.PAPER_58_MM : PrinterProfiles.PAPER_80_MM;
    }

    /** @throws IllegalArgumentException naming the setting, if it is none of the known forms */
    static ByteLink link(String setting) {
        URI address = URI.create(setting);
        return switch (address.getScheme() == null ? "" : address.getScheme()) {
            case "tcp" -> new TcpLink(address.getHost(), address.getPort() < 0 ? TcpLink.RAW_PORT : address.getPort());
            case "serial" -> new SerialLink(new SerialSettings(address.getPath(), baud(address), false));
            default ->
                throw new IllegalArgumentException(
                        "motcua.kiosk.printer '%s' is neither simulated, tcp://host:9100 nor serial:///dev/…?baud=115200"
                                .formatted(setting));
        };
    }

    private static int baud(URI address) {
        String query = address.getQuery() == null ? "" : address.getQuery();
        return query.startsWith("baud=") ? Integer.parseInt(query.substring("baud=".length())) : USUAL_BAUD;
    }
}

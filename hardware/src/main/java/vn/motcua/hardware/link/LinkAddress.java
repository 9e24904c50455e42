package vn.motcua.hardware.link;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a device, as text: {@code serial:///dev/serial/by-id/…?baud=9600&flow=rtscts}, {@code serial:COM3?baud=9600},
 * {@code tcp://192.168.1.50:9100}, {@code tcp://192.168.1.60:4001?baud=9600} for a converter with a serial line behind it, {@code usblp:///dev/usb/lp0}, {@code evdev:///dev/input/by-id/…-event-kbd} for a
 * keyboard, or {@code sim:} for a simulated one. Office printers ({@code ipp://192.168.1.20/ipp/print}) take no line of bytes:
 * {@link vn.motcua.hardware.printer.ipp.IppAddress}.
 */
public final class LinkAddress {

    /** The address of a simulated device. */
    public static final String SIMULATED = "sim:";

    private static final int USUAL_BAUD = 115_200;
    private static final String FORMS =
            "none of serial:///dev/serial/by-id/…?baud=115200&flow=none|rtscts, tcp://host:9100 (with ?baud=9600 for a converter), ipp://host/ipp/print (printers only), usblp:///dev/usb/lp0, evdev:///dev/input/by-id/…-event-kbd, sim:";

    private LinkAddress() {}

    public static boolean isSimulated(String address) {
        return address.strip().startsWith(SIMULATED);
    }

    /** @throws IllegalArgumentException if it is neither simulated nor of one of the forms there are, which are named */
    public static void check(String address) {
        if (!isSimulated(address)) {
            open(address).close(); // it was not open: that is up to whoever uses it
        }
    }

    /**
     * The link, not open yet.
     *
     * @throws IllegalArgumentException naming the address and the forms there are
     */
    public static ByteLink open(String address) {
        URI uri = uri(address);
        return switch (uri.getScheme() == null ? "" : uri.getScheme()) {
            case "tcp" -> tcp(address, uri);
            case "serial" -> serial(address, uri);
            case "usblp" -> new UsblpLink(device(address, uri));
            case "evdev" -> new EvdevLink(device(address, uri));
            default -> throw unknown(address);
        };
    }

    private static URI uri(String address) {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            throw unknown(address);
        }
    }

    private static ByteLink tcp(String address, URI uri) {
        if (uri.getHost() == null) {
            throw unknown(address);
        }
        TcpLink direct = new TcpLink(uri.getHost(), uri.getPort() < 0 ? TcpLink.RAW_PORT : uri.getPort());
        if (uri.getQuery() == null) {
            return direct;
        }
        Map<String, String> query = query(address, uri.getQuery());
        if (query.containsKey("flow")) {
            throw unknown(address); // the converter's matter
        }
        return new PacedLink(direct, baud(address, query));
    }

    private static ByteLink serial(String address, URI uri) {
        String rest = uri.getRawSchemeSpecificPart();
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        Map<String, String> query = question < 0 ? Map.of() : query(address, rest.substring(question + 1));
        String flow = query.getOrDefault("flow", "none");
        if (!flow.equals("none") && !flow.equals("rtscts")) {
            throw unknown(address);
        }
        return new SerialLink(new SerialSettings(
                path.startsWith("//") ? path.substring(2) : path, baud(address, query), flow.equals("rtscts")));
    }

    /** A device file; what really is there is looked at when it is opened. */
    private static Path device(String address, URI uri) {
        String path = uri.getPath();
        if (path == null || !path.startsWith("/") || !Path.of(path).normalize().startsWith("/dev")) {
            throw unknown(address);
        }
        return Path.of(path);
    }

    private static int baud(String address, Map<String, String> query) {
        try {
            return Integer.parseInt(query.getOrDefault("baud", Integer.toString(USUAL_BAUD)));
        } catch (NumberFormatException e) {
            throw unknown(address);
        }
    }

    private static Map<String, String> query(String address, String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .peek(pair -> {
                    if (pair.length != 2 || !(pair[0].equals("baud") || pair[0].equals("flow"))) {
                        throw unknown(address);
                    }
                })
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> second));
    }

    private static IllegalArgumentException unknown(String address) {
        return new IllegalArgumentException("'%s' is %s".formatted(address, FORMS));
    }
}

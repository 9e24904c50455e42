package vn.motcua.hardware.printer.ipp;

import java.net.URI;

/**
 * The address of an office printer: {@code ipp://192.168.1.20/ipp/print}, with port 631 and path {@code /ipp/print} unless said
 * (PWG 5100.12, the path that printers of today have).
 */
public record IppAddress(String host, int port, String path) {

    private static final String SCHEME = "ipp";
    private static final int USUAL_PORT = 631;
    private static final String USUAL_PATH = "/ipp/print";
    private static final String FORM = "write ipp://host/ipp/print, or ipp://host:port/path";

    /** Whether the link is meant for such a printer, well written or not. */
    public static boolean isIpp(String link) {
        String scheme = link.strip().split(":", 2)[0];
        return scheme.equals("ipp") || scheme.equals("ipps");
    }

    /** @throws IllegalArgumentException naming the address and how to write it */
    public static IppAddress parse(String link) {
        URI uri;
        try {
            uri = URI.create(link.strip());
        } catch (IllegalArgumentException e) {
            throw wrong(link, FORM);
        }
        if ("ipps".equals(uri.getScheme())) {
            throw wrong(
                    link, "encrypted printing is not there yet; switch IPP without TLS on in the printer, and " + FORM);
        }
        if (!SCHEME.equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getUserInfo() != null
                || uri.getQuery() != null
                || uri.getFragment() != null
                || uri.getPort() == 0
                || uri.getPort() > 65_535) {
            throw wrong(link, FORM);
        }
        String path = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/") ? USUAL_PATH : uri.getRawPath();
        return new IppAddress(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), path);
    }

    private static IllegalArgumentException wrong(String link, String mend) {
        return new IllegalArgumentException("'%s' is no address of an office printer: %s".formatted(link, mend));
    }

    /** As the printer calls itself. */
    URI printerUri() {
        return URI.create("ipp://%s:%s%s".formatted(host, port, path));
    }

    /** Where the requests go (RFC 8010, section 4). */
    URI httpUri() {
        return URI.create("http://%s:%s%s".formatted(host, port, path));
    }

    @Override
    public String toString() {
        return printerUri().toString();
    }
}

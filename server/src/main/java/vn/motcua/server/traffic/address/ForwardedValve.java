package vn.motcua.server.traffic.address;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Believes what a reverse proxy says about a client, if it is one that a setting names; from anybody else these headers
 * are taken away before anything reads them. {@code Forwarded} and {@code X-Forwarded-Prefix} are taken away always:
 * nothing needs them, and a proxy that writes the others would hand on what a client put there.
 */
public final class ForwardedValve extends ValveBase {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";

    /** Every header by which a client's address, scheme or host could be claimed, in lower case. */
    private static final List<String> CLAIMS = List.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-forwarded-protocol",
            "x-forwarded-ssl",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-by",
            "x-forwarded-server",
            "x-real-ip",
            "x-client-ip",
            "client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-original-url",
            "x-rewrite-url");

    /** {@code 203.0.113.7}, {@code 203.0.113.7:51234}, {@code [2001:db8::7]:51234}. */
    private static final Pattern NODE = Pattern.compile("\\[([^\\]]+)](?::\\d+)?|([\\d.]+)(?::\\d+)?|(.+)");

    private static final Pattern HOST_NAME =
            Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");

    private final ProxyProperties proxies;

    public ForwardedValve(ProxyProperties proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Optional<InetAddress> peer = AddressRange.findAddress(request.getPeerAddr());
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        boolean claimed = false;
        boolean proxy = peer.filter(proxies::trusts).isPresent();
        if (proxy) {
            believe(request);
        }
        for (String name : names(headers)) {
            if (CLAIMS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.removeHeader(name);
                claimed = true;
            }
        }
        boolean here = !proxy
                && !claimed
                && peer.filter(InetAddress::isLoopbackAddress).isPresent();
        request.setAttribute(PeerAddress.THIS_COMPUTER, here);
        getNext().invoke(request, response);
    }

    private static List<String> names(MimeHeaders headers) {
        return new ArrayList<>(Collections.list(headers.names()));
    }

    private void believe(Request request) {
        findClient(listed(request, FOR)).ifPresent(client -> {
            request.setRemoteAddr(client);
            request.setRemoteHost(client);
        });
        lastOf(listed(request, PROTO))
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .filter(scheme -> scheme.equals("http") || scheme.equals("https"))
                .ifPresent(scheme -> {
                    request.getCoyoteRequest().scheme().setString(scheme);
                    request.setSecure(scheme.equals("https"));
                    if (!hasPort(request)) {
                        request.setServerPort(scheme.equals("https") ? 443 : 80);
                    }
                });
        lastOf(listed(request, HOST))
                .map(HOST_NAME::matcher)
                .filter(Matcher::matches)
                .ifPresent(host -> {
                    request.getCoyoteRequest().serverName().setString(host.group(1));
                    findPort(host.group(2)).ifPresent(request::setServerPort);
                });
        lastOf(listed(request, PORT)).flatMap(ForwardedValve::findPort).ifPresent(request::setServerPort);
    }

    private static boolean hasPort(Request request) {
        Matcher host = HOST_NAME.matcher(String.valueOf(request.getHeader("Host")));
        return host.matches() && host.group(2) != null;
    }

    /** The nearest address that is none of our own proxies: what stands farther left was written by strangers. */
    private Optional<String> findClient(List<String> hops) {
        String client = null;
        for (int at = hops.size() - 1; at >= 0; at--) {
            Optional<InetAddress> hop = findNode(hops.get(at));
            if (hop.isEmpty()) {
                break; // "unknown", or nonsense: the proxy behind it is the best we know
            }
            client = hop.get().getHostAddress();
            if (!proxies.trusts(hop.get())) {
                break;
            }
        }
        return Optional.ofNullable(client);
    }

    private static Optional<InetAddress> findNode(String text) {
        Matcher node = NODE.matcher(text);
        if (!node.matches()) {
            return Optional.empty();
        }
        String address = node.group(1) != null ? node.group(1) : node.group(2) != null ? node.group(2) : node.group(3);
        return AddressRange.findAddress(address);
    }

    private static Optional<Integer> findPort(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port > 0 && port < 65_536);
    }

    private static Optional<String> lastOf(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    private static List<String> listed(Request request, String header) {
        List<String> values = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String value : line.split(",", -1)) {
                values.add(value.strip());
            }
        }
        return values;
    }
}

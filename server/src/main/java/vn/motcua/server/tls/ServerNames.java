package vn.motcua.server.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Under which names and addresses browsers may reach this server.
 *
 * @param hosts lower case, without a trailing dot, sorted
 * @param addresses textual IPv4 and IPv6 addresses without a zone, sorted
 */
record ServerNames(List<String> hosts, List<String> addresses) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerNames.class);
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-f:]*:[0-9a-f:.]*");

    ServerNames {
        hosts = List.copyOf(hosts);
        addresses = List.copyOf(addresses);
    }

    /** @param further names and addresses that a setting adds, for instance the host of the desk's outside address */
    static ServerNames ofThisComputer(Collection<String> further) {
        var hosts = new TreeSet<String>(List.of("localhost"));
        var addresses = new TreeSet<String>(List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(ServerNames::text)
                    .forEach(addresses::add);
        } catch (SocketException e) {
            LOG.info("cannot list this computer's addresses: {}", e.getMessage());
        }
        String own = ownName();
        if (HOST.matcher(own).matches() && !ADDRESS.matcher(own).matches()) {
            hosts.add(own);
            if (own.indexOf('.') < 0) {
                hosts.add(own + ".local");
            }
        }
        for (String name : further) {
            String asked = name.strip().toLowerCase(Locale.ROOT);
            if (ADDRESS.matcher(asked).matches()) {
                addresses.add(parse(asked));
            } else if (HOST.matcher(asked).matches()) {
                hosts.add(asked);
            } else {
                throw new UnusableCertificate(
                        "motcua.tls.names: '%s' is no host name and no address".formatted(name), null);
            }
        }
        return new ServerNames(List.copyOf(hosts), List.copyOf(addresses));
    }

    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException e) {
            LOG.info("this computer does not know its own name: {}", e.getMessage());
            return "localhost";
        }
    }

    private static String parse(String address) {
        try {
            return text(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new UnusableCertificate("motcua.tls.names: '%s' is no address".formatted(address), e);
        }
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    boolean covers(ServerNames others) {
        return hosts.containsAll(others.hosts) && addresses.containsAll(others.addresses);
    }
}

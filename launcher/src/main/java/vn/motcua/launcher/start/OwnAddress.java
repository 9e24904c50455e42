package vn.motcua.launcher.start;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Where this computer is found in its own network. A slip's QR code leads there, unless {@code motcua.kiosk.ticket-url}
 * says better, for instance behind a name or a proxy.
 */
public final class OwnAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(OwnAddress.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String port = context.getEnvironment().getProperty("server.port", "8080");
        String prefix = context.getEnvironment().getProperty("server.servlet.context-path", "");
        String host = list().stream().findFirst().orElse("localhost");
        // phones trust the office's certificate, not one of the hall's own authority: they would be met by a warning
        boolean trusted = context.getEnvironment().getProperty("motcua.tls.enabled", Boolean.class, false)
                && context.getEnvironment().containsProperty("motcua.tls.certificate");
        String scheme = trusted ? "https" : "http";
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "own address",
                        Map.of("motcua.kiosk.ticket-url", "%s://%s:%s%s".formatted(scheme, host, port, prefix))));
    }

    /** The IPv4 addresses that others in the network can reach; empty without a network. */
    static List<String> list() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (SocketException e) {
            LOG.info("cannot list this computer's addresses: {}", e.getMessage());
            return List.of();
        }
    }
}

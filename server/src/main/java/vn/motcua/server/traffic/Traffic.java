package vn.motcua.server.traffic;

import java.time.Duration;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.motcua.server.traffic.address.ForwardedValve;
import vn.motcua.server.traffic.address.OwnLocation;
import vn.motcua.server.traffic.address.ProxyProperties;
import vn.motcua.server.traffic.address.TransportValve;
import vn.motcua.server.traffic.connection.ConnectionBook;
import vn.motcua.server.traffic.connection.CountingProtocol;
import vn.motcua.server.traffic.connection.TrafficProperties;

/** Puts the limits before everything else in Tomcat, in every role. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProxyProperties.class, TrafficProperties.class})
public class Traffic {

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    /** From this on a virtual thread that waits inside {@code synchronized} holds no thread of the system (JEP 491). */
    private static final int UNPINNED = 24;

    private static final int CALCULATING = 2;
    private static final int THREADS_WITHOUT_VIRTUAL = 400;
    private static final int WAITING_TO_BE_ACCEPTED = 1_000;

    /**
     * How many threads of the system carry the virtual ones: more than processors, so that requests which calculate for
     * long do not hold up those that do not. Two passwords may be hashed at once; many more carriers than processors cost
     * a tenth of the rate. Called before anything else; what somebody has set by hand stays.
     */
    public static void prepareThreads() {
        String name = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(name) == null) {
            System.setProperty(name, Integer.toString(Runtime.getRuntime().availableProcessors() + CALCULATING));
        }
    }

    static boolean hasVirtualThreads() {
        return Runtime.version().feature() >= UNPINNED;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedTomcat(
            ProxyProperties proxies,
            TrafficProperties limits,
            ObjectProvider<Acquaintance> acquaintance,
            @Value("${server.servlet.context-path:}") String prefix) {
        return factory -> {
            LOG.info(
                    "forwarded headers are believed from {}",
                    proxies.trusted().isEmpty() ? "nobody (motcua.proxy.trusted)" : proxies.trusted());
            var book = new ConnectionBook(limits);
            Duration turn = hasVirtualThreads() ? limits.time().turn() : Duration.ZERO;
            factory.setProtocol(CountingProtocol.class.getName());
            factory.addProtocolHandlerCustomizers(
                    (TomcatProtocolHandlerCustomizer<CountingProtocol>) protocol -> set(protocol, limits, book));
            factory.addEngineValves(
                    new TransportValve(), // before the one that believes a proxy, whose word comes last
                    new ForwardedValve(proxies),
                    new TrafficValve(
                            limits,
                            book,
                            request -> acquaintance.stream().findFirst().flatMap(known -> known.find(request)),
                            turn),
                    new OutsideValve(prefix));
        };
    }

    private static void set(CountingProtocol protocol, TrafficProperties limits, ConnectionBook book) {
        protocol.keep(book);
        protocol.setMaxConnections(2 * limits.connections().inAll()); // the book refuses earlier, and says so
        protocol.setAcceptCount(WAITING_TO_BE_ACCEPTED);
        protocol.setConnectionTimeout((int) limits.time().headers().toMillis());
        protocol.setMaxSwallowSize(TrafficValve.SWALLOWED_BYTES);
        protocol.setKeepAliveTimeout((int) limits.time().idle().toMillis());
        if (hasVirtualThreads()) {
            protocol.setExecutor(new VirtualThreadExecutor("http-"));
        } else {
            protocol.setMaxThreads(THREADS_WITHOUT_VIRTUAL);
        }
    }

    @Bean
    FilterRegistrationBean<OwnLocation> ownLocation() {
        var registration = new FilterRegistrationBean<>(new OwnLocation());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LastResort> lastResort() {
        var registration = new FilterRegistrationBean<>(new LastResort());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}

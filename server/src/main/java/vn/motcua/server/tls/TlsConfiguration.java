package vn.motcua.server.tls;

import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.motcua.server.storage.StorageProperties;

/** Https on the server's port, where {@code motcua.tls.enabled} asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("motcua.tls.enabled")
@EnableConfigurationProperties(TlsProperties.class)
public class TlsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TlsConfiguration.class);

    /** The folder of the hall's authority below the data folder. */
    public static Path folder(Path data) {
        return data.resolve("tls");
    }

    @Bean
    HallCertificates hallCertificates(TlsProperties settings, StorageProperties storage, Clock clock) {
        return new HallCertificates(settings, folder(storage.directory()), clock);
    }

    @Bean
    FilterRegistrationBean<SecureTransportFilter> secureTransport(
            HallCertificates certificates, TlsProperties settings) {
        var filter = new FilterRegistrationBean<>(new SecureTransportFilter(certificates, settings.isOwnAuthority()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** The authority's certificate, for devices that are to trust it; DER, as every system's installer takes it. */
    @Bean
    RouterFunction<ServerResponse> authorityCertificate(HallCertificates certificates) {
        return RouterFunctions.route()
                .GET(
                        SecureTransportFilter.AUTHORITY,
                        request -> certificates
                                .authority()
                                .map(own -> ServerResponse.ok()
                                        .contentType(MediaType.parseMediaType("application/x-x509-ca-cert"))
                                        .header("Content-Disposition", "attachment; filename=motcua-authority.crt")
                                        .body(encoded(own)))
                                .orElseGet(() -> ServerResponse.notFound().build()))
                .build();
    }

    private static byte[] encoded(java.security.cert.X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("cannot encode the authority's certificate", e);
        }
    }

    /** Looks every hour whether the certificate ends soon or this computer's address has changed. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService certificateRenewal(HallCertificates certificates) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("certificate-renewal").factory());
        ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(() -> renew(certificates), 1, 60, TimeUnit.MINUTES);
        return timer;
    }

    private static void renew(HallCertificates certificates) {
        try {
            if (certificates.renew()) {
                LOG.info("https: the server's certificate was renewed");
            }
        } catch (RuntimeException e) { // the next hour tries again; the old certificate serves until its end
            LOG.error("https: the server's certificate could not be renewed", e);
        }
    }
}

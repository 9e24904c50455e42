package vn.motcua.server.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.staff.TransportSecurity;

/**
 * The certificate that this server shows, made by the hall's authority or given by the office. Safe for many threads.
 *
 * <p>Usable before any bean is: the web server wants its certificate at the start.
 */
public final class HallCertificates implements TransportSecurity {

    private static final String BUNDLE = "spring.ssl.bundle.pem.hall.";

    private final TlsProperties settings;
    private final HallAuthority authority;

    /** @param folder of the hall's authority, for instance {@code data/tls} */
    public HallCertificates(TlsProperties settings, Path folder, InstantSource clock) {
        this.settings = settings;
        this.authority = new HallAuthority(folder, clock);
    }

    /**
     * Makes or renews the certificate where the hall's authority does that.
     *
     * @return whether one was written; a running web server takes it up within seconds
     * @throws UnusableCertificate if https cannot be offered, with the file or name that is at fault
     */
    public boolean renew() {
        if (settings.isOwnAuthority()) {
            return authority.renew(settings.names());
        }
        serverCertificate(); // read once, so that a wrong file is told by its name
        return false;
    }

    /** The settings by which Spring Boot's web server finds certificate and key, and reads them again when they change. */
    public Map<String, Object> properties() {
        Path certificate = certificateFile();
        Path key = settings.privateKey() == null ? authority.serverKey() : settings.privateKey();
        return Map.of(
                "server.ssl.bundle",
                "hall",
                "server.ssl.enabled-protocols",
                "TLSv1.3,TLSv1.2",
                BUNDLE + "reload-on-update",
                "true",
                BUNDLE + "keystore.certificate",
                certificate.toUri().toString(),
                BUNDLE + "keystore.private-key",
                key.toUri().toString());
    }

    private Path certificateFile() {
        return settings.certificate() == null ? authority.serverCertificate() : settings.certificate();
    }

    private X509Certificate serverCertificate() {
        Path file = certificateFile();
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the certificate %s".formatted(file), e);
        } catch (CertificateException e) {
            throw new UnusableCertificate("%s holds no certificate that can be read".formatted(file), e);
        }
    }

    /** The names browsers may be sent to. */
    ServerNames names() {
        return CertificateNames.of(serverCertificate());
    }

    /** The certificate of the hall's authority, for devices that are to trust it. */
    Optional<X509Certificate> authority() {
        return settings.isOwnAuthority() ? Optional.of(authority.authority()) : Optional.empty();
    }

    @Override
    public State state() {
        X509Certificate server = serverCertificate();
        ServerNames names = CertificateNames.of(server);
        var shown = new Certified(
                CertificateFingerprint.of(server), server.getNotAfter().toInstant(), names.hosts(), names.addresses());
        return authority()
                .<State>map(own -> new State.OwnAuthority(
                        CertificateFingerprint.of(own), own.getNotAfter().toInstant(), shown))
                .orElseGet(() -> new State.OfficeCertificate(shown));
    }
}

package vn.motcua.launcher.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.staff.TransportSecurity;
import vn.motcua.server.tls.HallCertificates;
import vn.motcua.server.tls.TlsProperties;

/** Real handshakes on the loopback, against servers with certificates of the hall and of others. */
class PinnedAuthorityTest {

    @TempDir
    Path folder;

    /** A hall with its authority; another one is a stranger to it. */
    private final class Certified {

        final Path files;
        final HallCertificates certificates;

        Certified(String name, String... further) {
            files = folder.resolve(name);
            certificates = new HallCertificates(
                    new TlsProperties(true, List.of(further), null, null), files, Clock.systemUTC());
            certificates.renew();
        }

        String fingerprint() {
            return ((TransportSecurity.State.OwnAuthority) certificates.state()).fingerprint();
        }

        List<X509Certificate> chain() throws Exception {
            try (var in = Files.newInputStream(files.resolve("server.crt"))) {
                return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                        .map(X509Certificate.class::cast)
                        .toList();
            }
        }

        PrivateKey key() throws Exception {
            String pem = Files.readString(files.resolve("server.key"));
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        }
    }

    private static HttpsServer serve(PrivateKey key, List<X509Certificate> chain) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {new Shown(key, chain)}, null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Shows any chain, also one that does not hang together: a key store would refuse it. */
    private static final class Shown extends X509ExtendedKeyManager {

        private final PrivateKey key;
        private final List<X509Certificate> chain;

        Shown(PrivateKey key, List<X509Certificate> chain) {
            this.key = key;
            this.chain = chain;
        }

        @Override
        public String chooseEngineServerAlias(String type, Principal @Nullable [] issuers, SSLEngine engine) {
            return "server";
        }

        @Override
        public String chooseServerAlias(String type, Principal @Nullable [] issuers, Socket socket) {
            return "server";
        }

        @Override
        public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
            return new String[] {"server"};
        }

        @Override
        public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, Socket socket) {
            return null;
        }

        @Override
        public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
            return new String[0];
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chain.toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }
    }

    private static int ask(HttpsServer server, String fingerprint, String host) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(new PinnedAuthority(fingerprint).context())
                .build()) {
            var address = URI.create(
                    "https://%s:%d/".formatted(host, server.getAddress().getPort()));
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void believes_the_server_of_the_authority_that_was_written_down() throws Exception {
        var hall = new Certified("hall", "127.0.0.2");

        assertThat(ask(serve(hall.key(), hall.chain()), hall.fingerprint(), "127.0.0.2"))
                .isEqualTo(204);
    }

    @Test
    void refuses_the_server_of_another_hall() throws Exception {
        var hall = new Certified("hall", "127.0.0.2");
        var other = new Certified("other", "127.0.0.2");

        HttpsServer server = serve(other.key(), other.chain());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ask(server, hall.fingerprint(), "127.0.0.2"))
                .withMessageContaining("another authority");
    }

    @Test
    void refuses_a_stranger_who_sends_the_hall_s_authority_along() throws Exception {
        var hall = new Certified("hall", "127.0.0.2");
        var other = new Certified("other", "127.0.0.2");

        HttpsServer server = serve(
                other.key(), List.of(other.chain().getFirst(), hall.chain().getLast()));

        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> ask(server, hall.fingerprint(), "127.0.0.2"));
    }

    @Test
    void refuses_a_name_that_the_certificate_does_not_hold() throws Exception {
        var hall = new Certified("hall", "127.0.0.3");
        HttpsServer server = serve(hall.key(), hall.chain());

        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> ask(server, hall.fingerprint(), "127.0.0.2"));
    }

    @Test
    void reads_a_fingerprint_in_any_usual_form() throws Exception {
        var hall = new Certified("hall", "127.0.0.2");
        String typed = "sha256:"
                + hall.fingerprint().toLowerCase(java.util.Locale.ROOT).replace(":", " ");

        assertThat(ask(serve(hall.key(), hall.chain()), typed, "127.0.0.2")).isEqualTo(204);
    }

    @Test
    void says_what_is_no_fingerprint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PinnedAuthority("AB:CD"))
                .withMessageContaining("64");
    }
}

package vn.motcua.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HallAuthorityTest {

    static final Instant START = Instant.parse("2026-11-29T01:00:00Z");

    @TempDir
    Path data;

    Instant now = START;

    final HallAuthority authority() {
        return new HallAuthority(data.resolve("tls"), () -> now);
    }

    List<X509Certificate> chain() {
        return new CertificateFolder(data.resolve("tls")).readCertificates("server.crt");
    }

    @Test
    void certifies_this_computer_and_the_names_of_the_setting() throws Exception {
        assertThat(authority().renew(List.of("Motcua.Phuong.Example", "192.168.77.10")))
                .isTrue();

        List<X509Certificate> chain = chain();
        assertThat(CertificateNames.of(chain.getFirst()).hosts()).contains("localhost", "motcua.phuong.example");
        assertThat(CertificateNames.of(chain.getFirst()).addresses()).contains("127.0.0.1", "192.168.77.10");
        assertThat(chain.getLast()).isEqualTo(authority().authority());
        validate(chain);
    }

    /** As every client does it: RFC 5280 path validation. */
    void validate(List<X509Certificate> chain) throws Exception {
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(chain.getLast(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(java.util.Date.from(now));
        CertPathValidator.getInstance("PKIX")
                .validate(
                        CertificateFactory.getInstance("X.509").generateCertPath(chain.subList(0, chain.size() - 1)),
                        parameters);
    }

    @Test
    void keeps_its_keys_from_everybody_else() throws IOException {
        authority().renew(List.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("tls"))))
                .isEqualTo("rwx------");
        try (var files = Files.list(data.resolve("tls"))) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Nested
    class Later {

        @Test
        void leaves_a_good_certificate_alone() {
            authority().renew(List.of());
            X509Certificate first = chain().getFirst();
            now = START.plus(Duration.ofDays(300));

            assertThat(authority().renew(List.of())).isFalse();

            assertThat(chain().getFirst()).isEqualTo(first);
        }

        @Test
        void renews_a_month_before_the_end_with_the_same_key_and_authority() throws Exception {
            authority().renew(List.of());
            List<X509Certificate> first = chain();
            now = START.plus(Duration.ofDays(370));

            assertThat(authority().renew(List.of())).isTrue();

            assertThat(chain().getFirst().getNotAfter())
                    .isAfter(first.getFirst().getNotAfter());
            assertThat(chain().getFirst().getPublicKey())
                    .isEqualTo(first.getFirst().getPublicKey());
            assertThat(chain().getLast()).isEqualTo(first.getLast());
            validate(chain());
        }

        @Test
        void renews_when_the_first_one_was_made_while_the_clock_was_ahead() {
            now = START.plus(Duration.ofDays(400));
            authority().renew(List.of());
            now = START;

            assertThat(authority().renew(List.of())).isTrue();

            assertThat(chain().getFirst().getNotBefore().toInstant()).isBefore(START);
        }

        @Test
        void renews_when_a_name_was_added() {
            authority().renew(List.of());

            assertThat(authority().renew(List.of("192.168.77.10"))).isTrue();
            assertThat(authority().renew(List.of("192.168.77.10"))).isFalse();
        }

        @Test
        void certifies_no_name_outside_what_the_authority_may() {
            authority().renew(List.of());

            authority().renew(List.of("mail.example.com", "8.8.8.8", "quay.local"));

            ServerNames names = CertificateNames.of(chain().getFirst());
            assertThat(names.hosts()).contains("quay.local").doesNotContain("mail.example.com");
            assertThat(names.addresses()).doesNotContain("8.8.8.8");
        }

        @Test
        void makes_a_new_key_when_the_old_one_is_gone() throws IOException {
            authority().renew(List.of());
            X509Certificate first = chain().getFirst();
            Files.delete(data.resolve("tls/server.key"));

            assertThat(authority().renew(List.of())).isTrue();

            assertThat(chain().getFirst().getPublicKey()).isNotEqualTo(first.getPublicKey());
        }

        @Test
        void says_which_key_is_missing_when_it_cannot_renew() throws IOException {
            authority().renew(List.of());
            Files.delete(data.resolve("tls/authority.key"));
            now = START.plus(Duration.ofDays(380));

            assertThatExceptionOfType(UnusableCertificate.class)
                    .isThrownBy(() -> authority().renew(List.of()))
                    .withMessageContaining("authority.key");
        }
    }

    @Test
    void names_what_is_no_name() {
        assertThatExceptionOfType(UnusableCertificate.class)
                .isThrownBy(() -> authority().renew(List.of("https://quay.example")))
                .withMessageContaining("https://quay.example");
    }
}

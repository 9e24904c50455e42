package vn.motcua.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;

class TicketSecretsTest {

    static final TicketId TICKET = TicketId.parse("20261130-A-1");

    @TempDir
    Path folder;

    @Test
    void a_restart_gives_the_same_secret_so_that_a_reprint_does() {
        assertThat(TicketSecrets.in(folder).of(TICKET))
                .isEqualTo(TicketSecrets.in(folder).of(TICKET));
    }

    @Test
    void another_hall_and_another_ticket_have_others() {
        var secrets = TicketSecrets.in(folder);
        Set<TicketSecret> seen = new HashSet<>();
        for (int number = 1; number <= 2_000; number++) {
            assertThat(seen.add(secrets.of(TicketId.parse("20261130-A-" + number))))
                    .isTrue();
        }

        assertThat(seen).doesNotContain(TicketSecrets.fresh().of(TICKET));
    }

    @Test
    void only_its_own_secret_proves_a_ticket_in_whatever_case_it_was_scanned() {
        var secrets = TicketSecrets.in(folder);
        String told = secrets.of(TICKET).value().toLowerCase(java.util.Locale.ROOT);

        assertThat(secrets.proves(TICKET, TicketSecret.find(told).orElseThrow()))
                .isTrue();
        assertThat(secrets.proves(TicketId.parse("20261130-A-2"), secrets.of(TICKET)))
                .isFalse();
        assertThat(secrets.proves(TICKET, new TicketSecret("ABCDEFGHIJKLMNOP"))).isFalse();
    }

    @Test
    void the_key_is_for_its_owner_only() throws Exception {
        TicketSecrets.in(folder.resolve("data"));

        Path file = folder.resolve("data").resolve("ticket-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_no_key_is_named() throws Exception {
        Files.writeString(folder.resolve("ticket-key"), "zz\n");

        assertThatThrownBy(() -> TicketSecrets.in(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("ticket-key");
    }
}

package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on data that somebody has laid hands on: what the start and the command say of it. */
class TamperIT {

    @TempDir
    Path folder;

    private void work(Server server, int tickets) throws Exception {
        server.start();
        try (var sender = new Sender(server.address(), Server.KIOSK)) {
            for (int ticket = 0; ticket < tickets; ticket++) {
                assertThat(sender.ask("/api/v1/tickets", UUID.randomUUID().toString(), "{\"service\":\"SERVICE_A\"}")
                                .status())
                        .isLessThan(300);
            }
        }
        ProcessHandle running = ProcessHandle.of(server.pid()).orElseThrow();
        assertThat(running.destroy()).isTrue();
        running.onExit().get(60, TimeUnit.SECONDS);
    }

    private static void tamper(Path data, String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("motcua.db"));
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }

    private record Told(int exit, String text) {}

    private Told check(Path data) throws Exception {
        List<String> command = new ArrayList<>(Layout.command(256));
        command.add("check");
        command.add("--motcua.storage.directory=" + data);
        Path out = Files.createTempFile(folder, "check", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Told(process.exitValue(), Files.readString(out));
    }

    @Test
    void an_edited_entry_is_named_by_the_start_and_by_the_command_and_tickets_go_on() throws Exception {
        try (var server = new Server(folder, List.of())) {
            work(server, 3);
            assertThat(check(server.data()).exit()).isZero();
            tamper(server.data(), "UPDATE journal SET actor = 'clerk:c9' WHERE seq = 2");
            tamper(server.data(), "DELETE FROM audit_log WHERE seq = (SELECT MAX(seq) FROM audit_log)");

            Told told = check(server.data());
            assertThat(told.exit()).isEqualTo(1);
            assertThat(told.text())
                    .contains("mục số 2", "entry 2, written at", "the newest entries", "What to do")
                    .doesNotContain("\tat ");

            server.start();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(server.log())
                            .contains("The audit log: the newest entries", "The journal: entry 2, written at"));
            try (var sender = new Sender(server.address(), Server.KIOSK)) {
                assertThat(sender.ask("/api/v1/tickets", UUID.randomUUID().toString(), "{\"service\":\"SERVICE_A\"}")
                                .status())
                        .isLessThan(300);
            }
        }
    }

    @Test
    void an_entry_that_cannot_be_read_ends_the_start_in_words() throws Exception {
        try (var server = new Server(folder, List.of())) {
            work(server, 2);
            tamper(server.data(), "UPDATE journal SET body = '{\"ticket\":\"nonsense\"}' WHERE kind = 'TicketIssued'");

            Process process = server.launch();

            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(server.log())
                    .contains("Sổ ghi có một mục không đọc được", "The journal has an entry that cannot be read")
                    .contains("./motcua check")
                    .doesNotContain("\tat ");
            assertThat(check(server.data()).exit()).isEqualTo(1);
        }
    }
}

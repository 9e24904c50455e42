package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut takes what was written but not synced. So no acknowledgement may leave before the sync of its entry has
 * come back: seen in the system calls of the running server, with several clients sharing commits. Long form only.
 */
class PowerLossIT {

    private static final int CLIENTS = 8;
    private static final int EACH = 100;

    @TempDir
    Path folder;

    private final Set<String> issued = ConcurrentHashMap.newKeySet();

    @Test
    void no_number_leaves_before_its_entry_is_synced() throws Exception {
        assumeThat(Layout.isLong()).as("long form only: ./test --long").isTrue();
        Path trace = folder.resolve("trace");
        List<String> strace = List.of(
                "strace",
                "-f",
                "-y",
                "-s",
                "6000",
                "-e",
                "trace=fdatasync,fsync,write,pwrite64,sendto,writev,sendmsg",
                "-o",
                trace.toString());
        try (var server = new Server(folder, strace)) {
            server.start();
            try (var sender = new Sender(server.address(), Server.SYSTEM);
                    var crowd = new Crowd()) {
                crowd.send(CLIENTS, client -> issue(sender, client));
                crowd.join();
            }
        }

        TraceCheck check = read(trace);

        System.out.printf(
                "PowerLossIT: %d acknowledgements checked against %d syncs of the -wal file, %d left too early%n",
                check.acknowledged().size(), check.syncs(), check.tooEarly().size());
        assertThat(check.tooEarly()).isEmpty();
        assertThat(check.acknowledged()).isEqualTo(issued);
        assertThat(issued).hasSize(CLIENTS * EACH);
        assertThat(check.syncs())
                .as("commits were shared, or this proof says nothing of groups")
                .isLessThan(issued.size());
    }

    private void issue(Sender sender, int client) throws InterruptedException {
        for (int n = 1; n <= EACH; n++) {
            Sender.Reply reply =
                    sender.ask("/api/v1/tickets", "power-%d-%d".formatted(client, n), "{\"service\":\"SERVICE_A\"}");
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            issued.add(reply.ticket("TicketIssued").orElseThrow());
        }
    }

    private static TraceCheck read(Path trace) throws IOException {
        var check = new TraceCheck();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(trace, StandardCharsets.ISO_8859_1)) {
            String line = lines.readLine();
            while (line != null) {
                check.take(number++, line);
                line = lines.readLine();
            }
        }
        return check;
    }
}

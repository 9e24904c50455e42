package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.server.journal.ChainCheck;

/** The disk is full, or takes no writes: no number is given, people read why, and all goes on when it is well again. */
class BadDiskIT {

    private static final Duration HEALS_WITHIN = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final List<List<String>> undo = new ArrayList<>();

    private void prepareOrSkip(String why, List<String> command, List<String> back) throws Exception {
        boolean done = run(command) == 0;
        if (done) {
            undo.add(back);
        }
        assumeThat(done).as("NOT PROVEN HERE: " + why).isTrue();
    }

    @AfterEach
    void undo() throws Exception {
        for (List<String> command : undo) {
            run(command);
        }
    }

    @Test
    void a_full_disk_stops_the_numbers_with_a_reason_and_heals_by_itself() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        prepareOrSkip(
                "a small disk to fill needs root and the right to mount",
                List.of("mount", "-t", "tmpfs", "-o", "size=6m,mode=0700", "tmpfs", disk.toString()),
                List.of("umount", "-l", disk.toString()));
        try (var server = new Server(folder, disk.resolve("data"), List.of());
                var sender = new Sender(server.address(), Server.SYSTEM)) {
            server.start();
            String before =
                    take(sender, "before-the-fill").ticket("TicketIssued").orElseThrow();
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            int given = takeUntilRefused(sender);

            long entries = proveRefused(sender, "full disk");

            Files.delete(ballast);
            proveHealed(sender, number(before) + given + 1, entries);
            server.kill();
            JournalFile journal = JournalFile.read(server.data());
            assertThat(journal.chain())
                    .isEqualTo(new ChainCheck.Intact(journal.entries().size()));
        }
    }

    /** As a file system does that has met an error: what is open stays open, and no write goes through. */
    @Test
    void a_database_turned_read_only_does_the_same() throws Exception {
        try (var server = new Server(folder, List.of());
                var sender = new Sender(server.address(), Server.SYSTEM)) {
            server.start();
            String before =
                    take(sender, "before-the-lock").ticket("TicketIssued").orElseThrow();
            String file = server.data().resolve("motcua.db").toString();
            prepareOrSkip(
                    "to take the right to write from an open file needs root and ext4",
                    List.of("chattr", "+i", file, file + "-wal"),
                    List.of("chattr", "-i", file, file + "-wal"));
            assertThat(takeUntilRefused(sender)).isZero();

            long entries = proveRefused(sender, "read-only database");

            run(List.of("chattr", "-i", file, file + "-wal"));
            proveHealed(sender, number(before) + 1, entries);
        }
    }

    private static Sender.Reply take(Sender sender, String key) throws IOException, InterruptedException {
        return sender.once("/api/v1/tickets", key, "{\"service\":\"SERVICE_A\"}");
    }

    private static int number(String ticket) {
        return Integer.parseInt(ticket.substring(ticket.lastIndexOf('-') + 1));
    }

    /** Until not one byte more fits. */
    private static void fill(Path ballast) throws IOException {
        FileStore store = Files.getFileStore(ballast.getParent());
        byte[] piece = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (store.getUsableSpace() > 0) {
                out.write(piece);
            }
        }
    }

    /** A full disk still has room in pages that were taken before; the numbers in there are real ones. */
    private static int takeUntilRefused(Sender sender) throws IOException, InterruptedException {
        for (int given = 0; given < 5_000; given++) {
            if (take(sender, "filling-up-" + given).status() != 201) {
                return given;
            }
        }
        throw new AssertionError("5,000 numbers were given on a disk that takes none");
    }

    private static long proveRefused(Sender sender, String what) throws IOException, InterruptedException {
        JsonNode calm = sender.get("/api/v1/snapshot").json();
        Sender.Reply refused = take(sender, "refused-0001");
        JsonNode hall = sender.get("/api/v1/snapshot").json();

        System.out.printf("BadDiskIT: %s: %d %s%n", what, refused.status(), refused.body());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("title").asString()).isEqualTo("storage-unavailable");
        assertThat(refused.json().path("detail").asString()).isNotBlank().doesNotContain("SQL", "(", "Exception");
        assertThat(hall.path("storageTrouble").asString("")).isNotBlank();
        assertThat(hall.path("issuing").asBoolean(true)).isFalse();
        assertThat(hall.path("position")).isEqualTo(calm.path("position"));
        return hall.path("position").asLong();
    }

    private static void proveHealed(Sender sender, int nextNumber, long entries) throws Exception {
        long begun = System.nanoTime();
        await().atMost(HEALS_WITHIN)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        sender.get("/api/v1/snapshot").json().path("issuing").asBoolean(false));
        System.out.printf(
                "BadDiskIT: well again after %d ms, without a hand on it%n",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        Sender.Reply next = take(sender, "refused-0001");
        assertThat(next.status()).as(next.body()).isEqualTo(201);
        assertThat(number(next.ticket("TicketIssued").orElseThrow())).isEqualTo(nextNumber);
        assertThat(next.json().path("entries").path(0).path("position").asLong())
                .isEqualTo(entries + 1);
        assertThat(sender.get("/api/v1/snapshot").json().has("storageTrouble")).isFalse();
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var reader = process.inputReader()) {
            reader.lines().forEach(said::add);
        }
        int code = process.waitFor();
        if (code != 0) {
            System.out.printf("BadDiskIT: %s: %s%n", command, said);
        }
        return code;
    }
}

package vn.motcua.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.domain.audit.RecordFault.Kind;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.audit.AuditChainTable;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.journal.JournalChainTable;
import vn.motcua.server.storage.TestStorage;

/** What somebody with the database in hand may do to it, and what the next start and the command say of it. */
class RecordTest {

    private static final int ENTRIES = 7;

    final MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");
    final Path directory;

    RecordTest(@TempDir Path directory) {
        this.directory = directory;
        try (TestStorage storage = TestStorage.sqlite(directory);
                HeadKeeper keeper = start(storage)) {
            assertThat(keeper.listFresh()).isEmpty();
            AuditLog audit = storage.audit(clock);
            write(storage, 0, ENTRIES);
            for (int line = 0; line < ENTRIES; line++) {
                audit.record(AuditEvent.of(AuditKind.PLAN_CHANGED).by("quantri").saying("line " + line));
            }
        }
    }

    private static void write(TestStorage storage, int after, int entries) {
        write(storage, after, entries, "clerk:c7");
    }

    private static void write(TestStorage storage, int after, int entries, String actor) {
        List<Draft> drafts = new ArrayList<>();
        for (int number = after + 1; number <= after + entries; number++) {
            drafts.add(new Draft(
                    java.time.Instant.parse("2026-11-23T01:00:00Z").plusSeconds(number),
                    new RequestId("00000000-0000-4000-8000-%012d".formatted(number)),
                    Actor.parse(actor),
                    new Event.TicketCalled(TicketId.parse("20261123-A-42"), new CounterId(3))));
        }
        storage.journal().append(new Position(after), drafts);
    }

    private HeadKeeper start(TestStorage storage) {
        JdbcClient reading = JdbcClient.create(storage.reader());
        return new HeadKeeper(
                new HeadFile(directory),
                new JournalChainTable("main", reading),
                new AuditChainTable(reading),
                storage.jdbc(),
                storage.audit(clock),
                clock);
    }

    private void tamper(String... statements) {
        try (TestStorage storage = TestStorage.sqlite(directory)) {
            for (String statement : statements) {
                assertThat(storage.jdbc().sql(statement).update()).isPositive();
            }
        }
    }

    private record Told(int exit, String text) {}

    private Told command() {
        var bytes = new ByteArrayOutputStream();
        int exit = RecordCommand.run(
                List.of("--motcua.storage.directory=" + directory),
                clock,
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Told(exit, bytes.toString(StandardCharsets.UTF_8));
    }

    /** What a start says after it held the database against the head, and then stops in order. */
    private List<RecordFault> restart() {
        try (TestStorage storage = TestStorage.sqlite(directory);
                HeadKeeper keeper = start(storage)) {
            return keeper.listFresh();
        }
    }

    private static void names(Told told, String... words) {
        assertThat(told.text()).contains(words).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(told.exit()).isEqualTo(1);
    }

    @Test
    void a_record_that_nobody_touched_is_intact() {
        Told told = command();

        assertThat(told.text())
                .contains("Đã kiểm tra 7 mục", "Checked 7 entries of the journal and 8 of the audit log");
        assertThat(told.exit()).isZero();
        assertThat(restart()).isEmpty();
        assertThat(command().exit()).isZero();
    }

    @Test
    void one_edited_byte_is_named_with_place_and_time() {
        tamper("UPDATE journal SET actor = 'clerk:c8' WHERE seq = 3");

        names(
                command(),
                "entry 3, written at 08:00:03 23/11/2026 was changed",
                "mục số 3, ghi lúc 08:00:03 23/11/2026");
    }

    @Test
    void a_second_edit_is_found_too() {
        tamper(
                "UPDATE journal SET actor = 'clerk:c8' WHERE seq = 3",
                "UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 6",
                "UPDATE audit_log SET actor = 'khac' WHERE seq = 4");

        names(command(), "The journal: entry 3", "The journal: entry 6", "The audit log: entry 4");
    }

    @Test
    void a_deleted_tail_row_is_named_at_the_start_and_by_the_command() {
        tamper("DELETE FROM journal WHERE seq = 7");

        names(command(), "the newest entries from number 7 to 7 are gone");
        assertThat(restart()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CUT);
            assertThat(finding.position()).isEqualTo(7);
        });
        // it stays known until somebody accepts it, however often the server starts
        assertThat(restart()).isEmpty();
        Told again = command();
        names(again, "1 points are NOT right", "the newest entries from number 7 to 7 are gone");
    }

    @Test
    void a_tail_that_was_cut_and_written_anew_is_named() {
        tamper("DELETE FROM journal WHERE seq = 7");
        try (TestStorage storage = TestStorage.sqlite(directory)) {
            write(storage, 6, 3, "clerk:c9"); // ties to what is left: only the head knows better
        }

        names(command(), "entry 7, written at 08:00:07 23/11/2026 is not the one that was written");
        assertThat(restart()).extracting(RecordFault::kind).containsExactly(Kind.REWRITTEN);
    }

    @Test
    void an_inserted_row_is_named() {
        tamper(
                "INSERT INTO journal SELECT hall, 0, at_ms, day, 'x', actor, kind, body, hash FROM journal WHERE seq = 1");
        names(command(), "a foreign entry stands at number 0");
    }

    @Test
    void a_row_that_fits_the_chain_but_came_while_the_server_was_down_is_named() {
        try (TestStorage storage = TestStorage.sqlite(directory)) {
            write(storage, ENTRIES, 1);
        }

        names(command(), "entries were added from number 8 to 8");
        assertThat(restart()).extracting(RecordFault::kind).containsExactly(Kind.ADDED);
    }

    @Test
    void a_row_of_another_hall_is_named() {
        tamper(
                "INSERT INTO journal SELECT 'other', seq, at_ms, day, 'x', actor, kind, body, hash FROM journal WHERE seq = 1");
        names(command(), "entries of another hall ('other')");
    }

    @Test
    void an_emptied_audit_log_is_named() {
        tamper("DELETE FROM audit_log");

        names(command(), "The audit log: all entries, up to number 8, were deleted");
        assertThat(restart()).extracting(RecordFault::kind).containsExactly(Kind.EMPTIED);
    }

    @Test
    void a_head_that_was_taken_away_or_changed_is_named() throws IOException {
        Path head = directory.resolve("motcua.head");
        String written = Files.readString(head);
        Files.writeString(head, written.replace("journal 7 ", "journal 6 "));
        names(command(), "motcua.head was changed");

        Files.delete(head);
        names(command(), "motcua.head is not there");

        Files.delete(directory.resolve("motcua.key"));
        names(command(), "motcua.head is not there");
        assertThat(restart()).extracting(RecordFault::kind).containsExactly(Kind.HEAD_MISSING);
    }

    @Test
    void head_and_key_are_for_their_owner_only() throws IOException {
        for (String file : List.of("motcua.head", "motcua.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void after_a_crash_the_record_may_be_ahead_of_its_head() {
        try (TestStorage storage = TestStorage.sqlite(directory)) {
            HeadKeeper crashed = start(storage);
            write(storage, ENTRIES, 5);
            assertThat(crashed.listFresh()).isEmpty(); // and never closed
        }

        assertThat(command().exit()).isZero();
        assertThat(restart()).isEmpty();
    }

    @Test
    void a_backup_that_is_put_back_brings_no_device_and_no_session_back() throws IOException {
        Path backup = directory.resolve("backup.db");
        tamper(
                "INSERT INTO device (id, name, role, token_hash, revoked, paired_ms, seen_ms) VALUES ('kiosk-1', 'K', 'KIOSK', 'abc', 0, 0, 0)",
                "INSERT INTO staff (id, account, display_name, role, password_hash, password_due, active, failures, locked_until_ms) VALUES ('c1', 'a', 'A', 'CLERK', '', 0, 1, 0, 0)",
                "INSERT INTO staff_session (token_hash, staff_id, created_ms, seen_ms) VALUES ('s', 'c1', 0, 0)");
        Files.copy(directory.resolve("motcua.db"), backup);
        try (TestStorage storage = TestStorage.sqlite(directory);
                HeadKeeper keeper = start(storage)) {
            storage.jdbc().sql("UPDATE device SET revoked = 1").update();
            storage.audit(clock).record(AuditEvent.of(AuditKind.DEVICE_REVOKED).about("kiosk-1"));
            keeper.keep();
        }
        Files.copy(backup, directory.resolve("motcua.db"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(restart()).extracting(RecordFault::kind).containsExactly(Kind.CUT);
        try (TestStorage storage = TestStorage.sqlite(directory)) {
            assertThat(storage.jdbc()
                            .sql("SELECT revoked FROM device WHERE id = 'kiosk-1'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(storage.jdbc()
                            .sql("SELECT COUNT(*) FROM staff_session")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void what_is_accepted_is_not_told_again_and_another_change_is() {
        tamper("UPDATE journal SET actor = 'clerk:c8' WHERE seq = 3");
        try (TestStorage storage = TestStorage.sqlite(directory);
                HeadKeeper keeper = start(storage)) {
            JdbcClient reading = JdbcClient.create(storage.reader());
            List<String> keys = vn.motcua.server.chain.ChainWalk.over(
                            new JournalChainTable("main", reading), vn.motcua.server.chain.ChainWalk.Pace.FULL)
                    .findings()
                    .stream()
                    .map(RecordFault::key)
                    .toList();
            keeper.accept(keys);
        }
        assertThat(command().exit()).isZero();

        tamper("UPDATE journal SET actor = 'clerk:c9' WHERE seq = 3");
        names(command(), "The journal: entry 3");
    }

    @Test
    void old_lines_of_the_audit_log_go_and_the_chain_still_proves_itself() {
        try (TestStorage storage = TestStorage.sqlite(directory);
                HeadKeeper keeper = start(storage)) {
            clock.move(java.time.Duration.ofDays(731));
            AuditLog audit = storage.audit(clock);
            audit.record(AuditEvent.of(AuditKind.PLAN_CHANGED).by("quantri"));
            new Purge(storage.jdbc(), storage.transaction(), audit, new Retentions(storage.jdbc()), clock).run();
            assertThat(storage.jdbc()
                            .sql("SELECT MIN(seq) FROM audit_log")
                            .query(Long.class)
                            .single())
                    .isEqualTo(9);
            keeper.keep();
        }
        assertThat(command().text()).contains("2 of the audit log: nothing was changed");
        assertThat(command().exit()).isZero();

        tamper("DELETE FROM audit_log WHERE seq = 9");
        assertThat(command().exit()).isEqualTo(1);
    }

    @Test
    void a_folder_without_data_is_told_and_left_empty(@TempDir Path empty) {
        var bytes = new ByteArrayOutputStream();
        int exit = RecordCommand.run(
                List.of("--motcua.storage.directory=" + empty),
                clock,
                new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(exit).isEqualTo(2);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("There is no database in");
        assertThat(empty).isEmptyDirectory();
    }
}

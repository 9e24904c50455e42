package vn.motcua.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

class AuditLogTest {

    final TestStorage storage;
    final MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");
    final AuditLog log;

    AuditLogTest(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
        log = storage.audit(clock);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private List<String> lines() {
        return storage.jdbc()
                .sql("""
                        SELECT seq || ' ' || kind || ' ' || actor || ' ' || subject || ' ' || before_text || '>' || after_text
                        FROM audit_log ORDER BY seq
                        """)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void says_who_changed_what_from_what_to_what() {
        log.record(AuditEvent.of(AuditKind.ACCOUNT_CHANGED)
                .by("quantri")
                .about("canbo1")
                .changed(Map.of("role", "CLERK", "active", "true"), Map.of("role", "MANAGER", "active", "true")));

        assertThat(lines())
                .containsExactly("1 ACCOUNT_CHANGED quantri canbo1 {\"role\":\"CLERK\"}>{\"role\":\"MANAGER\"}");
    }

    @Test
    void what_is_rolled_back_is_not_written_and_the_chain_goes_on() {
        assertThatThrownBy(() -> storage.transaction().executeWithoutResult(status -> {
                    log.record(AuditEvent.of(AuditKind.PLAN_CHANGED).by("quantri"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        log.record(AuditEvent.of(AuditKind.SIGN_OUT).by("canbo1"));

        assertThat(lines()).containsExactly("1 SIGN_OUT canbo1  >");
    }

    @Test
    void a_stranger_cannot_fill_the_log() {
        for (int i = 0; i < 1_000; i++) {
            log.record(AuditEvent.of(AuditKind.SIGN_IN_FAILED).from("10.0.0.9"));
        }
        assertThat(lines()).hasSize(StrangerLimit.PER_ADDRESS);
        for (int i = 0; i < 1_000; i++) {
            log.record(AuditEvent.of(AuditKind.SIGN_IN_FAILED).from("10.0.1." + i));
        }
        assertThat(lines()).hasSize(StrangerLimit.IN_ALL);

        log.record(AuditEvent.of(AuditKind.SIGN_IN).by("canbo1"));
        log.writeCounts();

        assertThat(lines())
                .hasSize(StrangerLimit.IN_ALL + 2)
                .last()
                .asString()
                .endsWith("SIGN_IN_FAILED - * >{\"notWrittenOneByOne\":1940}");
    }

    @Test
    void control_characters_become_spaces() {
        log.record(AuditEvent.of(AuditKind.SIGN_IN_FAILED).by("a\u001Fb\nc").saying("\u0000"));

        assertThat(lines()).containsExactly("1 SIGN_IN_FAILED a b c  > ");
    }

    @Test
    void what_was_written_before_this_log_is_its_beginning() {
        storage.jdbc()
                .sql("INSERT INTO administration_log (at_ms, account, what) VALUES (1000, 'quantri', 'password set')")
                .update();
        storage.audit(clock);
        storage.audit(clock);

        assertThat(lines()).containsExactly("1 EARLIER quantri  >password set");
    }
}

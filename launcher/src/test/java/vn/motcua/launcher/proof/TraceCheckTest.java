package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The proof of power loss sees what it should: lines as strace 6.1 writes them, shortened. */
class TraceCheckTest {

    private static final String WRITTEN =
            "21 pwrite64(41</d/motcua.db-wal>, \"\\r\\0{\\\"ticket\\\":\\\"20261123-A-42\\\"\", 4096, 4152) = 4096";
    private static final String SYNCED = "21 fdatasync(41</d/motcua.db-wal>) = 0";
    private static final String LEAVES =
            "33 write(55<socket:[900]>, \"HTTP/1.1 201 \\r\\n\\r\\n{\\\"ticket\\\":\\\"20261123-A-42\\\"}\", 300) = 300";

    @Test
    void an_answer_after_write_and_sync_is_in_order() {
        TraceCheck check = checked(WRITTEN, SYNCED, LEAVES);

        assertThat(check.tooEarly()).isEmpty();
        assertThat(check.acknowledged()).containsExactly("20261123-A-42");
    }

    @Test
    void an_answer_without_a_sync_is_too_early() {
        assertThat(checked(WRITTEN, LEAVES, SYNCED).tooEarly()).hasSize(1);
    }

    @Test
    void a_sync_before_the_write_does_not_count() {
        assertThat(checked(SYNCED, WRITTEN, LEAVES).tooEarly()).hasSize(1);
    }

    @Test
    void a_sync_still_under_way_does_not_count() {
        String begins = "21 fdatasync(41</d/motcua.db-wal> <unfinished ...>";
        String ends = "21 <... fdatasync resumed>) = 0";

        assertThat(checked(WRITTEN, begins, LEAVES, ends).tooEarly()).hasSize(1);
        assertThat(checked(WRITTEN, begins, ends, LEAVES).tooEarly()).isEmpty();
    }

    @Test
    void a_sync_of_another_file_does_not_count() {
        String other = "21 fdatasync(40</d/motcua.db>) = 0";

        assertThat(checked(WRITTEN, other, LEAVES).tooEarly()).hasSize(1);
    }

    private static TraceCheck checked(String... lines) {
        var check = new TraceCheck();
        int number = 0;
        for (String line : List.of(lines)) {
            check.take(number++, line);
        }
        return check;
    }
}

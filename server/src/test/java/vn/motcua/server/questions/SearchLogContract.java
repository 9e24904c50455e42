package vn.motcua.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.desk.CatalogueDesk.Count;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** What the search log promises on every database. */
interface SearchLogContract {

    TestStorage storage();

    MutableClock clock();

    /** A log that has written all of these when this returns. */
    default SqlSearchLog noted(String... texts) {
        SqlSearchLog log = open();
        for (String text : texts) {
            log.note(text, false);
        }
        log.close();
        return log;
    }

    private SqlSearchLog open() {
        return new SqlSearchLog(
                storage().jdbc(),
                JdbcClient.create(storage().reader()),
                storage().transaction(),
                clock(),
                () -> ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Test
    default void what_led_to_nothing_is_counted_in_one_spelling() {
        SqlSearchLog log = noted("Xin  hộ chiếu", "xin hộ chiếu ", "xin hộ chiếu", "sổ đỏ");

        assertThat(log.listMisses(10)).containsExactly(new Count("xin hộ chiếu", 3), new Count("sổ đỏ", 1));
        assertThat(log.listMisses(1)).hasSize(1);
    }

    @Test
    default void what_led_to_a_procedure_and_what_is_blank_is_not_kept() {
        SqlSearchLog log = open();
        log.note("khai sinh", true);
        log.note("  ", false);

        log.close();

        assertThat(log.listMisses(10)).isEmpty();
    }

    @Test
    default void a_text_is_kept_for_90_days_and_then_gone_from_the_table() {
        noted("sổ đỏ");
        clock().move(Duration.ofDays(89));
        assertThat(noted().listMisses(10)).hasSize(1);

        clock().move(Duration.ofDays(1));

        assertThat(noted().listMisses(10)).isEmpty();
        assertThat(storage()
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM search_miss")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    default void counts_of_several_days_are_added_up() {
        noted("sổ đỏ", "hộ chiếu");
        clock().move(Duration.ofDays(2));

        assertThat(noted("sổ đỏ").listMisses(10)).isEqualTo(List.of(new Count("sổ đỏ", 2), new Count("hộ chiếu", 1)));
    }
}

package vn.motcua.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** One process, one hall, one database: held by SQLite and PostgreSQL alike. */
interface OneHallContract {

    /** With an empty journal. */
    TestStorage storage();

    @Test
    default void an_empty_journal_gets_the_usual_name() {
        assertThat(OneHall.find(storage().jdbc(), null)).isEqualTo("main");
        assertThat(OneHall.find(storage().jdbc(), "main")).isEqualTo("main");
    }

    @Test
    default void a_hall_that_was_named_by_an_older_version_keeps_its_name() {
        write("ward-7", 1);
        write("ward-7", 2);

        assertThat(OneHall.find(storage().jdbc(), null)).isEqualTo("ward-7");
        assertThat(OneHall.find(storage().jdbc(), "ward-7")).isEqualTo("ward-7");
    }

    @Test
    default void another_hall_in_the_same_database_is_refused_in_words() {
        write("main", 1);

        assertThatThrownBy(() -> OneHall.find(storage().jdbc(), "second"))
                .isInstanceOfSatisfying(
                        DataRefused.class,
                        refused -> assertThat(refused.mend()).contains("a database or schema of its own"))
                .hasMessageContaining("second")
                .hasMessageContaining("main");
    }

    @Test
    default void an_empty_journal_lets_no_other_hall_in_either() {
        assertThatThrownBy(() -> OneHall.find(storage().jdbc(), "second")).isInstanceOf(DataRefused.class);
    }

    @Test
    default void a_journal_of_several_halls_is_refused_in_words() {
        write("main", 1);
        write("second", 1);

        assertThatThrownBy(() -> OneHall.find(storage().jdbc(), null))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining("several halls");
    }

    private void write(String hall, int seq) {
        storage()
                .jdbc()
                .sql("""
                    INSERT INTO journal (hall, seq, at_ms, day, request, actor, kind, body, hash)
                    VALUES (:hall, :seq, 0, 20261129, :request, 'test:1', 'DayOpened', '{}', 'x')
                    """)
                .param("hall", hall)
                .param("seq", seq)
                .param("request", "r" + seq)
                .update();
    }
}

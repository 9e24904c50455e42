package vn.motcua.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.server.journal.JournalContract.draft;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.journal.JournalUnavailable;
import vn.motcua.domain.journal.Position;
import vn.motcua.server.storage.TestStorage;

/** What a journal in a database promises besides. */
interface SqlJournalContract extends JournalContract {

    TestStorage storage();

    @Override
    default SqlJournal journal() {
        return storage().journal();
    }

    @Override
    default SqlJournal another() {
        return storage().journal();
    }

    private SqlJournal fiveEntries() {
        SqlJournal journal = journal();
        journal.append(Position.START, List.of(draft(1), draft(2), draft(3), draft(4), draft(5)));
        return journal;
    }

    @Test
    default void a_chain_that_nobody_touched_is_intact() {
        assertThat(fiveEntries().checkChain()).isEqualTo(new ChainCheck.Intact(5));
    }

    @Test
    default void a_changed_row_is_found_at_its_position() {
        SqlJournal journal = fiveEntries();

        storage()
                .jdbc()
                .sql("UPDATE journal SET body = '{\"ticket\":\"20261123-A-43\",\"counter\":3}' WHERE seq = 3")
                .update();

        assertThat(journal.checkChain()).isEqualTo(new ChainCheck.Broken(3, "entry was changed after it was written"));
    }

    @Test
    default void a_changed_time_request_or_actor_is_found_too() {
        SqlJournal journal = fiveEntries();

        storage()
                .jdbc()
                .sql("UPDATE journal SET actor = 'clerk:c8' WHERE seq = 4")
                .update();
        assertThat(journal.checkChain()).isInstanceOf(ChainCheck.Broken.class);
        storage()
                .jdbc()
                .sql("UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 2")
                .update();

        assertThat(journal.checkChain()).isEqualTo(new ChainCheck.Broken(2, "entry was changed after it was written"));
    }

    @Test
    default void a_removed_row_is_found_at_its_position() {
        SqlJournal journal = fiveEntries();

        storage().jdbc().sql("DELETE FROM journal WHERE seq = 3").update();

        assertThat(journal.checkChain()).isEqualTo(new ChainCheck.Broken(3, "entry is missing"));
    }

    @Test
    default void an_inserted_row_is_found_at_its_position() {
        SqlJournal journal = fiveEntries();

        storage().jdbc().sql("""
                        INSERT INTO journal (hall, seq, at_ms, day, request, actor, kind, body, hash)
                        SELECT hall, 6, at_ms, day, request, actor, kind, body, hash FROM journal WHERE seq = 5
                        """).update();

        assertThat(journal.checkChain()).isEqualTo(new ChainCheck.Broken(6, "entry was changed after it was written"));
    }

    @Test
    default void the_chain_goes_on_after_a_restart() {
        fiveEntries();

        another().append(new Position(5), List.of(draft(6)));

        assertThat(journal().checkChain()).isEqualTo(new ChainCheck.Intact(6));
    }

    @Test
    default void a_batch_that_fails_in_the_middle_leaves_nothing_behind() {
        SqlJournal journal = journal();
        journal.append(Position.START, List.of(draft(1)));
        storage()
                .jdbc()
                .sql("INSERT INTO journal SELECT hall, 3, at_ms, day, request, actor, kind, body, hash FROM journal")
                .update();

        assertThatThrownBy(() -> journal.append(new Position(1), List.of(draft(2), draft(3))))
                .isInstanceOf(vn.motcua.domain.journal.StaleJournal.class);

        assertThat(journal.listAfter(Position.START, 10))
                .extracting(entry -> entry.position().value())
                .containsExactly(1L, 3L);
    }

    @Test
    default void a_journal_without_its_table_says_so_and_heals() {
        SqlJournal journal = journal();
        storage().jdbc().sql("ALTER TABLE journal RENAME TO elsewhere").update();
        assertThatThrownBy(() -> journal.append(Position.START, List.of(draft(1))))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("journal");

        storage().jdbc().sql("ALTER TABLE elsewhere RENAME TO journal").update();

        assertThat(journal.append(Position.START, List.of(draft(1)))).isEqualTo(new Position(1));
    }
}

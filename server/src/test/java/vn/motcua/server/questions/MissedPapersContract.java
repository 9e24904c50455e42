package vn.motcua.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.CatalogueDesk.MissingCount;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.MissingPaper.Reason;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.journal.SqlJournal;
import vn.motcua.server.storage.TestStorage;

/** What the count of missed papers promises on every database. */
interface MissedPapersContract {

    ProcedureCode CODE = new ProcedureCode("1.001193");
    LocalDate MONDAY = LocalDate.parse("2026-11-23");

    TestStorage storage();

    private static Draft checked(String at, int number, MissingPaper... missing) {
        LocalDate day = LocalDate.parse(at.substring(0, 10));
        var ticket = TicketId.parse("%s-A-%d".formatted(day.toString().replace("-", ""), number));
        return new Draft(
                Instant.parse(at + "T03:00:00Z"),
                RequestId.random(),
                Actor.parse("clerk:c7"),
                new Event.PapersChecked(ticket, new CounterId(8), CODE, "Đăng ký khai sinh", List.of(missing)));
    }

    private static MissingPaper missing(String paper, Reason reason) {
        return new MissingPaper(paper, reason);
    }

    private SqlJournal journal(Draft... drafts) {
        SqlJournal journal = storage().journal();
        journal.append(Position.START, List.of(drafts));
        return journal;
    }

    @Test
    default void only_the_last_check_of_a_ticket_counts() {
        SqlJournal journal = journal(
                checked("2026-11-23", 1, missing("Tờ khai", Reason.NOT_SIGNED), missing("Ảnh", Reason.NOT_BROUGHT)),
                checked("2026-11-23", 1, missing("Tờ khai", Reason.NOT_BROUGHT)),
                checked("2026-11-23", 2, missing("Tờ khai", Reason.NOT_SIGNED)),
                checked("2026-11-23", 3, missing("Giấy chứng sinh", Reason.NOT_BROUGHT)),
                checked("2026-11-23", 3));

        assertThat(new JournalMissedPapers(journal).list(MONDAY, MONDAY, 10))
                .containsExactly(new MissingCount(
                        CODE, "Đăng ký khai sinh", "Tờ khai", 2, Map.of(Reason.NOT_BROUGHT, 1, Reason.NOT_SIGNED, 1)));
    }

    @Test
    default void days_outside_of_the_span_do_not_count_and_the_most_frequent_comes_first() {
        SqlJournal journal = journal(
                checked("2026-11-22", 1, missing("Ảnh", Reason.NOT_BROUGHT)),
                checked("2026-11-23", 1, missing("Ảnh", Reason.NOT_BROUGHT)),
                checked("2026-11-24", 1, missing("Tờ khai", Reason.NOT_BROUGHT)),
                checked("2026-11-24", 2, missing("Tờ khai", Reason.NOT_BROUGHT)),
                checked("2026-11-25", 1, missing("Ảnh", Reason.NOT_BROUGHT)));
        var papers = new JournalMissedPapers(journal);

        assertThat(papers.list(MONDAY, MONDAY.plusDays(1), 10))
                .extracting(MissingCount::paper, MissingCount::times)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Tờ khai", 2),
                        org.assertj.core.groups.Tuple.tuple("Ảnh", 1));
        assertThat(papers.list(MONDAY, MONDAY.plusDays(1), 1)).hasSize(1);
        assertThat(papers.list(MONDAY.plusDays(9), MONDAY.plusDays(20), 10)).isEmpty();
    }

    @Test
    default void a_long_name_counts_once_whether_it_was_cut_or_not() {
        String whole = "Giấy tờ " + "rất dài ".repeat(100);
        SqlJournal journal = journal(
                checked("2026-11-23", 1, missing(whole, Reason.NOT_BROUGHT)),
                checked("2026-11-23", 2, missing(whole.substring(0, 399) + "…", Reason.NOT_BROUGHT)));

        assertThat(new JournalMissedPapers(journal).list(MONDAY, MONDAY, 10))
                .extracting(MissingCount::times)
                .containsExactly(2);
    }
}

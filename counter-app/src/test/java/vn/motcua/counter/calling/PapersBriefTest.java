package vn.motcua.counter.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.action.CounterActionsTest;
import vn.motcua.counter.action.PaperCheckTest;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.ticket.Arrival;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

class PapersBriefTest {

    @Test
    void who_ticked_nothing_is_not_counted_as_having_and_lacking_nothing() {
        assertThat(brief(List.of(), List.of()))
                .contains("Chưa đánh dấu giấy tờ")
                .doesNotContain("✓", "✗");
    }

    @Test
    void what_was_ticked_is_counted() {
        assertThat(brief(List.of("Tờ khai"), List.of("Giấy chứng sinh"))).contains("✓ 1 có", "✗ 1 thiếu");
    }

    static String brief(List<String> brought, List<String> missing) {
        var said = new Preparation(PaperCheckTest.BIRTH, "Khai sinh", "", brought, missing);
        Instant at = Instant.parse("2026-11-23T02:00:00Z");
        TicketId ticket = PaperCheckTest.A_042;
        var view = new TicketView(
                ticket,
                new Arrival(ticket, CounterActionsTest.SEALS, at, 1),
                TicketState.CALLED,
                at,
                1,
                Optional.empty(),
                Optional.of(said),
                Optional.empty());
        return new PapersBrief(view, new StaffTexts(Locale.of("vi")))
                .getElement()
                .getTextRecursively();
    }
}

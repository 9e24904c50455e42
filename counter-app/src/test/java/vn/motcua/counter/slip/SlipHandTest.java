package vn.motcua.counter.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.counter.RehearsalDesk;
import vn.motcua.counter.action.CounterActionsTest;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Event.SlipState;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.staff.Role;

class SlipHandTest {

    static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    static final SignedIn.Person HOA =
            new SignedIn.Person(new ClerkId("m1"), "hoa", "Lê Thị Hoa", Role.MANAGER, false, false);

    final RehearsalDesk desk = new RehearsalDesk(CounterActionsTest.plan(), NINE);
    final SlipHand hand = new SlipHand(desk, CounterActionsTest.as(CounterActionsTest.LAN));

    SlipHandTest() {
        desk.takeTicket(CounterActionsTest.SEALS);
    }

    @Test
    void another_copy_is_wanted_of_the_printer_that_had_it() {
        printer(SlipState.SPOILED, "RecEmpty", 1);

        assertThat(hand.settle(open(), SlipSettlement.REPRINT)).get().isInstanceOf(Answer.Done.class);

        assertThat(slip())
                .returns(SlipState.WANTED, SlipView::state)
                .returns(2, SlipView::copy)
                .returns("k1/printer", SlipView::device);
        assertThat(desk.listOpenSlips(9)).isEmpty();
        assertThat(desk.heard().getLast().by().actor()).isEqualTo(Actor.parse("clerk:c1"));
    }

    @Test
    void a_slip_that_no_printer_had_is_wanted_of_the_usual_one_of_its_kiosk() {
        desk.setClock(NINE.plusSeconds(600));

        hand.settle(open(), SlipSettlement.REPRINT);

        assertThat(slip()).returns("k1/printer", SlipView::device).returns(1, SlipView::copy);
    }

    @Test
    void what_the_citizen_holds_is_confirmed_by_staff() {
        printer(SlipState.UNKNOWN, "Offline", 2);

        hand.settle(open(), SlipSettlement.HAS_IT);

        assertThat(slip())
                .returns(SlipState.CONFIRMED, SlipView::state)
                .returns("STAFF", SlipView::proof)
                .returns("", SlipView::reason)
                .returns(2, SlipView::copy);
    }

    @Test
    void a_slip_nobody_needs_is_dropped() {
        printer(SlipState.FAILED, "CoverOpen", 1);

        hand.settle(open(), SlipSettlement.NO_PAPER);

        assertThat(slip().state()).isEqualTo(SlipState.DROPPED);
        assertThat(desk.listOpenSlips(9)).isEmpty();
    }

    @Test
    void a_pale_slip_is_printed_again_although_it_came_out() {
        printer(SlipState.CONFIRMED, "", 1);

        hand.settle(slip(), SlipSettlement.REPRINT);

        assertThat(slip()).returns(SlipState.WANTED, SlipView::state).returns(2, SlipView::copy);
    }

    @Test
    void a_slip_that_has_changed_since_it_was_seen_is_left_alone() {
        printer(SlipState.UNKNOWN, "Offline", 1);
        SlipView seen = open();
        desk.setClock(NINE.plusSeconds(5));
        printer(SlipState.CONFIRMED, "", 1);
        int before = desk.heard().size();

        assertThat(hand.settle(seen, SlipSettlement.REPRINT)).isEmpty();

        assertThat(desk.heard()).hasSize(before);
        assertThat(slip().state()).isEqualTo(SlipState.CONFIRMED);
    }

    /** The one at the second counter decides in the moment between the first one's look and word. */
    @Test
    void two_people_who_settle_one_slip_at_once_settle_it_once() {
        printer(SlipState.UNKNOWN, "Offline", 1);
        SlipView seen = open();
        var elsewhere = new SlipHand(desk, CounterActionsTest.as(HOA));
        desk.beforeNext(() -> elsewhere.settle(seen, SlipSettlement.NO_PAPER));

        assertThat(hand.settle(seen, SlipSettlement.REPRINT)).isEmpty();

        assertThat(slip().state()).isEqualTo(SlipState.DROPPED);
    }

    @Test
    void two_people_who_want_the_same_copy_want_one() {
        printer(SlipState.UNKNOWN, "Offline", 1);
        SlipView seen = open();
        var elsewhere = new SlipHand(desk, CounterActionsTest.as(HOA));
        List<Optional<Answer>> theirs = new java.util.ArrayList<>();
        desk.beforeNext(() -> theirs.add(elsewhere.settle(seen, SlipSettlement.REPRINT)));

        Optional<Answer> ours = hand.settle(seen, SlipSettlement.REPRINT);

        assertThat(theirs).containsExactly(ours);
        assertThat(slip().copy()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_state_and_every_way_to_settle_has_words(String language) {
        StaffTexts texts = new StaffTexts(Locale.of(language));

        assertThat(Arrays.stream(SlipState.values()).map(state -> "slips.state." + state))
                .allMatch(texts::has);
        assertThat(Arrays.stream(SlipSettlement.values())
                        .map(SlipSettlement::key)
                        .flatMap(key -> List.of(key, key + ".hint", key + ".done").stream()))
                .allMatch(texts::has);
    }

    @Test
    void what_happened_is_told_in_the_words_of_the_desk() {
        var words = new SlipTexts(new StaffTexts(Locale.of("vi")));

        printer(SlipState.SPOILED, "RecEmpty", 1);
        assertThat(words.what(slip())).isEqualTo("In dở, phiếu hỏng: hết giấy");
        assertThat(words.since(slip(), CounterActionsTest.plan())).isEqualTo("09:00");
        printer(SlipState.UNKNOWN, "Restart", 1);
        assertThat(words.what(slip())).isEqualTo("Không rõ phiếu đã ra chưa: máy ki-ốt vừa khởi động lại");
        printer(SlipState.FAILED, "SomethingNew", 1);
        assertThat(words.what(slip())).isEqualTo("Chưa in");
    }

    private SlipView open() {
        return desk.listOpenSlips(9).getFirst();
    }

    private SlipView slip() {
        return desk.findSlip(desk.firstTicket().orElseThrow()).orElseThrow();
    }

    private void printer(SlipState state, String reason, int copy) {
        desk.carryOut(new Command.RecordSlip(
                new Request(RequestId.random(), Actor.parse("kiosk:k1")),
                desk.firstTicket().orElseThrow(),
                "k1/printer",
                state,
                reason,
                copy));
    }
}

package vn.motcua.counter.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.RehearsalDesk;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.HallRules;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.MissingPaper.Reason;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.staff.Role;

public class CounterActionsTest {

    static final CounterId COUNTER_7 = new CounterId(7);
    public static final ServiceId SEALS = new ServiceId("CHUNG_THUC");
    public static final SignedIn.Person LAN =
            new SignedIn.Person(new ClerkId("c1"), "lan", "Nguyễn Thị Lan", Role.CLERK, false, false);

    final RehearsalDesk desk = new RehearsalDesk(plan(), Instant.parse("2026-11-23T01:00:00Z"));
    /** Whoever asks, asks as this person. */
    public static SignedIn as(SignedIn.Person person) {
        return new SignedIn() {
            @Override
            public Optional<Person> current() {
                return Optional.of(person);
            }

            @Override
            public void signOut() {
                throw new UnsupportedOperationException("nobody signs out here");
            }
        };
    }

    final CounterActions hand = new CounterActions(desk, as(LAN), COUNTER_7);

    CounterActionsTest() {
        desk.perform(new Command.OpenCounter(
                new Request(RequestId.random(), CounterActions.actor(LAN)), COUNTER_7, LAN.clerk()));
        desk.takeTicket(SEALS);
        desk.takeTicket(SEALS);
    }

    @Test
    void two_clicks_in_one_situation_call_one_citizen() {
        Situation seen = situation();

        Answer first = hand.take(ClerkAction.NEXT, seen);
        Answer second = hand.take(ClerkAction.NEXT, seen);

        assertThat(second).isEqualTo(first);
        assertThat(desk.snapshot().findCounter(COUNTER_7).orElseThrow().waiting())
                .isEqualTo(1);
    }

    @Test
    void a_click_in_a_new_situation_is_a_new_intention() {
        hand.take(ClerkAction.NEXT, situation());
        hand.begin();
        hand.take(ClerkAction.START, situation());
        hand.begin();
        hand.take(ClerkAction.NEXT, situation());

        Situation now = situation();
        assertThat(now.called()).isTrue();
        assertThat(now.ticket().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void a_second_browser_that_is_late_is_refused() {
        hand.take(ClerkAction.NEXT, situation());
        Situation stale = situation();
        hand.take(ClerkAction.START, stale);

        Answer late = new CounterActions(desk, as(LAN), COUNTER_7).take(ClerkAction.NO_SHOW, stale);

        assertThat(late)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.WrongState.class));
    }

    @Test
    void what_a_clerk_finds_of_the_papers_is_written_down_and_a_second_check_replaces_it() {
        hand.take(ClerkAction.NEXT, situation());
        var ticket = situation().ticket().orElseThrow();
        PaperCheck check = PaperCheck.begin(
                PaperCheckTest.procedure(List.of(PaperCheckTest.paper("Tờ khai"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        hand.checkPapers(ticket, check.toggle(0));
        hand.checkPapers(ticket, check.with(0, Optional.of(Reason.EXPIRED)));

        assertThat(desk.snapshot()
                        .findCounter(COUNTER_7)
                        .flatMap(view -> view.active())
                        .flatMap(view -> view.checked())
                        .map(checked -> checked.missing()))
                .contains(List.of(new MissingPaper("Tờ khai", Reason.EXPIRED)));
    }

    private Situation situation() {
        return Situation.of(desk.snapshot().findCounter(COUNTER_7).orElseThrow(), desk.snapshot());
    }

    public static HallPlan plan() {
        var group = new ServiceGroup(new ServiceGroupId("ALL"), new Wording("Tất cả", "All"), "family");
        var service = new Service(
                SEALS, new Series("B"), new Wording("Chứng thực", "Certification"), group.id(), "seal", true);
        return new HallPlan(
                new Wording("Một cửa", "One stop"),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new OpeningHours(Map.of(), true),
                HallRules.USUAL,
                List.of(group),
                List.of(service),
                List.of(new Counter(COUNTER_7, new Wording("Chứng thực", "Certification"), List.of(SEALS))),
                SlipTemplate.USUAL,
                true);
    }
}

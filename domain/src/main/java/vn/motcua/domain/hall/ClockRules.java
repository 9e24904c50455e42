package vn.motcua.domain.hall;

import static vn.motcua.domain.hall.Rules.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.plan.HallPlan;

/** The rules of time itself: how a clock that was ahead is set right, and how a lonely one is vouched for. */
final class ClockRules {

    private final HallState state;
    private final HallPlan plan;
    private final Instant at;

    ClockRules(HallState state, HallPlan plan, Instant at) {
        this.state = state;
        this.plan = plan;
        this.at = at;
    }

    Ruling decide(Command.OfClock command) {
        boolean ahead = at.isBefore(state.lastAt);
        return switch (command) {
            case Command.CorrectClock c -> ahead ? correct(c) : refuse(new Refusal.ClocksAgree());
            case Command.ConfirmClock c ->
                ahead
                        ? refuse(Refusal.ClockSetBack.of(
                                new ClockTrouble(ClockTrouble.Kind.DISAGREE, at, state.lastAt), plan))
                        : new Ruling.Allow(new Event.ClockConfirmed(c.reason()));
        };
    }

    /** Who is still called or waits keeps the number in hand; labels go on after the wrong day's, so none comes twice. */
    private Ruling correct(Command.CorrectClock command) {
        LocalDate today = plan.businessDay(at);
        Optional<LocalDate> wrong = state.day.filter(day -> !day.equals(today));
        boolean kept = state.day.isPresent() && (wrong.isEmpty() || (command.keep() && state.open));
        List<Event> events = new ArrayList<>();
        events.add(new Event.ClockCorrected(today, state.lastAt, kept, command.used(), command.reason()));
        if (!kept) {
            if (state.open) {
                wrong.ifPresent(day -> events.add(new Event.DayClosed(day)));
            }
            events.add(new Event.DayOpened(today, command.used()));
        }
        return new Ruling.Allow(events);
    }
}

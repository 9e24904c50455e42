package vn.motcua.domain.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.hall.HallAtWork.aHallAt;
import static vn.motcua.domain.plan.PlanBuilder.aPlan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * An administrator who takes services and counters away at random while people wait, and a clock that runs ahead and is
 * set right. At every step: whatever is waiting can be called by somebody, or is listed; and a restart knows the same.
 */
class HallSetupWalkTest {

    private static final int STEPS = 20_000;
    private static final int COMPARE_EVERY = 500;
    private static final long SEED = 20261129;

    private final HallPlan whole = aPlan().roundTheClock().build();
    private final HallAtWork hall = aHallAt(aPlan().roundTheClock(), "2026-11-23T00:00:00");
    private final Random random = new Random(SEED);
    private final Set<TicketId> everIssued = new HashSet<>();
    private List<TicketId> tickets = new ArrayList<>();
    private int stranded;
    private int overruled;
    private int corrected;

    @Test
    void whatever_waits_can_be_called_by_somebody_or_is_listed_as_stranded() {
        for (int step = 1; step <= STEPS; step++) {
            hall.later(Duration.ofMillis(random.nextInt(2_000)));
            if (random.nextInt(40) == 0) {
                changePlan();
            }
            if (random.nextInt(400) == 0) {
                runAheadAndBack();
            }
            walk();
            checkEverybody();
            if (step % COMPARE_EVERY == 0) {
                assertThat(hall.restarted().snapshot(hall.plan, hall.now(), Optional.empty()))
                        .isEqualTo(hall.snapshot());
            }
        }

        assertThat(stranded).isGreaterThan(1_000);
        assertThat(overruled).isGreaterThan(100);
        assertThat(corrected).isGreaterThan(20);
    }

    private void changePlan() {
        List<Service> services = whole.services().stream()
                .filter(service -> random.nextInt(6) > 0)
                .toList();
        List<ServiceId> known = services.stream().map(Service::id).toList();
        List<Counter> counters = whole.counters().stream()
                .filter(counter -> random.nextInt(6) > 0)
                .map(counter -> new Counter(
                        counter.id(),
                        counter.name(),
                        counter.services().stream()
                                .filter(known::contains)
                                .filter(service -> random.nextInt(4) > 0)
                                .toList()))
                .toList();
        hall.plan = new HallPlan(
                whole.name(),
                whole.zone(),
                whole.hours(),
                whole.rules(),
                whole.groups(),
                services,
                counters,
                whole.slip(),
                false);
    }

    private void runAheadAndBack() {
        Instant right = hall.now();
        hall.later(Duration.ofHours(random.nextInt(100 * 24)));
        walk();
        hall.setClock(right.plusSeconds(60));
        if (hall.ask(new Command.CorrectClock(
                        hall.as("manager:m"),
                        random.nextBoolean(),
                        "thử",
                        hall.journal.lastNumbers(hall.plan.businessDay(hall.now()))))
                instanceof Answer.Done) {
            corrected++;
        }
    }

    private void walk() {
        CounterId at = new CounterId(1 + random.nextInt(4));
        ServiceId service =
                whole.services().get(random.nextInt(whole.services().size())).id();
        TicketId ticket =
                tickets.isEmpty() ? TicketId.parse("20261123-Z-1") : tickets.get(random.nextInt(tickets.size()));
        Request by = hall.as("manager:m");
        Command command = switch (random.nextInt(14)) {
            case 0, 1, 2 -> new Command.TakeTicket(by, service);
            case 3, 4 -> new Command.CallNext(by, at, true);
            case 5, 6 -> new Command.OpenCounter(by, at, new ClerkId("c" + at));
            case 7 -> new Command.Start(by, at, ticket);
            case 8 -> new Command.Complete(by, at, ticket);
            case 9 -> new Command.NoShow(by, at, ticket);
            case 10 -> new Command.Transfer(by, at, ticket, service);
            case 11 -> new Command.Overrule(by, ticket, at, "thử");
            case 12 -> new Command.MoveTicket(by, ticket, service, "thử");
            default -> new Command.EndTicket(by, ticket, "thử");
        };
        if (hall.ask(command) instanceof Answer.Done done) {
            done.find(Event.TicketIssued.class).ifPresent(issued -> {
                assertThat(everIssued.add(issued.ticket()))
                        .as("%s issued once", issued.ticket())
                        .isTrue();
                tickets.add(issued.ticket());
            });
            overruled += done.find(Event.CallOverruled.class).isPresent() ? 1 : 0;
        }
        tickets = new ArrayList<>(tickets.stream()
                .filter(id -> hall.hall.findTicket(id).isPresent())
                .toList());
    }

    private void checkEverybody() {
        List<Stranded> listed = hall.hall.listStranded(hall.plan);
        stranded += listed.size();
        Set<TicketId> ids = new HashSet<>();
        listed.forEach(one -> ids.add(one.ticket().id()));
        for (TicketId id : tickets) {
            var view = hall.hall.findTicket(id).orElseThrow();
            boolean fine = switch (view.state()) {
                case WAITING ->
                    !hall.plan.listCountersServing(view.arrival().service()).isEmpty();
                case CALLED, SERVING, PARKED ->
                    hall.plan.findCounter(view.counter().orElseThrow()).isPresent()
                            && hall.counter(view.counter().get().number()).state() instanceof CounterState.Staffed;
                case COMPLETED, NO_SHOW, ABANDONED -> true;
            };
            assertThat(ids.contains(id)).as("%s is listed as stranded", view).isEqualTo(!fine);
        }
        if (!listed.isEmpty()) {
            // and each way out is open
            TicketId one = listed.getFirst().ticket().id();
            assertThat(hall.decide(new Command.EndTicket(hall.as("manager:m"), one, "thử")))
                    .isInstanceOf(HallDecision.Accepted.class);
        }
    }
}

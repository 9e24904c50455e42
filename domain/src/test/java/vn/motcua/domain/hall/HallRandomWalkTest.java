package vn.motcua.domain.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.hall.HallAtWork.aHallAt;
import static vn.motcua.domain.plan.PlanBuilder.aPlan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * A hundred thousand arbitrary commands, some allowed, many not, over many days; beside the hall runs a model so simple
 * that it can be trusted: tickets in a list, in order of arrival.
 */
class HallRandomWalkTest {

    private static final int STEPS = 100_000;
    private static final int DAY_EVERY = 1_000;
    private static final int COMPARE_EVERY = 12_500;
    private static final long SEED = 20261123;

    /** What the model knows of a ticket; {@code place} is "line", a counter's number, or "gone". */
    private static final class Known {
        final TicketId id;
        ServiceId service;
        String place = "line";
        boolean parked;
        boolean calledSinceItJoined;

        Known(TicketId id, ServiceId service) {
            this.id = id;
            this.service = service;
        }
    }

    private final HallAtWork hall = aHallAt(aPlan().roundTheClock(), "2026-11-23T00:00:00");
    private final Random random = new Random(SEED);
    private final List<Known> arrivals = new ArrayList<>();
    private final Map<TicketId, Known> known = new HashMap<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();
    private final Set<TicketId> everIssued = new HashSet<>();
    private int calls;

    @Test
    void never_calls_twice_or_out_of_turn_and_replays_to_the_same_hall() {
        for (int step = 1; step <= STEPS; step++) {
            hall.later(Duration.ofMillis(random.nextInt(3)));
            if (step % COMPARE_EVERY == 0) {
                compareWithReplay();
            }
            if (step % DAY_EVERY == 0) {
                beginNextDay();
            }
            walk();
        }

        compareWithReplay();
        assertThat(calls).isGreaterThan(STEPS / 50);
        assertThat(everIssued).hasSizeGreaterThan(STEPS / 20);
    }

    private void beginNextDay() {
        hall.later(Duration.ofDays(1));
        forget();
        lastNumbers.clear();
    }

    private void forget() {
        arrivals.clear();
        known.clear();
    }

    private void compareWithReplay() {
        HallSnapshot now = hall.snapshot();
        assertThat(hall.replayed().snapshot(hall.plan, hall.now(), Optional.empty()))
                .isEqualTo(now);
        Hall copy = hall.hall.copy();
        assertThat(copy.snapshot(hall.plan, hall.now(), Optional.empty())).isEqualTo(now);
        for (ServiceId service : hall.plan.services().stream().map(Service::id).toList()) {
            assertThat(hall.hall.waiting(service)).isEqualTo((int) arrivals.stream()
                    .filter(ticket -> ticket.place.equals("line") && ticket.service.equals(service))
                    .count());
        }
    }

    private void walk() {
        Counter counter = any(hall.plan.counters());
        CounterId at = counter.id();
        ServiceId service = any(hall.plan.services()).id();
        TicketId ticket = anyTicket(at);
        Request by = hall.as("system:walk");
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> check(new Command.TakeTicket(by, service));
            case 4, 5, 6 -> callNext(counter, new Command.CallNext(by, at, random.nextBoolean()));
            case 7 -> check(new Command.OpenCounter(by, at, new ClerkId("c" + at.number())));
            case 8, 9 -> check(new Command.Start(by, at, ticket));
            case 10, 11 -> check(new Command.Complete(by, at, ticket));
            case 12 -> check(new Command.NoShow(by, at, ticket));
            case 13 -> check(new Command.Transfer(by, at, ticket, service));
            case 14 ->
                check(random.nextBoolean() ? new Command.Park(by, at, ticket) : HallPapersTest.check(by, at, ticket));
            case 15 -> check(new Command.Resume(by, at, ticket));
            case 16 -> check(new Command.Readmit(by, at, ticket));
            case 17 -> check(new Command.CallTicket(by, at, ticket));
            case 18 -> check(new Command.CancelTicket(by, ticket));
            default -> rarely(by, at, ticket);
        }
    }

    private void rarely(Request by, CounterId at, TicketId ticket) {
        switch (random.nextInt(13)) {
            case 0 -> check(random.nextInt(20) == 0 ? new Command.CloseDay(by) : new Command.OpenDay(by));
            case 1, 2 -> check(new Command.OpenDay(by));
            case 3 -> check(new Command.CloseCounter(by, at));
            case 4 -> check(new Command.ReleaseCounter(by, at, Event.ClosingReason.LEFT_OPEN, random.nextBoolean()));
            case 5, 6 -> check(new Command.StartBreak(by, at));
            case 7, 8, 9 -> check(new Command.EndBreak(by, at));
            case 10 ->
                check(
                        switch (random.nextInt(3)) {
                            case 0 -> new Command.Overrule(by, ticket, at, "thử");
                            case 1 ->
                                new Command.MoveTicket(
                                        by, ticket, any(hall.plan.services()).id(), "thử");
                            default -> new Command.EndTicket(by, ticket, "thử");
                        });
            default -> check(new Command.Recall(by, at, ticket));
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Mostly a ticket this counter has, else any of the day. */
    private TicketId anyTicket(CounterId at) {
        List<Known> there = arrivals.stream()
                .filter(ticket -> ticket.place.equals(at.toString()))
                .toList();
        if (!there.isEmpty() && random.nextInt(5) > 0) {
            return any(there).id;
        }
        return arrivals.isEmpty() ? TicketId.parse("20261123-Z-1") : any(arrivals).id;
    }

    private void callNext(Counter counter, Command.CallNext command) {
        Optional<Known> expected = arrivals.stream()
                .filter(ticket -> ticket.place.equals("line") && counter.serves(ticket.service))
                .findFirst();
        switch (hall.ask(command)) {
            case Answer.Done done -> {
                assertThat(done.find(Event.TicketCalled.class).map(Event.TicketCalled::ticket))
                        .isEqualTo(expected.map(ticket -> ticket.id));
                done.entries().forEach(entry -> note(entry.event()));
            }
            case Answer.Refused(Refusal.NothingWaiting nobody) ->
                assertThat(expected).isEmpty();
            case Answer.Refused refused -> {}
        }
    }

    private void check(Command command) {
        if (hall.ask(command) instanceof Answer.Done done) {
            done.entries().forEach(entry -> note(entry.event()));
        }
    }

    private void note(Event event) {
        switch (event) {
            case Event.TicketIssued e -> issued(e);
            case Event.TicketCalled e -> called(get(e.ticket()), e.counter());
            case Event.TicketRecalled e ->
                assertThat(get(e.ticket()).place).isEqualTo(e.counter().toString());
            case Event.ServiceStarted e ->
                assertThat(get(e.ticket()).place).isEqualTo(e.counter().toString());
            case Event.ServiceCompleted e -> leaves(get(e.ticket()), e.counter());
            case Event.NoShowRecorded e -> leaves(get(e.ticket()), e.counter());
            case Event.TicketReadmitted e -> joins(get(e.ticket()));
            case Event.TicketTransferred e -> {
                leaves(get(e.ticket()), e.counter());
                get(e.ticket()).service = e.to();
                joins(get(e.ticket()));
            }
            case Event.TicketParked e -> get(e.ticket()).parked = true;
            case Event.TicketResumed e -> get(e.ticket()).parked = false;
            case Event.TicketCancelled e -> {
                assertThat(get(e.ticket()).place).isEqualTo("line");
                get(e.ticket()).place = "gone";
            }
            case Event.DayClosed e -> arrivals.forEach(ticket -> ticket.place = "gone");
            case Event.DayOpened e -> {}
            case Event.ClockCorrected e -> {}
            case Event.ClockConfirmed e -> {}
            case Event.CallOverruled e -> {}
            case Event.TicketMoved e -> {
                get(e.ticket()).service = e.to();
                get(e.ticket()).parked = false;
                joins(get(e.ticket()));
            }
            case Event.TicketEnded e -> {
                get(e.ticket()).place = "gone";
                get(e.ticket()).parked = false;
            }
            case Event.PapersPrepared e -> {}
            case Event.PapersChecked e ->
                assertThat(get(e.ticket()).place).isEqualTo(e.counter().toString());
            case Event.SlipRecorded e -> {}
            case Event.CounterEvent e -> {}
        }
    }

    private Known get(TicketId id) {
        Known ticket = known.get(id);
        if (ticket == null) {
            throw new AssertionError("the hall speaks of " + id + ", which the model does not know");
        }
        return ticket;
    }

    private void issued(Event.TicketIssued event) {
        TicketId id = event.ticket();
        int number = lastNumbers.merge(id.series().prefix(), 1, Integer::sum);
        assertThat(id.number()).as("numbers without gap or repetition").isEqualTo(number);
        assertThat(everIssued.add(id)).as("%s issued once", id).isTrue();
        var ticket = new Known(id, event.service());
        arrivals.add(ticket);
        known.put(id, ticket);
    }

    private void called(Known ticket, CounterId counter) {
        calls++;
        assertThat(ticket.calledSinceItJoined).as("%s called twice", ticket.id).isFalse();
        assertThat(ticket.place).isEqualTo("line");
        assertThat(arrivals)
                .as("counter %s has one citizen at a time", counter)
                .noneMatch(other -> other.place.equals(counter.toString()) && !other.parked);
        ticket.calledSinceItJoined = true;
        ticket.place = counter.toString();
    }

    private static void leaves(Known ticket, CounterId counter) {
        assertThat(ticket.place).isEqualTo(counter.toString());
        ticket.place = "gone";
        ticket.parked = false;
    }

    private static void joins(Known ticket) {
        ticket.place = "line";
        ticket.calledSinceItJoined = false;
    }
}

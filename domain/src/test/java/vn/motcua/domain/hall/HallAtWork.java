package vn.motcua.domain.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.InMemoryJournal;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.PlanBuilder;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/** A hall with its plan, its journal and a time that a test sets: what a server does, without threads and disks. */
final class HallAtWork {

    final Hall hall = new Hall();
    final InMemoryJournal journal = new InMemoryJournal();
    HallPlan plan;
    private Instant now;
    private int requests;

    private HallAtWork(HallPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
    }

    /** A hall on Monday 2026-11-23 at 07:30 in Vietnam, its day open. */
    static HallAtWork aHall(PlanBuilder plan) {
        return aHallAt(plan, "2026-11-23T07:30:00");
    }

    static HallAtWork aHallAt(PlanBuilder plan, String localTime) {
        return new HallAtWork(plan.build(), instant(localTime)).passTime();
    }

    static Instant instant(String localTime) {
        return Instant.parse(localTime + "+07:00");
    }

    HallAtWork passTime() {
        write(hall.passTime(plan, now, journal::lastNumbers));
        return this;
    }

    HallAtWork goTo(String localTime) {
        now = instant(localTime);
        return passTime();
    }

    HallAtWork later(Duration length) {
        now = now.plus(length);
        return passTime();
    }

    /** Sets the clock without letting days pass: what a clock does that is set by hand. */
    HallAtWork setClock(Instant time) {
        now = time;
        return this;
    }

    /** A hall as a start makes it: from the newest day on. */
    Hall restarted() {
        var again = new Hall();
        again.startAfter(journal.beforeNewestDay());
        journal.listAfter(again.position(), Integer.MAX_VALUE).forEach(again::apply);
        return again;
    }

    Instant now() {
        return now;
    }

    private List<Entry> write(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        journal.append(hall.position(), drafts);
        List<Entry> entries = journal.listAfter(hall.position(), drafts.size());
        entries.forEach(hall::apply);
        return entries;
    }

    Request as(String actor) {
        return new Request(new RequestId("request-" + ++requests), Actor.parse(actor));
    }

    HallDecision decide(Command command) {
        return hall.decide(command, plan, now);
    }

    Answer ask(Command command) {
        return switch (decide(command)) {
            case HallDecision.Accepted(List<Draft> drafts) -> new Answer.Done(write(drafts));
            case HallDecision.Repeated(List<Entry> earlier) -> new Answer.Done(earlier);
            case HallDecision.Declined(Refusal refusal) -> new Answer.Refused(refusal);
        };
    }

    /** The events of a command that must be carried out. */
    List<Event> done(Command command) {
        Answer answer = ask(command);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).entries().stream().map(Entry::event).toList();
    }

    List<Event> done(Function<Request, Command> command) {
        return done(command.apply(as("system:test")));
    }

    /** The refusal of a command that must be refused; it must leave the hall as it was. */
    Refusal refused(Command command) {
        HallSnapshot before = snapshot();
        Answer answer = ask(command);
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(snapshot()).isEqualTo(before);
        return ((Answer.Refused) answer).refusal();
    }

    Refusal refused(Function<Request, Command> command) {
        return refused(command.apply(as("system:test")));
    }

    TicketId take(String service) {
        List<Event> events = done(by -> new Command.TakeTicket(by, new ServiceId(service)));
        return ((Event.TicketIssued) events.getFirst()).ticket();
    }

    void open(int counter) {
        done(by -> new Command.OpenCounter(by, new CounterId(counter), new ClerkId("c" + counter)));
    }

    TicketId callNext(int counter) {
        List<Event> events = done(by -> new Command.CallNext(by, new CounterId(counter), false));
        return ((Event.TicketCalled) events.getFirst()).ticket();
    }

    void start(int counter, TicketId ticket) {
        done(by -> new Command.Start(by, new CounterId(counter), ticket));
    }

    void complete(int counter, TicketId ticket) {
        done(by -> new Command.Complete(by, new CounterId(counter), ticket));
    }

    void noShow(int counter, TicketId ticket) {
        done(by -> new Command.NoShow(by, new CounterId(counter), ticket));
    }

    /** Takes a ticket, calls it to the counter and starts to serve it. */
    TicketId serve(int counter, String service) {
        TicketId ticket = take(service);
        callNext(counter);
        start(counter, ticket);
        return ticket;
    }

    TicketState state(TicketId ticket) {
        return hall.findTicket(ticket).orElseThrow().state();
    }

    HallSnapshot snapshot() {
        return hall.snapshot(plan, now, Optional.empty());
    }

    HallSnapshot.CounterView counter(int number) {
        return snapshot().findCounter(new CounterId(number)).orElseThrow();
    }

    /** A hall rebuilt from the journal alone. */
    Hall replayed() {
        var again = new Hall();
        journal.listAfter(again.position(), Integer.MAX_VALUE).forEach(again::apply);
        return again;
    }
}

package vn.motcua.domain.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.ticket.Arrival;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/**
 * The hall as everybody may see it, at one position of the journal: kiosks, counters and displays all show this.
 *
 * @param at when it was taken
 * @param day the business day; empty before the first one
 * @param issuing whether a kiosk gets tickets now
 * @param nextOpening when it gets them next, in the hall's time, if it is not issuing and that is known
 * @param storageTrouble the cause, while the journal cannot be written and nothing is issued
 * @param clockTrouble why the time is in doubt, while it is and nothing is issued
 * @param stranded whom nobody can call as the desk is set up, in order of arrival
 * @param recentCalls of tickets that are called or served now, each one's newest, newest first; at most twelve
 */
public record HallSnapshot(
        HallPlan plan,
        Position position,
        Instant at,
        Optional<LocalDate> day,
        boolean issuing,
        Optional<LocalDateTime> nextOpening,
        Optional<String> storageTrouble,
        Optional<ClockTrouble> clockTrouble,
        List<ServiceView> services,
        List<CounterView> counters,
        List<CallView> recentCalls,
        List<Stranded> stranded) {

    public HallSnapshot {
        stranded = List.copyOf(stranded);
        services = List.copyOf(services);
        counters = List.copyOf(counters);
        recentCalls = List.copyOf(recentCalls);
    }

    /**
     * A service and its line.
     *
     * @param openCounters the counters serving it that are open now
     */
    public record ServiceView(Service service, int waiting, List<CounterId> counters, List<CounterId> openCounters) {

        public ServiceView {
            counters = List.copyOf(counters);
            openCounters = List.copyOf(openCounters);
        }
    }

    /**
     * A counter, who has it, and what it has in hand.
     *
     * @param active the ticket called or served there
     * @param parked tickets set aside there
     * @param waiting how many wait for it, in all lines it serves
     */
    public record CounterView(
            Counter counter, CounterState state, Optional<TicketView> active, List<TicketView> parked, int waiting) {

        public CounterView {
            parked = List.copyOf(parked);
        }
    }

    /**
     * A ticket with what a clerk needs to see of it.
     *
     * @param since when it came into its state; for a waiting ticket, its arrival
     * @param attempt calls so far; 0 while waiting
     * @param preparation what the citizen said of the papers at the kiosk; for staff only
     * @param checked what a clerk found of the papers, newest; for staff only
     */
    public record TicketView(
            TicketId id,
            Arrival arrival,
            TicketState state,
            Instant since,
            int attempt,
            Optional<CounterId> counter,
            Optional<Preparation> preparation,
            Optional<Event.PapersChecked> checked) {}

    /** @param position of the newest call or recall of this ticket */
    public record CallView(Position position, TicketId ticket, CounterId counter, int attempt, Instant at) {

        CallView notAfter(Instant latest) {
            return at.isAfter(latest) ? new CallView(position, ticket, counter, attempt, latest) : this;
        }
    }

    public Optional<ServiceView> findService(vn.motcua.domain.service.ServiceId id) {
        return services.stream().filter(view -> view.service().id().equals(id)).findFirst();
    }

    public Optional<CounterView> findCounter(CounterId id) {
        return counters.stream().filter(view -> view.counter().id().equals(id)).findFirst();
    }
}

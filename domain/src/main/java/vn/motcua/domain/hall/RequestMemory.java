package vn.motcua.domain.hall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;

/**
 * Which requests were carried out, and with what entries. Keeps the newest 100,000 requests (many days of a ward, an
 * hour of the heaviest load): a retry comes seconds later, not days.
 */
final class RequestMemory {

    private static final int CAPACITY = 100_000;

    private final Map<RequestId, List<Entry>> entries;

    RequestMemory() {
        this(new LinkedHashMap<>());
    }

    private RequestMemory(Map<RequestId, List<Entry>> entries) {
        this.entries = entries;
    }

    RequestMemory copy() {
        return new RequestMemory(new LinkedHashMap<>(entries));
    }

    Optional<List<Entry>> find(RequestId id) {
        return Optional.ofNullable(entries.get(id));
    }

    void remember(Entry entry) {
        entries.merge(entry.request(), List.of(entry), RequestMemory::joined);
        if (entries.size() > CAPACITY) {
            var oldest = entries.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private static List<Entry> joined(List<Entry> earlier, List<Entry> later) {
        List<Entry> all = new ArrayList<>(earlier);
        all.addAll(later);
        return List.copyOf(all);
    }

    /** Whether these entries are what this very command led to, and not the trace of another one with the same id. */
    static boolean answers(Command command, List<Entry> entries) {
        return entries.stream().map(Entry::event).anyMatch(event -> isOutcome(command, event));
    }

    private static boolean isOutcome(Command command, Event event) {
        return switch (command) {
            case Command.TakeTicket c ->
                event instanceof Event.TicketIssued e && e.service().equals(c.service());
            case Command.CheckPapers c ->
                event.equals(new Event.PapersChecked(c.ticket(), c.counter(), c.procedure(), c.name(), c.missing()));
            case Command.CancelTicket c -> event.equals(new Event.TicketCancelled(c.ticket()));
            case Command.RecordSlip c -> event.equals(c.event());
            case Command.CorrectClock c -> event instanceof Event.ClockCorrected;
            case Command.ConfirmClock c -> event instanceof Event.ClockConfirmed;
            case Command.Overrule c -> event.equals(new Event.CallOverruled(c.ticket(), c.counter(), c.reason()));
            case Command.MoveTicket c -> event.equals(new Event.TicketMoved(c.ticket(), c.to(), c.reason()));
            case Command.EndTicket c -> event.equals(new Event.TicketEnded(c.ticket(), c.reason()));
            case Command.OpenDay c -> event instanceof Event.DayOpened;
            case Command.CloseDay c -> event instanceof Event.DayClosed;
            case Command.OpenCounter c -> event.equals(new Event.CounterOpened(c.counter(), c.clerk()));
            case Command.CloseCounter c ->
                event instanceof Event.CounterClosed e && e.counter().equals(c.counter());
            case Command.ReleaseCounter c ->
                event instanceof Event.CounterClosed e && e.counter().equals(c.counter()) && e.reason() == c.reason();
            case Command.StartBreak c ->
                event instanceof Event.BreakStarted e && e.counter().equals(c.counter());
            case Command.EndBreak c ->
                event instanceof Event.BreakEnded e && e.counter().equals(c.counter());
            case Command.CallNext c ->
                (event instanceof Event.TicketCalled called && called.counter().equals(c.counter()))
                        || (c.completing()
                                && event instanceof Event.ServiceCompleted completed
                                && completed.counter().equals(c.counter()));
            case Command.CallTicket c -> event.equals(new Event.TicketCalled(c.ticket(), c.counter()));
            case Command.Recall c ->
                event instanceof Event.TicketRecalled e
                        && e.ticket().equals(c.ticket())
                        && e.counter().equals(c.counter());
            case Command.Start c -> event.equals(new Event.ServiceStarted(c.ticket(), c.counter()));
            case Command.Complete c -> event.equals(new Event.ServiceCompleted(c.ticket(), c.counter()));
            case Command.NoShow c -> event.equals(new Event.NoShowRecorded(c.ticket(), c.counter()));
            case Command.Transfer c -> event.equals(new Event.TicketTransferred(c.ticket(), c.counter(), c.to()));
            case Command.Park c -> event.equals(new Event.TicketParked(c.ticket(), c.counter()));
            case Command.Resume c -> event.equals(new Event.TicketResumed(c.ticket(), c.counter()));
            case Command.Readmit c -> event.equals(new Event.TicketReadmitted(c.ticket()));
        };
    }
}

package vn.motcua.domain.command;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/** Why a command has no effect. Each is something a user can meet, and has a text in both languages. */
public sealed interface Refusal {

    record UnknownService(ServiceId service) implements Refusal {}

    /** The service exists, but kiosks do not issue tickets for it at present. */
    record ServiceNotOffered(ServiceId service) implements Refusal {}

    /** No counter serves it, so nobody could ever call the ticket. */
    record NobodyServes(ServiceId service) implements Refusal {}

    /** Outside opening hours, or the day was closed. */
    record HallClosed(Optional<LocalDateTime> nextOpening) implements Refusal {}

    record UnknownCounter(CounterId counter) implements Refusal {}

    record CounterNotOpen(CounterId counter) implements Refusal {}

    /** Somebody else has this counter open. */
    record CounterTaken(CounterId counter, ClerkId by) implements Refusal {}

    /** The counter takes a break already. */
    record AlreadyOnBreak(CounterId counter) implements Refusal {}

    /** The counter takes no break that could end. */
    record NotOnBreak(CounterId counter) implements Refusal {}

    /** The clerk has another counter open; one clerk sits at one counter. */
    record ClerkElsewhere(ClerkId clerk, CounterId counter) implements Refusal {}

    /** A citizen is still called, served or parked there. */
    record CounterBusy(CounterId counter, TicketId ticket) implements Refusal {}

    /** @param elsewhere how many wait for services this counter does not serve: help, or tell the manager */
    record NothingWaiting(CounterId counter, int elsewhere) implements Refusal {}

    record UnknownTicket(TicketId ticket) implements Refusal {}

    /** Who asks has not shown the slip: an id alone can be guessed. */
    record NotProven(TicketId ticket) implements Refusal {}

    /** The ticket is not in the state, or not at the counter, that this step needs. */
    record WrongState(TicketId ticket, TicketState state, Optional<CounterId> at) implements Refusal {}

    record RecallLimitReached(TicketId ticket, int maxCalls) implements Refusal {}

    /** The counter does not serve the service this ticket waits for. */
    record NotServedHere(TicketId ticket, ServiceId service, CounterId counter) implements Refusal {}

    /** The day is already open, or already closed. */
    record DayAlready(boolean open) implements Refusal {}

    /** The same request id was used for something else before: a defect of the sender. */
    record RequestIdReused(RequestId request) implements Refusal {}

    /**
     * The computer's clock stands behind the last entry; numbers would carry wrong times.
     *
     * @param server what the server's clock says, in the hall's time
     * @param journal when the last entry was written, in the hall's time
     */
    record ClockSetBack(long secondsBehind, ClockTrouble.Kind kind, LocalDateTime server, LocalDateTime journal)
            implements Refusal {

        public static ClockSetBack of(ClockTrouble trouble, HallPlan plan) {
            return new ClockSetBack(
                    Duration.between(trouble.serverTime(), trouble.lastEntry()).toSeconds(),
                    trouble.kind(),
                    plan.localTime(trouble.serverTime()),
                    plan.localTime(trouble.lastEntry()));
        }
    }

    /** Nothing vouches for the computer's clock, or something says that it is wrong; a person has to look. */
    record ClockUnconfirmed(ClockTrouble.Kind kind, LocalDateTime server, LocalDateTime journal) implements Refusal {}

    /** There is nothing to set right: the journal is not later than the clock. */
    record ClocksAgree() implements Refusal {}

    /** What a doubtful time says to whoever wants something written down. */
    static Refusal of(ClockTrouble trouble, HallPlan plan) {
        return trouble.inJournal()
                ? ClockSetBack.of(trouble, plan)
                : new ClockUnconfirmed(
                        trouble.kind(), plan.localTime(trouble.serverTime()), plan.localTime(trouble.lastEntry()));
    }

    /** The journal cannot be written, so nothing is promised; the cause is for the technician. */
    record StorageUnavailable(String cause) implements Refusal {}

    /** The server is not reachable from here; whether the command took effect is unknown, the request id makes sure. */
    record ServerUnreachable(String cause) implements Refusal {}

    /** Something failed that should not have: a defect, which is in the log. Whether the command took effect is unknown. */
    record Unexpected() implements Refusal {}

    /** A name for machines, stable for good: {@code counter-busy}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** The values that the text of this refusal speaks of, in order; see the message bundle. */
    default List<Object> arguments() {
        return switch (this) {
            case UnknownService r -> List.of(r.service());
            case ServiceNotOffered r -> List.of(r.service());
            case NobodyServes r -> List.of(r.service());
            case HallClosed r ->
                List.of(
                        r.nextOpening().isPresent() ? 1 : 0,
                        r.nextOpening().map(Refusal::clock).orElse(""));
            case UnknownCounter r -> List.of(r.counter());
            case CounterNotOpen r -> List.of(r.counter());
            case CounterTaken r -> List.of(r.counter(), r.by());
            case AlreadyOnBreak r -> List.of(r.counter());
            case NotOnBreak r -> List.of(r.counter());
            case ClerkElsewhere r -> List.of(r.counter());
            case CounterBusy r -> List.of(r.counter(), r.ticket().label());
            case NothingWaiting r -> List.of(r.counter(), r.elsewhere());
            case UnknownTicket r -> List.of(r.ticket().label());
            case NotProven r -> List.of(r.ticket().label());
            case WrongState r ->
                List.of(
                        r.ticket().label(),
                        r.state(),
                        r.at().map(Object::toString).orElse(""));
            case RecallLimitReached r -> List.of(r.ticket().label(), r.maxCalls());
            case NotServedHere r -> List.of(r.ticket().label(), r.service(), r.counter());
            case DayAlready r -> List.of(r.open() ? 1 : 0);
            case RequestIdReused r -> List.of(r.request());
            case ClockSetBack r -> List.of(whose(r.kind()), date(r.server()), date(r.journal()));
            case ClockUnconfirmed r -> List.of(whose(r.kind()), date(r.server()), date(r.journal()));
            case ClocksAgree r -> List.of();
            case StorageUnavailable r -> List.of(); // the cause is for the log: no citizen can use it
            case ServerUnreachable r -> List.of();
            case Unexpected r -> List.of();
        };
    }

    /** For the text: 0 nobody knows, 1 the journal's, 2 the server's is behind, 3 the server's is ahead. */
    private static int whose(ClockTrouble.Kind kind) {
        return switch (kind) {
            case DISAGREE, UNCONFIRMED -> 0;
            case JOURNAL_AHEAD -> 1;
            case SERVER_BEHIND -> 2;
            case SERVER_AHEAD -> 3;
        };
    }

    private static String date(LocalDateTime time) {
        return clock(time) + "/" + time.getYear();
    }

    private static String clock(LocalDateTime time) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d %02d/%02d",
                time.getHour(),
                time.getMinute(),
                time.getDayOfMonth(),
                time.getMonthValue());
    }
}

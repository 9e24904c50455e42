package vn.motcua.wire.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** An entry as interfaces give it: flat, and without fields its kind does not have. See docs/interface.md. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryJson(
        long position,
        Instant at,
        String kind,
        @Nullable Effect effect,
        @Nullable String ticket,
        @Nullable String label,
        @Nullable Integer counter,
        @Nullable String service,
        @Nullable Integer attempt,
        @Nullable Integer ahead,
        @Nullable List<Integer> counters,
        @Nullable String to,
        @Nullable String day,
        @Nullable String device,
        @Nullable String state,
        @Nullable String reason,
        @Nullable Integer copy,
        @Nullable String proof) {

    /** Clerks are not told. */
    private static final ClerkId SOMEBODY = new ClerkId("somebody");

    private static final Request NOT_TOLD = new Request(new RequestId("not-told"), new Actor.Other("not-told"));

    /** @param service the service of a ticket of today as it was once the entry was written, as far as it is known */
    public static EntryJson of(Entry entry, Function<TicketId, Optional<ServiceId>> service) {
        var json = new Builder(entry);
        if (entry.event() instanceof Event.TicketEvent about) {
            json.ticket = about.ticket();
            json.service = service.apply(about.ticket()).map(ServiceId::value).orElse(null);
        }
        switch (entry.event()) {
            case Event.DayOpened e -> json.day = e.day().toString();
            case Event.ClockCorrected e -> json.day = e.day().toString();
            case Event.ClockConfirmed e -> {}
            case Event.CallOverruled e -> json.counter = e.counter();
            case Event.TicketMoved e -> json.to = e.to().value();
            case Event.TicketEnded e -> {}
            case Event.DayClosed e -> json.day = e.day().toString();
            case Event.TicketIssued e -> {
                json.service = e.service().value();
                json.ahead = e.ahead();
                json.counters = e.counters().stream().map(CounterId::number).toList();
            }
            case Event.CallsCitizen e -> json.called(e.counter(), e.attempt());
            case Event.ServiceStarted e -> json.counter = e.counter();
            case Event.ServiceCompleted e -> json.counter = e.counter();
            case Event.NoShowRecorded e -> json.counter = e.counter();
            case Event.TicketTransferred e -> {
                json.counter = e.counter();
                json.to = e.to().value();
            }
            case Event.TicketParked e -> json.counter = e.counter();
            case Event.TicketResumed e -> json.counter = e.counter();
            case Event.PapersPrepared e -> {} // for staff only
            case Event.PapersChecked e -> json.counter = e.counter();
            case Event.SlipRecorded e -> json.slip(e);
            case Event.CounterClosed e -> json.closed(e);
            case Event.CounterEvent e -> json.counter = e.counter();
            case Event.TicketReadmitted e -> {}
            case Event.TicketCancelled e -> {}
        }
        return json.build();
    }

    /** What a wall does when it hears of an entry; a wall needs no list of kinds, and a new kind needs no new wall. */
    public enum Effect {
        /** Say and show this call. */
        @JsonProperty("call")
        CALL,
        /** Show no call of this ticket any more. */
        @JsonProperty("uncall")
        UNCALL,
        /** The counter serves. */
        @JsonProperty("open")
        OPEN,
        /** The counter serves nobody. */
        @JsonProperty("close")
        CLOSE,
        /** The counter pauses. */
        @JsonProperty("break")
        BREAK,
        /** Ask for the snapshot anew. */
        @JsonProperty("refresh")
        REFRESH
    }

    private static @Nullable Effect effect(Event event) {
        return switch (event) {
            case Event.CallsCitizen e -> Effect.CALL;
            case Event.EndsCall e -> Effect.UNCALL;
            case Event.CounterOpened e -> Effect.OPEN;
            case Event.BreakEnded e -> Effect.OPEN;
            case Event.CounterClosed e -> Effect.CLOSE;
            case Event.BreakStarted e -> Effect.BREAK;
            case Event.HallEvent e -> Effect.REFRESH;
            case Event.TicketResumed e -> null; // the clerk sees the citizen; the wall calls nobody
            case Event.ChangesLine e -> null;
            case Event.TellsOfTicket e -> null;
        };
    }

    /**
     * The entry as a reader has it; who asked for it is not told. Empty for a kind of a newer server, which is passed over
     * on purpose, and for kinds of which the interface tells the name only.
     *
     * @throws RuntimeException if a field that the kind needs is missing or malformed
     */
    public Optional<Entry> toEntry() {
        return toEntry(NOT_TOLD);
    }

    /** The same, written at the wish of whoever sent that request. */
    public Optional<Entry> toEntry(Request by) {
        return toEvent().map(event -> new Entry(new Position(position), at, by.id(), by.actor(), event));
    }

    private Optional<Event> toEvent() {
        return Optional.ofNullable(
                switch (kind) {
                    case "DayOpened" -> new Event.DayOpened(LocalDate.parse(needed(day)));
                    case "DayClosed" -> new Event.DayClosed(LocalDate.parse(needed(day)));
                    case "ClockConfirmed" -> new Event.ClockConfirmed("");
                    case "CallOverruled" -> new Event.CallOverruled(toTicket(), toCounter(), "");
                    case "TicketMoved" -> new Event.TicketMoved(toTicket(), new ServiceId(needed(to)), "");
                    case "TicketEnded" -> new Event.TicketEnded(toTicket(), "");
                    case "TicketIssued" ->
                        new Event.TicketIssued(
                                toTicket(),
                                new ServiceId(needed(service)),
                                ahead == null ? 0 : ahead,
                                WireJson.counters(counters));
                    case "TicketCalled" -> new Event.TicketCalled(toTicket(), toCounter());
                    case "TicketRecalled" -> new Event.TicketRecalled(toTicket(), toCounter(), needed(attempt));
                    case "ServiceStarted" -> new Event.ServiceStarted(toTicket(), toCounter());
                    case "ServiceCompleted" -> new Event.ServiceCompleted(toTicket(), toCounter());
                    case "NoShowRecorded" -> new Event.NoShowRecorded(toTicket(), toCounter());
                    case "TicketReadmitted" -> new Event.TicketReadmitted(toTicket());
                    case "TicketTransferred" ->
                        new Event.TicketTransferred(toTicket(), toCounter(), new ServiceId(needed(to)));
                    case "TicketParked" -> new Event.TicketParked(toTicket(), toCounter());
                    case "TicketResumed" -> new Event.TicketResumed(toTicket(), toCounter());
                    case "TicketCancelled" -> new Event.TicketCancelled(toTicket());
                    case "SlipRecorded" ->
                        new Event.SlipRecorded(
                                toTicket(),
                                WireJson.orEmpty(device),
                                Event.SlipState.valueOf(needed(state)),
                                WireJson.orEmpty(reason),
                                copy == null ? 0 : copy,
                                WireJson.orEmpty(proof));
                    case "CounterOpened" -> new Event.CounterOpened(toCounter(), SOMEBODY);
                    case "CounterClosed" ->
                        new Event.CounterClosed(
                                toCounter(),
                                SOMEBODY,
                                reason == null ? Event.ClosingReason.USUAL : Event.ClosingReason.valueOf(reason));
                    case "BreakStarted" -> new Event.BreakStarted(toCounter(), SOMEBODY);
                    case "BreakEnded" -> new Event.BreakEnded(toCounter(), SOMEBODY);
                    default -> null;
                });
    }

    private TicketId toTicket() {
        return TicketId.parse(needed(ticket));
    }

    private CounterId toCounter() {
        return new CounterId(needed(counter));
    }

    private <T> T needed(@Nullable T field) {
        return Objects.requireNonNull(field, () -> "a field of entry %s, %s, is missing".formatted(position, kind));
    }

    /** Collects what an event has; the rest stays away. */
    private static final class Builder {

        private final Entry entry;
        private @Nullable TicketId ticket;
        private @Nullable CounterId counter;
        private @Nullable String service;
        private @Nullable Integer attempt;
        private @Nullable Integer ahead;
        private @Nullable List<Integer> counters;
        private @Nullable String to;
        private @Nullable String day;
        private @Nullable String reason;
        private Event.@Nullable SlipRecorded slip;

        Builder(Entry entry) {
            this.entry = entry;
        }

        void called(CounterId at, int times) {
            counter = at;
            attempt = times;
        }

        void closed(Event.CounterClosed e) {
            counter = e.counter();
            reason = e.reason() == Event.ClosingReason.USUAL ? null : e.reason().name();
        }

        void slip(Event.SlipRecorded recorded) {
            slip = recorded;
        }

        EntryJson build() {
            return new EntryJson(
                    entry.position().value(),
                    entry.at(),
                    entry.event().getClass().getSimpleName(),
                    effect(entry.event()),
                    ticket == null ? null : ticket.toString(),
                    ticket == null ? null : ticket.label(),
                    counter == null ? null : Integer.valueOf(counter.number()),
                    service,
                    attempt,
                    ahead,
                    counters,
                    to,
                    day,
                    slip == null ? null : slip.device(),
                    slip == null ? null : slip.state().name(),
                    slip == null ? reason : slip.reason(),
                    slip == null ? null : Integer.valueOf(slip.copy()),
                    slip == null || slip.proof().isEmpty() ? null : slip.proof());
        }
    }
}

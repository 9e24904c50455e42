package vn.motcua.server.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** An entry as interfaces give it: flat, and without fields its kind does not have. See docs/interface.md. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryJson(
        long position,
        Instant at,
        String kind,
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
            case Event.TicketCalled e -> json.called(e.counter(), 1);
            case Event.TicketRecalled e -> json.called(e.counter(), e.attempt());
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

package vn.motcua.wire.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;

/** What is sent and answered about tickets. See docs/interface.md. */
public final class TicketMessages {

    private TicketMessages() {}

    /** Takes a ticket. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Take(@Nullable String service, @Nullable PreparationJson preparation) {

        /** As a kiosk asks for it. */
        public static Take of(Command.TakeTicket command) {
            return new Take(
                    command.service().value(),
                    command.preparation().map(PreparationJson::of).orElse(null));
        }
    }

    /** @param secret of the ticket that was issued; its slip carries it, and the feed does not */
    public record Issued(
            @Nullable List<EntryJson> entries, @Nullable String secret) {

        /** The answer for whoever sent the request; entries of kinds that this program does not know are left out. */
        public Answer.Done toAnswer(Request by) {
            return new Written(entries).toAnswer(by);
        }
    }

    /** @param secret what the slip's QR code carries beside the id */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GivingBack(@Nullable String secret) {

        /** With the proof, or without one. */
        public static GivingBack of(Optional<TicketSecret> proof) {
            return new GivingBack(proof.map(TicketSecret::value).orElse(null));
        }
    }

    /** What a command has written. */
    public record Written(@Nullable List<EntryJson> entries) {

        /** A repeated request gets the same answer, so nothing is added that may have changed since. */
        public static Written of(List<Entry> written) {
            return new Written(written.stream()
                    .map(entry -> EntryJson.of(entry, Written::notTold))
                    .toList());
        }

        private static Optional<ServiceId> notTold(TicketId ticket) {
            return Optional.empty();
        }

        /** The answer for whoever sent the request; entries of kinds that this program does not know are left out. */
        public Answer.Done toAnswer(Request by) {
            return new Answer.Done(WireJson.orEmpty(entries).stream()
                    .flatMap(entry -> entry.toEntry(by).stream())
                    .toList());
        }
    }

    /** Entries after a position, in order. */
    public record Entries(List<EntryJson> entries) {}
}

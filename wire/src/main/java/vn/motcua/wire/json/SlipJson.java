package vn.motcua.wire.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;

/**
 * How far a slip has come. See docs/interface.md.
 *
 * @param secret what the slip carries beside the id; empty if there is none
 */
public record SlipJson(
        String ticket,
        String service,
        int ahead,
        List<Integer> counters,
        @Nullable PreparationJson preparation,
        Instant issuedAt,
        String kiosk,
        String device,
        String state,
        String reason,
        int copy,
        String proof,
        Instant at,
        @Nullable String secret) {

    /** The slips of one kiosk. */
    public record Slips(@Nullable List<SlipJson> slips) {

        /** None if the server says nothing of slips. */
        public List<SlipJson> all() {
            return WireJson.orEmpty(slips);
        }
    }

    /** What became of a slip, told by the computer with the printer. */
    public record Recording(
            @Nullable String device,
            Event.@Nullable SlipState state,
            @Nullable String reason,
            int copy,
            @Nullable String proof) {

        /** As a kiosk tells it; the ticket stands in the address. */
        public static Recording of(Command.RecordSlip command) {
            return new Recording(command.device(), command.state(), command.reason(), command.copy(), command.proof());
        }
    }

    /** As it is told over the interface. */
    public static SlipJson of(SlipView view, Optional<TicketSecret> secret) {
        return new SlipJson(
                view.ticket().toString(),
                view.issued().service().value(),
                view.issued().ahead(),
                WireJson.numbers(view.issued().counters()),
                view.preparation().map(PreparationJson::of).orElse(null),
                view.issuedAt(),
                view.kiosk(),
                view.device(),
                view.state().name(),
                view.reason(),
                view.copy(),
                view.proof(),
                view.at(),
                secret.map(TicketSecret::value).orElse(""));
    }

    /** The slip as a kiosk has it. */
    public SlipView toView() {
        return new SlipView(
                new Event.TicketIssued(
                        TicketId.parse(ticket), new ServiceId(service), ahead, WireJson.counters(counters)),
                Optional.ofNullable(preparation).map(PreparationJson::toPreparation),
                issuedAt,
                kiosk,
                device,
                Event.SlipState.valueOf(state),
                WireJson.orEmpty(reason),
                copy,
                WireJson.orEmpty(proof),
                at);
    }

    /** What the slip carries beside the id, if the server has told it. */
    public Optional<TicketSecret> toSecret() {
        return TicketSecret.find(WireJson.orEmpty(secret));
    }
}

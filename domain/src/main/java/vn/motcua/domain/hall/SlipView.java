package vn.motcua.domain.hall;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.ticket.TicketId;

/**
 * How far the slip of a ticket has come.
 *
 * @param issued what the slip says
 * @param preparation what the citizen has said of the papers, which the slip says too
 * @param issuedAt when the ticket was taken
 * @param kiosk where the ticket was taken
 * @param device the printer that last had it; empty while no printer has
 * @param state {@link Event.SlipState#PENDING} as long as no printer has told anything
 * @param reason why it is not confirmed, a UnifiedPOS word; empty when confirmed or presumed
 * @param copy the newest copy: 1 for the first print, more for reprints
 * @param proof how it was confirmed, or what it is presumed on; else empty
 * @param at of the newest entry about it
 */
public record SlipView(
        Event.TicketIssued issued,
        Optional<Preparation> preparation,
        Instant issuedAt,
        String kiosk,
        String device,
        Event.SlipState state,
        String reason,
        int copy,
        String proof,
        Instant at) {

    public TicketId ticket() {
        return issued.ticket();
    }

    /** The same slip, after another entry. */
    public SlipView after(Event.SlipRecorded told, Instant when) {
        return new SlipView(
                issued,
                preparation,
                issuedAt,
                kiosk,
                told.device(),
                told.state(),
                told.reason(),
                told.copy(),
                told.proof(),
                when);
    }

    /** The same slip, with what the citizen has said of the papers. */
    public SlipView with(Preparation said) {
        return new SlipView(issued, Optional.of(said), issuedAt, kiosk, device, state, reason, copy, proof, at);
    }

    /** The same slip, with no time later than {@code latest}. */
    SlipView notAfter(Instant latest) {
        return new SlipView(
                issued,
                preparation,
                issuedAt.isAfter(latest) ? latest : issuedAt,
                kiosk,
                device,
                state,
                reason,
                copy,
                proof,
                at.isAfter(latest) ? latest : at);
    }

    /** Whether a printer has it at present, or should. */
    public boolean underWay() {
        return switch (state) {
            case PENDING, WANTED, SENDING, SENT -> true;
            case CONFIRMED, PRESUMED, FAILED, SPOILED, NOT_TAKEN, UNKNOWN, DROPPED -> false;
        };
    }

    /**
     * Whether the staff should settle it: it did not come out, or something speaks against it. A presumed slip
     * is none: on some printers that is every slip, and a list of all slips is read by nobody.
     */
    public boolean open() {
        return switch (state) {
            case FAILED, SPOILED, NOT_TAKEN, UNKNOWN -> true;
            case PENDING, WANTED, SENDING, SENT, CONFIRMED, PRESUMED, DROPPED -> false;
        };
    }
}

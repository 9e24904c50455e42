package vn.motcua.hardware.printer.roll;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.Reply;

/**
 * The questions that wait their turn behind a slip, as far as this printer has been seen to answer them.
 *
 * <p>One answer to GS r is one byte, and any stray byte may look like it. So a copy is followed by a row of questions of two
 * kinds whose answers cannot be taken for each other, in an order made from the copy's serial number; where a printer
 * answers one kind only, by more questions than stray bytes are likely to come. Their answers prove the copy only as a row.
 *
 * @param paper what GS r 1 answers besides its near-end bits; {@link #NOT_ANSWERED} if nothing
 * @param model what GS I 1 answers; {@link #NOT_ANSWERED} if nothing, or if it looks like an answer to GS r 1
 * @param name what GS I 67 answers, in a frame of its own; empty if nothing
 */
public record QueuedQuestions(int paper, int model, String name) {

    static final int NOT_ANSWERED = -1;

    /** Nothing has been asked yet. */
    static final QueuedQuestions UNKNOWN = new QueuedQuestions(NOT_ANSWERED, NOT_ANSWERED, "");

    private static final int NEAR_END = 0x03;
    private static final int NAME_QUESTION = 67;
    private static final int MODEL_QUESTION = 1;
    private static final int BITS = 6; // questions in a row of two kinds
    private static final int ROWS = (1 << BITS) - 2; // neither all of one kind nor all of the other

    /** One question that waits its turn. */
    enum Kind {
        PAPER,
        MODEL,
        NAME
    }

    /** GS r 1 without its near-end bits, which may change in the middle of a slip and stop nothing. */
    static int stable(int octet) {
        return octet & ~NEAR_END;
    }

    /** Whether the printer has answered anything that can prove a copy. */
    public boolean answered() {
        return paper != NOT_ANSWERED || model != NOT_ANSWERED || !name.isEmpty();
    }

    /** Whether answers can be told from stray bytes by more than their number. */
    boolean distinct() {
        return !name.isEmpty() || (paper != NOT_ANSWERED && model != NOT_ANSWERED);
    }

    /** Which question a reply answers; empty if none: it is not what this printer says. */
    Optional<Kind> kindOf(Reply reply) {
        return switch (reply) {
            case Reply.Identity(String text) when !name.isEmpty() && text.equals(name) -> Optional.of(Kind.NAME);
            case Reply.Queued(int octet) when model != NOT_ANSWERED && octet == model -> Optional.of(Kind.MODEL);
            case Reply.Queued(int octet) when stable(octet) == Math.max(paper, 0) -> Optional.of(Kind.PAPER);
            default -> Optional.empty();
        };
    }

    /** The row of questions behind the picture. */
    List<Kind> behindPicture(long serial) {
        return row(serial * 2, 2, 4);
    }

    /** The row behind the cut; longer, so that answers given twice do not reach its end before it is asked. */
    List<Kind> behindCut(long serial) {
        return row(serial * 2 + 1, 3, 6);
    }

    private List<Kind> row(long number, int names, int octets) {
        if (!distinct()) {
            return Collections.nCopies(
                    octets, paper == NOT_ANSWERED && model != NOT_ANSWERED ? Kind.MODEL : Kind.PAPER);
        }
        if (paper == NOT_ANSWERED) {
            return Collections.nCopies(names, Kind.NAME);
        }
        Kind other = name.isEmpty() ? Kind.MODEL : Kind.NAME;
        long bits = 1 + Math.floorMod(number, (long) ROWS);
        List<Kind> row = new ArrayList<>();
        for (int bit = BITS - 1; bit >= 0; bit--) {
            row.add((bits >> bit & 1) == 1 ? other : Kind.PAPER);
        }
        return List.copyOf(row);
    }

    static byte[] bytes(List<Kind> row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Kind kind : row) {
            out.writeBytes(
                    switch (kind) {
                        case PAPER -> EscPos.askWhenDone();
                        case MODEL -> EscPos.askIdentity(MODEL_QUESTION);
                        case NAME -> EscPos.askIdentity(NAME_QUESTION);
                    });
        }
        return out.toByteArray();
    }
}

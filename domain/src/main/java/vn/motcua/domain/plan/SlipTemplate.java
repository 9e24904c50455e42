package vn.motcua.domain.plan;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.service.Wording;

/**
 * What a desk's slips say beside the desk's name, the service and the number, which stand on every slip.
 *
 * @param parts what is printed of the rest; order and wording are the same at every desk
 * @param heading below the desk's name, such as its address; at most {@value #LONGEST_HEADING} characters a language
 * @param note the last lines, such as when to come back; at most {@value #LONGEST_NOTE} characters a language
 * @param logo above the desk's name
 */
public record SlipTemplate(Set<Part> parts, Optional<Wording> heading, Optional<Wording> note, Optional<Logo> logo) {

    /** A part that a desk may leave out. */
    public enum Part {
        COUNTERS,
        AHEAD,
        TIME,
        PROCEDURE,
        MISSING,
        QR,
        /** The ticket as a code of bars, for desks whose scanners read no QR code. */
        BARCODE,
        RULES
    }

    /** Three lines on 80 mm paper. */
    public static final int LONGEST_HEADING = 120;

    /** Eight lines on 80 mm paper: more would be read by nobody, and cost a slip's length. */
    public static final int LONGEST_NOTE = 300;

    /** Everything but bars, which few desks need, and nothing of the desk's own. */
    public static final SlipTemplate USUAL = new SlipTemplate(
            EnumSet.complementOf(EnumSet.of(Part.BARCODE)), Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if a text is longer than the paper has room for */
    public SlipTemplate {
        parts = Set.copyOf(parts);
        heading.ifPresent(text -> fits(text, LONGEST_HEADING, "heading"));
        note.ifPresent(text -> fits(text, LONGEST_NOTE, "note"));
    }

    private static void fits(Wording text, int most, String what) {
        int length = Math.max(text.vi().length(), text.en().length());
        if (length > most) {
            throw new IllegalArgumentException(
                    "the slip's %s has %s characters, there is room for %s".formatted(what, length, most));
        }
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }
}

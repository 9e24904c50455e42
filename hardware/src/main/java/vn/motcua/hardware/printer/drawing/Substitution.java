package vn.motcua.hardware.printer.drawing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.hardware.printer.Slip;

/**
 * A character that the typeface lacks, and what is printed instead.
 *
 * @param sign as it is written, one character
 * @param printed what is printed for it; empty if it is left out, {@code ?} if nothing says the same
 */
public record Substitution(String sign, String printed) {

    /** Whether something of what is written gets lost. */
    public boolean lossy() {
        return printed.isEmpty() || printed.equals("?");
    }

    /** All of a slip, each once, in the order they stand. */
    public static List<Substitution> listIn(Slip slip) {
        return listIn(slip, Typeface.semiBold());
    }

    public static List<Substitution> listIn(Slip slip, Typeface face) {
        List<String> texts = new ArrayList<>(List.of(slip.desk(), slip.number(), slip.qrCaption()));
        texts.addAll(slip.service());
        slip.lines().forEach(line -> texts.add(line.text()));
        Set<Substitution> found = new LinkedHashSet<>();
        texts.forEach(text -> found.addAll(face.substitutions(text)));
        return List.copyOf(found);
    }
}

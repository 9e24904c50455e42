package vn.motcua.hardware.printer.roll;

import java.util.Optional;
import vn.motcua.hardware.printer.PaperLeft;

/**
 * Counts the paper that leaves a roll. A roll counts as new when the printer had none and has some again. Any thread.
 */
final class PaperRoll {

    private static final double FIRST_GUESS_MM = 110; // a slip of 80 mm paper, until the first ones are measured
    private static final double NEAR_END_MM =
            4_000; // where near-end sensors sit on common rolls, so that it is not promised more

    private final double rollMm;
    private double usedMm = -1; // not known: nobody saw the roll go in
    private double meanMm = FIRST_GUESS_MM;
    private boolean empty;

    /** @param rollMetres length of a new roll */
    PaperRoll(double rollMetres) {
        this.rollMm = rollMetres * 1000;
    }

    /** What the sensors say. */
    synchronized void seen(boolean paperOut, boolean nearEnd) {
        if (empty && !paperOut) {
            usedMm = 0;
        }
        empty = paperOut;
        if (nearEnd && rollMm - usedMm > NEAR_END_MM) {
            usedMm = rollMm - NEAR_END_MM;
        }
    }

    /** A slip of that length was printed. */
    synchronized void printed(double mm) {
        meanMm = meanMm * 0.9 + mm * 0.1;
        if (usedMm >= 0) {
            usedMm += mm;
        }
    }

    synchronized Optional<PaperLeft> left() {
        if (empty) {
            return Optional.of(new PaperLeft(0, 0));
        }
        if (usedMm < 0) {
            return Optional.empty();
        }
        double leftMm = Math.max(0, rollMm - usedMm);
        return Optional.of(new PaperLeft(leftMm / 1000, (int) (leftMm / meanMm)));
    }
}

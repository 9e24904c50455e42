package vn.motcua.hardware.printer.roll;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.hardware.printer.roll.QueuedQuestions.Kind;

/** Compares what came behind a copy with what was asked behind it. Pure. */
final class QueuedAnswers {

    private static final int MOST_STRAYS = 2; // of a row of two kinds; with more of them nobody knows which is which

    private QueuedAnswers() {}

    /**
     * How many of the questions are answered, counted from the first.
     *
     * @param distinct whether they are of two kinds, or framed
     * @return 0 if what came does not fit
     */
    static int answered(List<Kind> asked, List<Kind> came, boolean distinct) {
        if (!distinct) { // so many of one kind cannot all be strays; a flood is no answer at all
            return came.size() > 2 * asked.size() ? 0 : Math.min(came.size(), asked.size());
        }
        int once = inOrder(asked, came);
        return once < asked.size() && inOrder(asked, halved(came)) == asked.size() ? asked.size() : once;
    }

    private static int inOrder(List<Kind> asked, List<Kind> came) {
        int next = 0;
        int strays = 0;
        for (Kind each : came) {
            if (next < asked.size() && each == asked.get(next)) {
                next++;
            } else {
                strays++;
            }
        }
        return strays > MOST_STRAYS ? 0 : next;
    }

    /** One of each pair, where a printer gives each answer twice; empty if it does not. */
    private static List<Kind> halved(List<Kind> came) {
        List<Kind> half = new ArrayList<>();
        for (int i = 0; i + 1 < came.size(); i += 2) {
            if (came.get(i) != came.get(i + 1)) {
                return List.of();
            }
            half.add(came.get(i));
        }
        return half;
    }
}

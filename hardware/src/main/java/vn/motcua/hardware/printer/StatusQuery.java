package vn.motcua.hardware.printer;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.hardware.printer.escpos.PrinterStatus;

/**
 * Asks DLE EOT 1 to 4 in the way this printer answers: all four, some of them never, or each answer one question late.
 * Which it is, is found out when the line opens. The printer's thread.
 *
 * <p>Without an answer to 1 (offline) and to 2 (why) nothing is known of a printer, and it counts as silent.
 */
final class StatusQuery {

    private static final int QUESTIONS = 4;
    private static final int NOTHING_TOLD = 0x12; // the fixed bits alone

    /** DLE EOT n. */
    interface Asking {
        OptionalInt ask(int n) throws IOException;
    }

    private final Asking talk;
    private final Set<Integer> silent = new TreeSet<>();
    private boolean late;
    private boolean known;

    StatusQuery(Asking talk) {
        this.talk = talk;
    }

    /** A new session: somebody else may be at the other end. */
    void forget() {
        silent.clear();
        late = false;
        known = false;
    }

    /** Which of the questions 1 to 4 are never answered. */
    Set<Integer> silent() {
        return Set.copyOf(silent);
    }

    /** Whether each answer comes with the next question. */
    boolean late() {
        return late;
    }

    /** Empty if one of the answers that used to come does not. */
    Optional<PrinterStatus> query() throws IOException {
        int[] answers = new int[QUESTIONS];
        boolean[] missing = new boolean[QUESTIONS];
        for (int n = 1; n <= QUESTIONS; n++) {
            OptionalInt answer = silent.contains(n) ? OptionalInt.of(NOTHING_TOLD) : ask(n);
            answers[n - 1] = answer.orElse(NOTHING_TOLD);
            missing[n - 1] = answer.isEmpty();
            if (answer.isEmpty() && (known || (n == 2 && missing[0]))) {
                return Optional.empty();
            }
        }
        if (known || learned(missing)) {
            return Optional.of(new PrinterStatus(answers[0], answers[1], answers[2], answers[3]));
        }
        return silent.contains(1) && silent.contains(2) ? Optional.empty() : query();
    }

    /** One that is late is asked everything twice, and the second answer counts: it was given to this question. */
    private OptionalInt ask(int n) throws IOException {
        if (late) {
            OptionalInt unused = talk.ask(n);
        }
        return talk.ask(n);
    }

    /** @return whether everything was answered; if not, it is found out what will be */
    private boolean learned(boolean[] missing) throws IOException {
        known = true;
        boolean all = true;
        for (int n = 1; n <= QUESTIONS; n++) {
            if (missing[n - 1]) {
                all = false;
                if (talk.ask(n).isEmpty()) {
                    silent.add(n);
                } else if (n == 1) {
                    late = true; // or the first answer was lost: to ask twice is right for both
                }
            }
        }
        return all;
    }
}

package vn.motcua.hardware.printer.roll;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.hardware.printer.escpos.PrinterStatus;

/**
 * Queries DLE EOT 1 to 4 in the way this printer answers: all four, some of them never, or each answer one question late.
 * Which it is, is found out when the line opens, and again when it says something new. The printer's thread.
 *
 * <p>Without an answer to 1 (offline) and to 2 (why) nothing is known of a printer, and it counts as silent.
 */
public final class StatusQuery {

    private static final int QUESTIONS = 4;
    private static final int NOTHING_TOLD = 0x12; // the fixed bits alone
    private static final int[] CALM = {NOTHING_TOLD, NOTHING_TOLD, NOTHING_TOLD, NOTHING_TOLD};

    /** DLE EOT n. */
    interface Asking {
        OptionalInt ask(int n) throws IOException;
    }

    private final Asking talk;
    private final Set<Integer> silent = new TreeSet<>();
    private int[] trusted = CALM; // answers that mean the same whether they are late or not
    private boolean late;
    private boolean known;

    StatusQuery(Asking talk) {
        this.talk = talk;
    }

    /** A new session: somebody else may be at the other end. */
    void forget() {
        silent.clear();
        trusted = CALM;
        late = false;
        known = false;
    }

    /** Which of the questions 1 to 4 are never answered. */
    public Set<Integer> silent() {
        return Set.copyOf(silent);
    }

    /** Whether each answer comes with the next question. */
    public boolean late() {
        return late;
    }

    /** Empty if one of the answers that used to come does not. */
    Optional<PrinterStatus> query() throws IOException {
        int[] answers = new int[QUESTIONS];
        boolean[] missing = new boolean[QUESTIONS];
        if (!ask(late, answers, missing)) {
            return Optional.empty();
        }
        if (known || learned(missing)) {
            return late || Arrays.equals(answers, trusted) ? told(answers) : askedTwice(answers);
        }
        return silent.contains(1) && silent.contains(2) ? Optional.empty() : query();
    }

    /**
     * A printer that was asked before, by a program that has ended or over a line that stalled, may be one answer behind
     * without showing it: while all is well its answers are alike. What is new is asked again in the way that is right for
     * both, twice each.
     */
    private Optional<PrinterStatus> askedTwice(int[] once) throws IOException {
        int[] answers = new int[QUESTIONS];
        if (!ask(true, answers, new boolean[QUESTIONS])) {
            return Optional.empty();
        }
        boolean same = Arrays.equals(once, answers);
        late = !same && Arrays.equals(once, 1, QUESTIONS, answers, 0, QUESTIONS - 1);
        trusted = same ? answers : CALM;
        return told(answers);
    }

    private static Optional<PrinterStatus> told(int[] answers) {
        return Optional.of(new PrinterStatus(answers[0], answers[1], answers[2], answers[3]));
    }

    /**
     * Asks all four once.
     *
     * @param twice of one that is late the second answer counts: it was given to this question
     * @return false if too little is answered to go on
     */
    private boolean ask(boolean twice, int[] answers, boolean[] missing) throws IOException {
        for (int n = 1; n <= QUESTIONS; n++) {
            OptionalInt answer = OptionalInt.of(NOTHING_TOLD);
            if (!silent.contains(n)) {
                if (twice) {
                    OptionalInt unused = talk.ask(n);
                }
                answer = talk.ask(n);
            }
            answers[n - 1] = answer.orElse(NOTHING_TOLD);
            missing[n - 1] = answer.isEmpty();
            if (answer.isEmpty() && (known || (n == 2 && missing[0]))) {
                return false;
            }
        }
        return true;
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

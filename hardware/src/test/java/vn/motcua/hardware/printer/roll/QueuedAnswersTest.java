package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.printer.escpos.Reply;
import vn.motcua.hardware.printer.roll.QueuedQuestions.Kind;

/** Which answers behind a copy are its proof. */
class QueuedAnswersTest {

    private static final QueuedQuestions TWO_KINDS = new QueuedQuestions(0, QueuedQuestions.NOT_ANSWERED, "XP-80C");
    private static final QueuedQuestions ONE_KIND = new QueuedQuestions(0, QueuedQuestions.NOT_ANSWERED, "");

    @Test
    void the_answers_in_their_row_are_the_proof() {
        List<Kind> asked = rows(TWO_KINDS, 7);

        assertThat(QueuedAnswers.answered(asked, asked, true)).isEqualTo(asked.size());
        assertThat(QueuedAnswers.answered(asked, asked.subList(0, 5), true)).isEqualTo(5);
    }

    @Test
    void a_lone_stray_byte_anywhere_in_the_row_neither_proves_nor_spoils_it() {
        List<Kind> asked = rows(TWO_KINDS, 7);
        for (int at = 0; at <= asked.size(); at++) {
            List<Kind> came = new ArrayList<>(asked);
            came.add(at, Kind.PAPER);
            assertThat(QueuedAnswers.answered(asked, came, true)).isEqualTo(asked.size());
            came.remove(Kind.NAME);
            assertThat(QueuedAnswers.answered(asked, came, true)).isLessThan(asked.size());
        }
    }

    @Test
    void a_row_given_twice_proves_and_the_row_of_another_copy_does_not() {
        List<Kind> asked = rows(TWO_KINDS, 7);
        List<Kind> twice = asked.stream().flatMap(k -> List.of(k, k).stream()).toList();

        assertThat(QueuedAnswers.answered(asked, twice, true)).isEqualTo(asked.size());
        for (long other = 8; other < 30; other++) {
            assertThat(QueuedAnswers.answered(asked, rows(TWO_KINDS, other), true))
                    .as("copy %d", other)
                    .isLessThan(asked.size());
        }
    }

    @Test
    void of_one_kind_only_more_answers_than_stray_bytes_prove_and_a_flood_proves_nothing() {
        List<Kind> asked = rows(ONE_KIND, 7);

        assertThat(asked).hasSize(10).containsOnly(Kind.PAPER);
        assertThat(QueuedAnswers.answered(asked, Collections.nCopies(4, Kind.PAPER), false))
                .isEqualTo(4);
        assertThat(QueuedAnswers.answered(asked, Collections.nCopies(500, Kind.PAPER), false))
                .isZero();
    }

    @Test
    void an_answer_counts_only_if_it_is_what_this_printer_says() {
        QueuedQuestions printer = new QueuedQuestions(0x20, 0x41, "XP-80C");

        assertThat(printer.kindOf(new Reply.Queued(0x23))).contains(Kind.PAPER); // near the end of the roll
        assertThat(printer.kindOf(new Reply.Queued(0x41))).contains(Kind.MODEL);
        assertThat(printer.kindOf(new Reply.Identity("XP-80C"))).contains(Kind.NAME);
        assertThat(printer.kindOf(new Reply.Queued(0x00))).isEqualTo(Optional.empty());
        assertThat(printer.kindOf(new Reply.Queued(0x2C)))
                .as("it says that there is no paper")
                .isEmpty();
        assertThat(printer.kindOf(new Reply.Identity("XP-80"))).isEmpty();
    }

    private static List<Kind> rows(QueuedQuestions questions, long serial) {
        List<Kind> rows = new ArrayList<>(questions.behindPicture(serial));
        rows.addAll(questions.behindCut(serial));
        return rows;
    }
}

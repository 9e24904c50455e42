package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.printer.escpos.PrinterStatus;

/** Questions to printers that answer in their own way, answer by answer. */
class StatusQueryTest {

    private static final PrinterStatus WELL = new PrinterStatus(0x12, 0x12, 0x12, 0x12);
    private static final PrinterStatus OPEN = new PrinterStatus(0x1A, 0x16, 0x12, 0x12);

    /** Answers DLE EOT n; late, each answer comes with the next question. */
    private static final class Printer implements StatusQuery.Asking {

        private final Deque<Integer> waiting = new ArrayDeque<>();
        private final boolean late;
        private PrinterStatus state = WELL;
        private int asked;
        private int lost; // so many answers come too late to count

        Printer(boolean late) {
            this.late = late;
        }

        @Override
        public OptionalInt ask(int n) {
            asked++;
            int answer = switch (n) {
                case 1 -> state.printer();
                case 2 -> state.offlineCause();
                case 3 -> state.errorCause();
                default -> state.rollSensor();
            };
            waiting.add(answer);
            if (late && waiting.size() < 2) {
                return OptionalInt.empty();
            }
            int said = waiting.remove();
            if (lost > 0) {
                lost--;
                return OptionalInt.empty();
            }
            return OptionalInt.of(said);
        }
    }

    @Test
    void a_printer_that_was_asked_before_and_is_one_answer_behind_says_that_its_cover_is_open() throws Exception {
        Printer printer = new Printer(true);
        printer.ask(4); // by a program that has ended since
        StatusQuery query = new StatusQuery(printer);
        assertThat(query.query()).contains(WELL);

        printer.state = OPEN;

        assertThat(query.query()).contains(OPEN);
        assertThat(query.late()).isTrue();
        printer.state = WELL;
        assertThat(query.query()).contains(WELL);
    }

    @Test
    void a_printer_whose_first_two_answers_were_lost_is_understood_all_the_same() throws Exception {
        Printer printer = new Printer(true);
        printer.lost = 1;
        StatusQuery query = new StatusQuery(printer);
        assertThat(query.query()).isEmpty();
        assertThat(query.query()).contains(WELL);

        printer.state = OPEN;

        assertThat(query.query()).contains(OPEN);
    }

    @Test
    void a_printer_that_answers_in_time_is_asked_twice_only_when_it_says_something_new() throws Exception {
        Printer printer = new Printer(false);
        StatusQuery query = new StatusQuery(printer);
        assertThat(query.query()).contains(WELL);
        assertThat(printer.asked).isEqualTo(4);

        printer.state = OPEN;
        printer.asked = 0;
        assertThat(query.query()).contains(OPEN);
        assertThat(query.query()).contains(OPEN);

        assertThat(query.late()).isFalse();
        assertThat(printer.asked).isEqualTo(12 + 4);
    }
}

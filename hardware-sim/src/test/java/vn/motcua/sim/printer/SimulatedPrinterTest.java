package vn.motcua.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.sim.printer.PrintedSlip.Place;
import vn.motcua.sim.printer.PrintedSlip.Separation;
import vn.motcua.sim.printer.PrinterSetup.Overflow;
import vn.motcua.sim.printer.PrinterSetup.Resume;

/** Held to the vectors of the manuals, in memory, by a client that is not our driver. */
@Timeout(10)
class SimulatedPrinterTest {

    static final Duration SOON = Duration.ofMillis(60);
    static final String ROW = "1D 76 30 00 01 00 01 00 FF"; // eight dots of ink
    static final String CUT = "1D 56 42 00";
    static final String DONE = "1D 72 01";
    static final String ALL_STATUS = "10 04 01 10 04 02 10 04 03 10 04 04";

    long now = 1;
    SimulatedPrinter printer = of("epson-tm-t82");
    SimulatedPrinter connected = printer;
    ByteLink line = printer.link();

    @Nested
    class The_status_vectors {

        @Test
        void of_real_time_status() throws IOException {
            assertThat(ask(ALL_STATUS)).isEqualTo("12 12 12 12");
            assertThat(askWith(Fault.NEAR_END, ALL_STATUS)).isEqualTo("12 12 12 1E");
            assertThat(askWith(Fault.PAPER_OUT, ALL_STATUS)).isEqualTo("1A 32 12 7E");
            assertThat(askWith(Fault.COVER_OPEN, ALL_STATUS)).isEqualTo("1A 16 12 12");
            assertThat(askWith(Fault.CUTTER_ERROR, ALL_STATUS)).isEqualTo("1A 52 1A 12");
            assertThat(askWith(Fault.HEAD_HOT, ALL_STATUS)).isEqualTo("1A 52 52 12");
            assertThat(askWith(Fault.UNRECOVERABLE, ALL_STATUS)).isEqualTo("1A 52 32 12");
            assertThat(askWith(Fault.PAPER_JAM, ALL_STATUS)).isEqualTo("1A 52 16 12");
        }

        @Test
        void of_automatic_status_at_once_and_at_each_change() throws IOException {
            assertThat(ask("1D 61 0E")).isEqualTo("10 00 00 00");
            printer.set(Fault.NEAR_END, true);
            assertThat(heard()).isEqualTo("10 00 03 00");
            printer.set(Fault.PAPER_OUT, true);
            assertThat(heard()).isEqualTo("18 00 0F 00");
            printer.set(Fault.PAPER_OUT, false);
            printer.set(Fault.NEAR_END, false);
            assertThat(heard()).isEqualTo("10 00 03 00 10 00 00 00");
            printer.set(Fault.COVER_OPEN, true);
            assertThat(heard()).isEqualTo("38 00 00 00");

            printer.set(Fault.COVER_OPEN, false);
            assertThat(heard()).isEqualTo("10 00 00 00");
            assertThat(ask("1B 40")).isEmpty();
            printer.set(Fault.COVER_OPEN, true);
            assertThat(heard()).as("ESC @ has switched it off").isEmpty();
        }

        @Test
        void of_the_queued_status() throws IOException {
            assertThat(ask(DONE)).isEqualTo("00");
            assertThat(askWith(Fault.NEAR_END, DONE)).isEqualTo("03");
            assertThat(askWith(Fault.COVER_OPEN, DONE))
                    .as("silence while it stands")
                    .isEmpty();
            assertThat(heard()).as("answered when it goes on").isEqualTo("00");
        }

        @Test
        void of_a_presenter() throws IOException {
            printer = of("custom-vkp80");

            assertThat(ask("10 04 14")).isEqualTo("10 0F 00 00 00 00");
            assertThat(askWith(Fault.PAPER_OUT, "10 04 14")).isEqualTo("10 0F 05 00 00 00");
            ask(ROW + CUT);
            assertThat(ask("10 04 14")).as("a ticket at the output").isEqualTo("10 0F 20 00 00 00");
            assertThat(ask("1D 65 06")).isEqualTo("0C");
            printer.takeSlip();
            assertThat(ask("10 04 14")).isEqualTo("10 0F 00 00 00 00");
            assertThat(printer.slips().getFirst().place()).isEqualTo(Place.OUT);

            ask(ROW + CUT + "1D 65 02");
            assertThat(printer.slips().getLast().place()).isEqualTo(Place.RETRACTED);
        }

        @Test
        void of_a_presenter_that_waits_a_while() throws IOException {
            printer = SimulatedPrinter.inMemory(
                    PrinterSetup.of(PrinterModel.getModel("custom-vkp80")), Clock.systemUTC(), () -> now);

            ask(ROW + CUT + "1D 65 20 08 1E");
            now += Duration.ofSeconds(29).toNanos();
            heard();
            assertThat(printer.slips().getFirst().place()).isEqualTo(Place.PRESENTER);
            now += Duration.ofSeconds(2).toNanos();
            heard();
            assertThat(printer.slips().getFirst().place()).isEqualTo(Place.RETRACTED);
        }

        @Test
        void of_a_job_id() throws IOException {
            printer = of("npi");

            assertThat(ask("1D 47 31 41 42 43 44" + ROW + CUT + "1D 47 30")).isEqualTo("FF 13 41 42 43 44 00 00 00 00");
            assertThat(askWith(Fault.NEAR_END, "1B 76")).isEqualTo("01");
        }
    }

    @Test
    void says_who_it_is() throws IOException {
        printer = SimulatedPrinter.inMemory(
                PrinterSetup.of(PrinterModel.getModel("epson-tm-t88iii")).withSerial("K4711"), Clock.systemUTC());

        assertThat(ask("1D 49 43")).isEqualTo("5F 54 4D 2D 54 38 38 49 49 49 00"); // TM-T88III
        assertThat(ask("1D 49 44")).isEqualTo("5F 4B 34 37 31 31 00");
        assertThat(ask("1D 49 01")).isEqualTo("20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrinterModel.getModel("epson"))
                .withMessageContaining("epson-tm-t82, ");
    }

    @Test
    void returns_the_process_id_when_the_paper_has_moved_and_not_before() throws IOException {
        printer = SimulatedPrinter.inMemory(
                PrinterSetup.of(PrinterModel.getModel("epson-tm-t82")).withSpeed(100, Duration.ofMillis(300)),
                Clock.systemUTC(),
                () -> now);
        String id = "1D 28 48 06 00 30 30 41 42 43 44";

        ask("1D 50 CB CB 1B 4A A0 " + id + CUT + id); // 160 units of one dot are 20 mm: 200 ms at 100 mm a second

        assertThat(heard()).isEmpty();
        now += Duration.ofMillis(190).toNanos();
        assertThat(heard()).isEmpty();
        now += Duration.ofMillis(15).toNanos();
        assertThat(heard()).isEqualTo("37 22 41 42 43 44 00");
        now += Duration.ofMillis(290).toNanos();
        assertThat(heard()).isEmpty();
        now += Duration.ofMillis(15).toNanos();
        assertThat(heard()).isEqualTo("37 22 41 42 43 44 00");
    }

    @Test
    void counts_feeds_in_motion_units_which_are_half_a_dot_until_told_otherwise() throws IOException {
        ask("1B 4A 64");
        assertThat(printer.hanging().height()).isEqualTo(50);
        ask("1D 50 CB CB 1B 4A 64");
        assertThat(printer.hanging().height()).isEqualTo(150);
        ask("1B 40 1B 4A 64");
        assertThat(printer.hanging().height()).isEqualTo(200);
    }

    @Test
    void a_printer_without_a_command_does_not_answer_it() throws IOException {
        printer = of("one-way");
        assertThat(ask(ALL_STATUS + DONE + "1D 49 43" + ROW + CUT)).isEmpty();
        assertThat(printer.slips()).hasSize(1);

        printer = of("xprinter");
        assertThat(ask("1D 28 48 06 00 30 30 41 42 43 44")).isEmpty();
        assertThat(printer.notUnderstood()).containsEntry("1D28", 1);
    }

    @Nested
    class What_it_cannot_do_or_is_told_to_drop {

        @Test
        void is_dropped_between_deselect_and_select_and_printed_again_after() throws IOException {
            send("1B 3D 02 41 0A " + ROW + " 1D 72 01 1B 3D 01");
            printer.tearOff();
            assertThat(printer.slips()).as("nothing of it is on paper").isEmpty();
            assertThat(heard()).isEmpty();

            assertThat(ask("1B 3D 02 " + ALL_STATUS + " 1B 3D 01")).isEqualTo("12 12 12 12");
            send(ROW + CUT);
            assertThat(printer.slips()).hasSize(1);
            assertThat(printer.notUnderstood()).isEmpty();
        }

        @Test
        void counts_the_pulses_for_a_drawer() throws IOException {
            send("1B 70 30 3C 78 1B 70 00 3C 78 10 14 01 00 01");

            assertThat(printer.drawerPulses()).isEqualTo(3);
            assertThat(printer.notUnderstood()).isEmpty();
        }

        @Test
        void answers_the_drawer_and_the_roll_each_for_itself() throws IOException {
            printer.set(Fault.NEAR_END, true);

            assertThat(ask("1D 72 01 1D 72 02 1B 76 1B 75 00")).isEqualTo("03 00 03 00");
        }

        @ParameterizedTest
        @CsvSource({
            "1B 70 05 3C 78, 1B70",
            "1B 63 35 01, 1B63",
            "1B 52 04, ESC R 4",
            "1B 25 01, ESC % 1",
            "1B 26 01 20 20 01 FF, ESC &",
            "1C 26 1C 57 01 88 9F, FS W 1",
            "1C 26 1C 2D 31 88 9F, FS - 1",
            "1C 26 1C 43 30 88 9F, FS C 48",
            "1C 26 1C 28 41 02 00 30 01 88 9F, FS ( A 1",
            "1C 28 45 02 00 3C 00, 1C28",
            "1D 28 41 02 00 00 02, 1D28",
            "1D 28 45 03 00 01 49 4E, 1D28",
            "1D 28 48 03 00 39 39 00, 1D28",
            "1D 49 7F, 1D49",
            "1D 72 04, GS r 4",
            "1B 4D 02, ESC M 2",
            "0C, 0C",
            "18, 18",
            "10 04 09, DLE EOT 9",
            "10 05 07, DLE ENQ 7",
            "10 14 02 01 08, 1014",
            "1B 4C, 1B4C"
        })
        void is_listed_if_it_is_not_done(String bytes, String name) throws IOException {
            send(bytes);

            assertThat(printer.notUnderstood()).containsKey(name);
        }
    }

    @Nested
    class A_stop_in_the_middle {

        @Test
        void comes_at_the_byte_it_was_told() throws IOException {
            printer.setAfter(Fault.COVER_OPEN, 9 + 9);
            send(ROW + ROW + ROW + CUT + DONE);

            assertThat(printer.hanging().height()).isEqualTo(2);
            assertThat(printer.slips()).isEmpty();
            assertThat(printer.buffered()).isEqualTo(9 + 4 + 3);

            printer.set(Fault.COVER_OPEN, false);
            assertThat(heard()).isEqualTo("00");
            assertThat(printer.slips().getFirst().complete()).isTrue();
            assertThat(printer.slips().getFirst().dots().height()).isEqualTo(3);
        }

        @Test
        void may_wait_to_be_told_to_recover() throws IOException {
            printer = SimulatedPrinter.inMemory(
                    PrinterSetup.of(PrinterModel.getModel("epson-tm-t82")).withResume(Resume.HOLD_UNTIL_RECOVER),
                    Clock.systemUTC());
            printer.setAfter(Fault.PAPER_OUT, 9);
            send(ROW + ROW + CUT + DONE);
            printer.set(Fault.PAPER_OUT, false);

            assertThat(ask("10 04 01 10 04 03"))
                    .as("waiting for recovery, recoverable error")
                    .isEqualTo("3A 16");
            assertThat(printer.slips()).isEmpty();

            assertThat(ask("10 05 01")).as("resumes").isEqualTo("00");
            assertThat(printer.slips().getFirst().complete()).isTrue();
        }

        @Test
        void cleared_loses_the_rest_and_leaves_a_fragment() throws IOException {
            printer.setAfter(Fault.COVER_OPEN, 9 + 4);
            send(ROW + ROW + CUT + DONE);
            printer.set(Fault.COVER_OPEN, true);

            assertThat(ask("10 14 08 01 03 14 01 06 02 08")).isEqualTo("37 25 00");
            printer.set(Fault.COVER_OPEN, false);
            assertThat(ask("1B 40" + CUT + ROW + CUT + DONE)).isEqualTo("00");

            assertThat(printer.slips()).extracting(PrintedSlip::complete).containsExactly(false, true);
        }

        @Test
        void is_told_unasked_if_that_was_wished() throws IOException {
            assertThat(ask("1D 28 48 03 00 31 30 02")).isEmpty();
            printer.set(Fault.PAPER_OUT, true);

            assertThat(heard()).matches("37 23 [4-7][0-9A-F] 00");
        }

        @Test
        void at_the_blade_leaves_the_ink_on_paper() throws IOException {
            printer.set(Fault.CUTTER_ERROR, true);
            String heard = ask(ROW + "1D 28 48 06 00 30 30 41 42 43 44" + CUT + DONE);

            assertThat(heard).as("printed, and nothing after the cut").isEqualTo("37 22 41 42 43 44 00");
            assertThat(ask("10 05 02")).isEmpty();
            assertThat(printer.slips())
                    .singleElement()
                    .satisfies(slip -> assertThat(slip.separation()).isEqualTo(Separation.TORN))
                    .satisfies(slip -> assertThat(slip.complete()).isTrue());
        }

        @Test
        void by_loss_of_power_loses_everything_inside() throws IOException {
            printer.powerCycleAfter(false, 9 + 4);
            send(ROW + ROW + CUT + DONE);
            printer.tearOff();

            assertThat(printer.slips())
                    .singleElement()
                    .satisfies(slip -> assertThat(slip.complete()).isFalse());
            assertThat(heard()).isEmpty();
        }
    }

    @Nested
    class A_real_time_command_inside_a_picture {

        static final String PICTURE = "1D 76 30 00 03 00 01 00 10 04 01"; // its three bytes are DLE EOT 1

        @Test
        void is_carried_out_by_older_printers_and_stays_a_picture() throws IOException {
            printer = of("hprt");
            assertThat(ask(PICTURE + CUT)).isEqualTo("12");
            assertThat(printer.slips().getFirst().dots().toBytes()).startsWith(0x10, 0x04, 0x01);
        }

        @Test
        void is_only_a_picture_for_newer_ones() throws IOException {
            assertThat(ask(PICTURE + CUT)).isEmpty();
            assertThat(printer.slips().getFirst().dots().toBytes()).startsWith(0x10, 0x04, 0x01);
        }
    }

    @Test
    void a_real_time_command_between_others_leaves_no_trace() throws IOException {
        assertThat(ask("10 10 04 01 1D 76 30 00 01 00 01 00 FF 10 04 04" + CUT + DONE))
                .isEqualTo("12 12 00");
        assertThat(printer.slips().getFirst().dots().height()).isEqualTo(1);
    }

    @Nested
    class The_receive_buffer {

        @Test
        void holds_the_line_when_full() throws IOException {
            printer = SimulatedPrinter.inMemory(
                    PrinterSetup.of(PrinterModel.generic()).withBuffer(16, Overflow.HOLD), Clock.systemUTC());
            printer.set(Fault.COVER_OPEN, true);

            assertThatThrownBy(() -> send(ROW + ROW))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("2 of 18 bytes not taken within");
            assertThat(printer.buffered()).isEqualTo(16);
        }

        @Test
        void or_loses_what_is_too_much() throws IOException {
            printer = SimulatedPrinter.inMemory(
                    PrinterSetup.of(PrinterModel.generic()).withBuffer(9, Overflow.LOSE), Clock.systemUTC());
            printer.set(Fault.COVER_OPEN, true);
            send(ROW + ROW);
            assertThat(ask("10 04 02")).as("answered all the same").isEqualTo("16");
            printer.set(Fault.COVER_OPEN, false);
            send(CUT);

            assertThat(printer.slips()).singleElement().satisfies(slip -> {
                assertThat(slip.dots().height()).isEqualTo(1);
                assertThat(slip.complete()).isFalse();
            });
        }
    }

    @Nested
    class The_way_back {

        @Test
        void may_be_silent_lossy_or_late() throws IOException {
            assertThat(askWith(Fault.MUTE, ALL_STATUS)).isEmpty();
            printer.dropAnswers(1);
            assertThat(ask("10 04 01 10 04 04")).isEqualTo("12");
            assertThat(askWith(Fault.HALF_OPEN, ROW + DONE)).isEmpty();
            assertThat(ask(DONE)).isEqualTo("00");
            assertThat(printer.hanging().height())
                    .as("what vanished is not printed")
                    .isZero();

            printer.delayAnswers(Duration.ofMillis(120));
            long before = System.nanoTime();
            send("10 04 01");
            assertThat(line.read(new byte[8], Duration.ofSeconds(2))).isEqualTo(1);
            assertThat(System.nanoTime() - before).isGreaterThan(110_000_000);
        }

        @Test
        void may_be_noisy_and_always_in_the_same_way() throws IOException {
            printer.garbleAnswers(0.3);
            String first = ask(ALL_STATUS + ALL_STATUS);
            printer = of("epson-tm-t82");
            printer.garbleAnswers(0.3);

            assertThat(ask(ALL_STATUS + ALL_STATUS)).isEqualTo(first).isNotEqualTo("12 12 12 12 12 12 12 12");
        }
    }

    @Test
    void a_pulled_cable_takes_what_had_come_and_no_more() throws IOException {
        printer.setAfter(Fault.CABLE_PULLED, 9);

        assertThatThrownBy(() -> send(ROW + ROW + CUT)).hasMessageContaining("unplugged");
        assertThatThrownBy(() -> send(ROW)).hasMessageContaining("not plugged in");
        assertThat(printer.hanging().height()).isEqualTo(1);

        printer.set(Fault.CABLE_PULLED, false);
        assertThat(ask(DONE)).isEqualTo("00");
    }

    @Test
    void a_slip_without_a_cutter_is_torn_off_once_it_is_past_the_bar() throws IOException {
        printer = of("zjiang");
        send(ROW + CUT + "1B 4A C0");
        assertThat(printer.slips()).isEmpty();
        send("1B 4A 10");

        assertThat(printer.slips().getFirst().separation()).isEqualTo(Separation.TORN);
        assertThat(printer.slips().getFirst().complete()).isTrue();
    }

    @Test
    void a_thousand_slips_take_no_time_to_speak_of() throws IOException {
        printer = SimulatedPrinter.inMemory(
                PrinterSetup.of(PrinterModel.getModel("epson-tm-t82")).withTray(1), Clock.systemUTC());
        byte[] picture = new byte[16_000];
        Arrays.fill(picture, (byte) 0x55);
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        job.writeBytes(HexFormat.of().parseHex("1D763000" + "4000FA00")); // 64 bytes by 250 rows
        job.writeBytes(picture);
        job.writeBytes(HexFormat.of().parseHex("1D564200"));
        connect();

        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); // others may use this machine too
        for (int i = 0; i < 1_000; i++) {
            line.write(job.toByteArray(), SOON);
        }

        assertThat(printer.slips().getFirst().id()).isEqualTo(1_000);
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofSeconds(5));
    }

    static SimulatedPrinter of(String model) {
        return SimulatedPrinter.inMemory(PrinterSetup.of(PrinterModel.getModel(model)), Clock.systemUTC());
    }

    String askWith(Fault fault, String hex) throws IOException {
        printer.set(fault, true);
        String answer = ask(hex);
        printer.set(fault, false);
        return answer;
    }

    String ask(String hex) throws IOException {
        send(hex);
        return heard();
    }

    void send(String hex) throws IOException {
        connect();
        line.write(HexFormat.of().parseHex(hex.replace(" ", "")), SOON);
    }

    void connect() throws IOException {
        if (connected != printer) {
            connected = printer;
            line = printer.link();
        }
        line.open();
    }

    String heard() throws IOException {
        byte[] answer = new byte[256];
        int count = line.read(answer, Duration.ZERO);
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(answer, 0, count);
    }
}

package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hardware.printer.roll.Workbench.QUICK;
import static vn.motcua.hardware.printer.roll.Workbench.end;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.printer.PaperLeft;
import vn.motcua.hardware.printer.PrintStation;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterSetup;
import vn.motcua.sim.printer.SimulatedPrinter;

/**
 * The rows of the failure catalogue that a printer causes while it prints, each over a real socket to a simulated printer. What the
 * citizen reads in each case stands in the kiosk's SlipProgressTest.
 */
class PrinterFailuresIT {

    private static final Confirmed PRINTED = new Confirmed(ProofLevel.PRINTED);

    @Test
    void row_01_paper_out_before_the_job_waits_for_the_roll_and_prints_unmarked() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.set(Fault.PAPER_OUT, true);
            awaitReason(desk.printer, DeviceReason.REC_EMPTY);

            CompletableFuture<SlipResult> job = desk.print("A 001");
            desk.mendAfter(Fault.PAPER_OUT, 1500);

            assertThat(end(job)).isEqualTo(PRINTED);
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
            assertThat(desk.diary.waits).contains(DeviceReason.REC_EMPTY);
            assertThat(desk.diary.steps).endsWith("SENDING 1", "SENT 1", "CONFIRMED 1");
        }
    }

    @Test
    void row_01_a_roll_that_comes_too_late_prints_nothing() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.set(Fault.PAPER_OUT, true);
            awaitReason(desk.printer, DeviceReason.REC_EMPTY);

            SlipResult result = end(desk.print("A 001"));
            desk.paper.set(Fault.PAPER_OUT, false);
            await(() -> desk.printer.status() instanceof Online);
            assertThat(end(desk.print("A 002"))).isEqualTo(PRINTED);

            assertThat(result.state()).isEqualTo("FAILED");
            assertThat(result.reasonWord()).isEqualTo("RecEmpty");
            assertThat(desk.wholeSlips("A 001"))
                    .as("stale jobs are dropped, never printed late")
                    .containsExactly(0, 0);
        }
    }

    @Test
    void row_02_paper_out_in_the_middle_prints_again_with_the_mark() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.setAfter(Fault.PAPER_OUT, 3000);
            CompletableFuture<SlipResult> job = desk.print("A 001");
            await(() -> desk.paper.has(Fault.PAPER_OUT));
            desk.mendAfter(Fault.PAPER_OUT, 600);

            assertThat(end(job)).isInstanceOf(Confirmed.class);
            int[] whole = desk.wholeSlips("A 001");
            assertThat(whole[0]).as("the printer may print on by itself").isLessThanOrEqualTo(1);
            assertThat(whole[1]).as("IN LẠI").isEqualTo(1);
        }
    }

    @Test
    void row_02_paper_out_in_the_middle_of_a_plain_printer_that_holds_is_cleared_cut_and_marked() throws Exception {
        PrinterSetup holds = PrinterSetup.of(PrinterModel.generic()).withResume(PrinterSetup.Resume.HOLD_UNTIL_RECOVER);
        try (Workbench desk = Workbench.of(
                holds, PrinterSettings.of(PrinterProfiles.get("generic-80")).withTiming(QUICK))) {
            desk.paper.setAfter(Fault.PAPER_OUT, 3000);
            CompletableFuture<SlipResult> job = desk.print("A 001");
            await(() -> desk.paper.has(Fault.PAPER_OUT));
            desk.mendAfter(Fault.PAPER_OUT, 600);

            assertThat(end(job)).isInstanceOf(Confirmed.class);
            assertThat(desk.wholeSlips("A 001")).containsExactly(0, 1);
            assertThat(desk.diary.steps)
                    .containsSequence("SPOILED 1", "SENDING 2")
                    .endsWith("CONFIRMED 2");
        }
    }

    @Test
    void row_03_near_end_warns_counts_and_prints_on() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.set(Fault.PAPER_OUT, true);
            awaitReason(desk.printer, DeviceReason.REC_EMPTY);
            assertThat(desk.printer.paperLeft()).contains(new PaperLeft(0, 0));
            desk.paper.set(Fault.PAPER_OUT, false);
            await(() -> desk.printer.paperLeft().orElseThrow().slips() > 300);

            desk.paper.set(Fault.NEAR_END, true);
            await(() -> desk.printer.status().equals(new Online(Set.of(DeviceReason.REC_NEAR_END))));

            assertThat(end(desk.print("A 001"))).isEqualTo(PRINTED);
            assertThat(desk.printer.paperLeft().orElseThrow().slips()).isBetween(20, 60);
        }
    }

    @Test
    void row_04_a_cover_open_before_the_job_is_told_and_prints_when_closed() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.set(Fault.COVER_OPEN, true);
            awaitReason(desk.printer, DeviceReason.COVER_OPEN);

            CompletableFuture<SlipResult> job = desk.print("A 001");
            desk.mendAfter(Fault.COVER_OPEN, 500);

            assertThat(end(job)).isEqualTo(PRINTED);
            assertThat(desk.diary.waits).contains(DeviceReason.COVER_OPEN);
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    @Test
    void row_05_a_printer_that_prints_on_by_itself_is_not_believed_and_the_second_slip_is_marked() throws Exception {
        try (Workbench desk = Workbench.plain()) { // the simulated printer resumes
            desk.paper.setAfter(Fault.COVER_OPEN, 3000);
            CompletableFuture<SlipResult> job = desk.print("A 001");
            await(() -> desk.paper.has(Fault.COVER_OPEN));
            desk.mendAfter(Fault.COVER_OPEN, 400);

            assertThat(end(job)).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 1);
            assertThat(desk.diary.steps).contains("SPOILED 1").endsWith("CONFIRMED 2");
        }
    }

    @Test
    void row_06_a_jam_at_the_cut_confirms_the_slip_and_tries_the_blade_twice() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.set(Fault.CUTTER_ERROR, false);
            desk.paper.setAfter(Fault.CUTTER_ERROR, desk.bytesOf("A 001") / 2);

            assertThat(end(desk.print("A 001"))).isEqualTo(PRINTED);

            awaitReason(desk.printer, DeviceReason.CUTTER_ERROR);
            assertThat(desk.diary.steps).endsWith("CONFIRMED 1");
        }
    }

    @Test
    void row_07_a_hot_head_is_waited_for_and_nothing_is_sent_again() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.setAfter(Fault.HEAD_HOT, 3000);
            CompletableFuture<SlipResult> job = desk.print("A 001");
            await(() -> desk.paper.has(Fault.HEAD_HOT));
            desk.mendAfter(Fault.HEAD_HOT, 900);

            assertThat(end(job)).isEqualTo(PRINTED);
            assertThat(desk.diary.waits).contains(DeviceReason.OVERHEATED);
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    /** Four questions take their time: the first two answers may tell of an error that the third no longer knows. */
    @Test
    void row_07_a_head_that_cools_down_between_two_questions_spoils_no_slip() throws Exception {
        AtomicReference<SimulatedPrinter> paper = new AtomicReference<>();
        AtomicInteger asked = new AtomicInteger();
        try (Workbench desk = Workbench.epson((line, bytes, deadline) -> {
            SimulatedPrinter printer = paper.get();
            boolean third = Arrays.equals(bytes, EscPos.askStatus(3));
            if (third && printer != null && printer.has(Fault.HEAD_HOT) && asked.incrementAndGet() == 3) {
                printer.set(Fault.HEAD_HOT, false);
            }
            line.write(bytes, deadline);
        })) {
            paper.set(desk.paper);
            await(() -> desk.printer.status() instanceof Online);
            desk.paper.setAfter(Fault.HEAD_HOT, 3000);

            assertThat(end(desk.print("A 001"))).isEqualTo(PRINTED);

            assertThat(desk.paper.has(Fault.HEAD_HOT)).isFalse();
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
            assertThat(desk.diary.steps).containsExactly("SENDING 1", "SENT 1", "CONFIRMED 1");
        }
    }

    @Test
    void row_08_an_unrecoverable_error_goes_to_the_spare() throws Exception {
        try (SimulatedPrinter second = SimulatedPrinter.start(0, Workbench.EPSON, Clock.systemUTC());
                Workbench desk = Workbench.epson();
                EscPosPrinter spare = Workbench.drive("spare", second);
                PrintStation station =
                        PrintStation.start("both", List.of(desk.printer, spare), Clock.systemUTC(), QUICK)) {
            desk.paper.set(Fault.UNRECOVERABLE, true);
            awaitReason(desk.printer, DeviceReason.UNRECOVERABLE);
            await(() -> spare.status() instanceof Online);

            assertThat(end(station.print(Samples.slip("A 001"), desk.diary))).isEqualTo(PRINTED);

            assertThat(second.slips()).hasSize(1);
            assertThat(desk.paper.slips()).isEmpty();
            assertThat(station.status())
                    .as("a spare works: the hall needs nobody")
                    .isInstanceOf(Online.class);
        }
    }

    @Test
    void a_printer_that_is_taken_away_and_comes_back_stands_before_its_spares_again() throws Exception {
        try (SimulatedPrinter second = SimulatedPrinter.start(0, Workbench.EPSON, Clock.systemUTC());
                Workbench desk = Workbench.epson();
                EscPosPrinter spare = Workbench.drive("alphabetically-before", second)) {
            desk.station.add(spare);
            desk.station.remove(desk.printer);
            await(() -> spare.status() instanceof Online && desk.printer.status() instanceof Online);
            assertThat(end(desk.print("A 001"))).isEqualTo(PRINTED);
            assertThat(second.slips()).hasSize(1);

            desk.station.add(desk.printer);

            assertThat(end(desk.print("A 002"))).isEqualTo(PRINTED);
            assertThat(desk.wholeSlips("A 002")).containsExactly(1, 0);
            assertThat(second.slips()).hasSize(1);
        }
    }

    @Test
    void row_09_a_printer_switched_off_before_the_job_fails_and_nothing_was_sent() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.set(Fault.OFFLINE, true);
            awaitReason(desk.printer, DeviceReason.OFFLINE);

            SlipResult result = end(desk.print("A 001"));

            assertThat(result).isInstanceOf(Failed.class);
            assertThat(desk.diary.steps).containsOnly("FAILED 1");
        }
    }

    @Test
    void row_10_power_lost_in_the_middle_asks_the_citizen_and_marks_the_reprint() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.powerCycleAfter(false, 3000);
            desk.diary.citizen = CompletableFuture.completedFuture(false);

            assertThat(end(desk.print("A 001"))).isEqualTo(PRINTED);

            assertThat(desk.wholeSlips("A 001")).containsExactly(0, 1);
            assertThat(desk.diary.steps)
                    .contains("UNKNOWN 1", "ASKED", "SPOILED 1")
                    .endsWith("CONFIRMED 2");
        }
    }

    /** What is left of a slip may say anything to a printer that comes back: here, that a picture follows, longer than that. */
    @Test
    void row_10_a_printer_that_takes_the_rest_of_a_slip_for_a_picture_does_not_stay_silent() throws Exception {
        byte[] garbled = new byte[20_000 + 8]; // white ends the picture under way; then GS v 0: 512 rows of 72 bytes
        System.arraycopy(new byte[] {0x1D, 'v', '0', 0, 72, 0, 0, 2}, 0, garbled, 20_000, 8);
        AtomicInteger written = new AtomicInteger();
        try (Workbench desk = Workbench.epson((line, bytes, deadline) -> {
            line.write(bytes, deadline);
            int before = written.getAndAdd(bytes.length);
            if (before < 3000 && before + bytes.length >= 3000) {
                line.write(garbled, deadline);
            }
        })) {
            desk.diary.citizen = CompletableFuture.completedFuture(false);

            assertThat(end(desk.print("A 001"))).isEqualTo(PRINTED);

            assertThat(desk.wholeSlips("A 001")[1]).isEqualTo(1);
            assertThat(desk.diary.steps).contains("ASKED", "SPOILED 1").endsWith("CONFIRMED 2");
        }
    }

    static void awaitReason(EscPosPrinter printer, DeviceReason reason) throws InterruptedException {
        await(() -> printer.status() instanceof Offline offline && offline.reason() == reason);
    }

    static void await(BooleanSupplier wanted) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("15 s are over").isLessThan(until);
            Thread.sleep(10);
        }
    }
}

package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hardware.printer.roll.PrinterFailuresIT.await;
import static vn.motcua.hardware.printer.roll.PrinterFailuresIT.awaitReason;
import static vn.motcua.hardware.printer.roll.Workbench.QUICK;
import static vn.motcua.hardware.printer.roll.Workbench.end;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.NotTaken;
import vn.motcua.hardware.printer.SlipResult.Unknown;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrintedSlip;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterSetup;

/**
 * The rows of the failure catalogue about proof, presenters, and who is at the other end, each over a real socket to a
 * simulated printer.
 */
class PrinterProofIT {

    private static final Confirmed PRINTED = new Confirmed(ProofLevel.PRINTED);

    @Test
    void row_20_a_lost_process_id_is_settled_by_the_citizen() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            await(() -> desk.printer.status() instanceof Online);
            desk.diary.citizen = CompletableFuture.completedFuture(true);
            desk.paper.setAfter(Fault.MUTE, 200);

            SlipResult result = end(desk.print("A 001"));

            assertThat(result).isEqualTo(new Confirmed(ProofLevel.WITNESS));
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    @Test
    void row_20_without_an_answer_of_anybody_it_stays_unknown_for_the_staff_and_nothing_is_printed_again()
            throws Exception {
        try (Workbench desk = Workbench.epson()) {
            await(() -> desk.printer.status() instanceof Online);
            desk.paper.setAfter(Fault.MUTE, 200);

            assertThat(end(desk.print("A 001"))).isInstanceOf(Unknown.class);

            desk.paper.set(Fault.MUTE, false);
            await(() -> desk.printer.status() instanceof Online);
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    @Test
    void row_23_what_an_earlier_run_left_inside_is_cut_off_before_the_next_slip() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            await(() -> desk.printer.status() instanceof Online);
            desk.printer.expectFragment();

            assertThat(end(desk.print("A 002"))).isEqualTo(PRINTED);

            assertThat(desk.wholeSlips("A 002")).containsExactly(1, 0);
            assertThat(desk.paper.slips())
                    .as("one empty piece was cut off first")
                    .hasSize(2);
        }
    }

    @Test
    void row_26_a_slip_nobody_takes_is_drawn_back_in_and_the_number_stays() throws Exception {
        try (Workbench desk = Workbench.of("custom-vkp80", "custom-vkp80")) {
            SlipResult result = end(desk.print("A 001"));

            assertThat(result).isEqualTo(new NotTaken());
            assertThat(desk.diary.waits).contains(DeviceReason.PRESENTER_OCCUPIED);
            await(() -> desk.paper.slips().getFirst().place() == PrintedSlip.Place.RETRACTED);
        }
    }

    @Test
    void row_26_a_slip_that_is_taken_is_proven_by_the_sensor() throws Exception {
        try (Workbench desk = Workbench.of("custom-vkp80", "custom-vkp80")) {
            CompletableFuture<SlipResult> job = desk.print("A 001");
            await(() -> desk.diary.waits.contains(DeviceReason.PRESENTER_OCCUPIED));
            desk.paper.takeSlip();

            assertThat(end(job)).isEqualTo(new Confirmed(ProofLevel.PRESENTER));
        }
    }

    @Test
    void row_27_a_paper_jam_is_told_and_nothing_is_lost() throws Exception {
        try (Workbench desk = Workbench.plain()) {
            desk.paper.setAfter(Fault.PAPER_JAM, 3000);

            SlipResult result = end(desk.print("A 001"));

            assertThat(result.state()).isEqualTo("SPOILED");
            assertThat(desk.printer.status()).isInstanceOf(Offline.class);
            assertThat(desk.wholeSlips("A 001")).containsExactly(0, 0);
        }
    }

    @Test
    void row_29_a_narrow_profile_keeps_all_ink_on_the_narrow_paper() throws Exception {
        try (Workbench desk = Workbench.of("zjiang", "zjiang-58")) {
            assertThat(end(desk.print("A 001"))).isEqualTo(new SlipResult.Presumed(ProofLevel.HEALTHY));

            desk.paper.tearOff();
            var dots = desk.paper.slips().getFirst().dots();
            for (int y = 0; y < dots.height(); y++) {
                for (int margin = 0; margin < 8; margin++) {
                    assertThat(dots.ink(margin, y))
                            .as("ink at the left edge of row %d", y)
                            .isFalse();
                    assertThat(dots.ink(dots.width() - 1 - margin, y))
                            .as("ink at the right edge of row %d", y)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void row_30_a_port_that_another_host_holds_is_a_status_and_the_slip_fails_unsent() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.paper.set(Fault.PORT_TAKEN, true);
            awaitReason(desk.printer, DeviceReason.OFFLINE);

            assertThat(end(desk.print("A 001"))).isInstanceOf(Failed.class);
            assertThat(desk.diary.steps).containsOnly("FAILED 1");

            desk.paper.set(Fault.PORT_TAKEN, false);
            await(() -> desk.printer.status() instanceof Online);
            assertThat(end(desk.print("A 002"))).isEqualTo(PRINTED);
        }
    }

    @Test
    void row_31_a_half_open_session_is_closed_and_opened_again_before_the_next_slip() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            await(() -> desk.printer.status() instanceof Online);
            desk.paper.powerCycle(false); // the session stays on our side, and nobody hears us on it

            assertThat(end(desk.print("A 001"))).isEqualTo(PRINTED);
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    @Test
    void row_32_another_printer_at_the_address_is_refused_by_its_serial_number() throws Exception {
        PrinterSetup other =
                PrinterSetup.of(PrinterModel.getModel("epson-tm-t82")).withSerial("XYZ9");
        try (Workbench desk = Workbench.of(
                other,
                PrinterSettings.of(PrinterProfiles.get("epson-tm-t82"))
                        .withTiming(QUICK)
                        .withIdentity("ABC1"))) {
            awaitReason(desk.printer, DeviceReason.WRONG_DEVICE);

            SlipResult result = end(desk.print("A 001"));

            assertThat(result.reasonWord()).isEqualTo("WrongDevice");
            assertThat(desk.paper.slips()).isEmpty();
            assertThat(((Offline) desk.printer.status()).detail())
                    .contains("ABC1")
                    .contains("XYZ9");
        }
    }

    @Test
    void row_33_a_one_way_printer_prints_and_promises_nothing() throws Exception {
        try (Workbench desk = Workbench.of("one-way", "one-way-80")) {
            assertThat(end(desk.print("A 001"))).isEqualTo(new SlipResult.Presumed(ProofLevel.NONE));
            await(() -> desk.paper.slips().size() == 1);
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    @Test
    void row_51_what_cannot_be_written_down_is_not_printed() throws Exception {
        try (Workbench desk = Workbench.epson()) {
            desk.diary.refuses = true;

            SlipResult result = end(desk.print("A 001"));

            assertThat(result).isInstanceOf(Failed.class);
            assertThat(desk.paper.slips()).isEmpty();
        }
    }

    @Test
    void an_npi_printer_names_the_job_it_has_printed() throws Exception {
        try (Workbench desk = Workbench.of("npi", "npi-3511")) {
            assertThat(end(desk.print("A 001"))).isEqualTo(PRINTED);
        }
    }
}

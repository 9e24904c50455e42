package vn.motcua.hardware.printer.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.Spoiled;
import vn.motcua.hardware.printer.SlipResult.Unknown;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.sim.office.OfficeFault;
import vn.motcua.sim.office.OfficeModel;
import vn.motcua.sim.office.PrintedSheet;

/** What fails with an office printer, and what becomes of the slip; over a real socket. */
class IppFailuresIT extends OfficeBench {

    @ParameterizedTest
    @CsvSource({
        "PAPER_OUT, REC_EMPTY",
        "COVER_OPEN, COVER_OPEN",
        "PAPER_JAM, PAPER_JAM",
        "TONER_OUT, REC_CARTRIDGE_EMPTY",
        "PAUSED, FAILURE",
        "SWITCHED_OFF, OFFLINE"
    })
    void trouble_is_known_before_a_citizen_taps_and_a_slip_waits_for_its_end(OfficeFault fault, DeviceReason reason)
            throws Exception {
        paper.set(fault, true);
        await("noticed", () -> printer.status() instanceof DeviceStatus.Offline offline && offline.reason() == reason);

        CompletableFuture<SlipResult> job = print();
        await("waiting", () -> diary.waits.contains(reason));
        paper.set(fault, false);

        assertThat(end(job)).isEqualTo(new Confirmed(ProofLevel.PRINTED));
        assertThat(diary.steps).endsWith("SENDING 1", "SENT 1", "CONFIRMED 1");
        assertThat(paper.sheets()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PAPER_LOW, REC_NEAR_END", "TONER_LOW, REC_CARTRIDGE_NEAR_END"})
    void what_is_nearly_used_up_is_a_warning(OfficeFault fault, DeviceReason reason) throws Exception {
        paper.set(fault, true);

        await(
                "warned",
                () -> printer.status() instanceof DeviceStatus.Online seen
                        && seen.warnings().contains(reason));
    }

    @Test
    void a_slip_too_old_is_not_printed() throws Exception {
        paper.set(OfficeFault.SWITCHED_OFF, true);

        SlipResult result = end(print());

        assertThat(result).isInstanceOf(Failed.class);
        paper.set(OfficeFault.SWITCHED_OFF, false);
        await("back", this::online);
        assertThat(paper.sheets()).isEmpty();
    }

    @Test
    void what_cannot_be_written_down_is_not_sent_and_its_job_is_cancelled() throws Exception {
        await("online", this::online);
        diary.refuses = true;

        assertThat(end(print())).isInstanceOf(Failed.class);
        await("cancelled", () -> paper.waiting() == 0);
        assertThat(paper.sheets()).isEmpty();
    }

    @Nested
    class When_paper_runs_out_under_a_job {

        private CompletableFuture<SlipResult> begun() throws Exception {
            await("online", IppFailuresIT.this::online);
            paper.set(OfficeFault.SLOW, true);
            CompletableFuture<SlipResult> job = print();
            await("sent", () -> diary.steps.contains("SENT 1"));
            paper.set(OfficeFault.PAPER_OUT, true);
            paper.set(OfficeFault.SLOW, false);
            await("told", () -> diary.waits.contains(DeviceReason.REC_EMPTY));
            return job;
        }

        @Test
        void the_sheet_comes_out_by_itself_after_the_mend_and_needs_no_reprint() throws Exception {
            CompletableFuture<SlipResult> job = begun();
            paper.set(OfficeFault.PAPER_OUT, false);

            SlipResult result = end(job);

            assertThat(result).isEqualTo(new Confirmed(ProofLevel.PRINTED));
            assertThat(diary.steps).containsExactly("SENDING 1", "SENT 1", "CONFIRMED 1");
            assertThat(sheets(false)).isEqualTo(1);
            assertThat(paper.sheets()).hasSize(1);
        }

        @Test
        void the_job_is_cancelled_when_nobody_mends_it_and_nothing_comes_out_later() throws Exception {
            CompletableFuture<SlipResult> job = begun();

            assertThat(end(job))
                    .isInstanceOfSatisfying(
                            Spoiled.class,
                            spoiled -> assertThat(spoiled.reason()).isEqualTo(DeviceReason.REC_EMPTY));
            assertThat(diary.steps).contains("SPOILED 1");
            paper.set(OfficeFault.PAPER_OUT, false);
            await("online", IppFailuresIT.this::online);
            assertThat(paper.waiting()).isZero();
            assertThat(paper.sheets()).isEmpty();
        }
    }

    @Test
    void a_printer_at_work_for_somebody_else_is_asked_again() throws Exception {
        await("online", this::online);
        paper.set(OfficeFault.BUSY, true);
        CompletableFuture<SlipResult> job = print();
        await("waiting", () -> diary.waits.contains(DeviceReason.BUSY));
        assertThat(diary.steps).isEmpty();
        paper.set(OfficeFault.BUSY, false);

        assertThat(end(job)).isEqualTo(new Confirmed(ProofLevel.PRINTED));
        assertThat(sheets(false)).isEqualTo(1);
    }

    @Test
    void a_printer_busy_for_too_long_has_printed_nothing() throws Exception {
        replace(new OfficeModel(false, true, List.of("application/pdf"), SheetSize.A4));
        await("online", this::online);
        paper.set(OfficeFault.BUSY, true);

        assertThat(end(print())).isInstanceOf(Failed.class);
        assertThat(paper.sheets()).isEmpty();
    }

    @Test
    void a_job_the_printer_gives_up_is_printed_again_with_the_mark() throws Exception {
        await("online", this::online);
        paper.set(OfficeFault.ABORTS_JOBS, true);
        CompletableFuture<SlipResult> job = print();
        await("spoiled", () -> diary.steps.contains("SPOILED 1"));
        paper.set(OfficeFault.ABORTS_JOBS, false);

        assertThat(end(job)).isEqualTo(new Confirmed(ProofLevel.PRINTED));
        assertThat(sheets(false)).isZero();
        assertThat(sheets(true)).isEqualTo(1);
    }

    @Test
    void half_a_document_is_cancelled_and_printed_again_with_the_mark() throws Exception {
        await("online", this::online);
        paper.set(OfficeFault.BREAKS_HALFWAY, true);
        CompletableFuture<SlipResult> job = print();
        await("spoiled", () -> diary.steps.contains("SPOILED 1"));
        paper.set(OfficeFault.BREAKS_HALFWAY, false);

        assertThat(end(job)).isEqualTo(new Confirmed(ProofLevel.PRINTED));
        assertThat(sheets(false)).isZero();
        assertThat(sheets(true)).isEqualTo(1);
    }

    @Test
    void an_answer_lost_is_asked_for_again_and_the_sheet_counts() throws Exception {
        await("online", this::online);
        paper.set(OfficeFault.LOSES_ANSWERS, true);

        SlipResult result = end(print());

        assertThat(result).isIn(new Confirmed(ProofLevel.PRINTED), new Confirmed(ProofLevel.PROCESSED));
        assertThat(paper.sheets()).hasSize(1);
    }

    @Test
    void an_answer_lost_is_asked_for_by_name_where_jobs_are_not_opened() throws Exception {
        replace(new OfficeModel(false, true, List.of("application/pdf"), SheetSize.A4));
        await("online", this::online);
        paper.set(OfficeFault.LOSES_ANSWERS, true);

        assertThat(end(print())).isInstanceOf(Confirmed.class);
        assertThat(paper.sheets()).hasSize(1);
    }

    @Test
    void a_printer_that_dies_with_the_sheet_leaves_it_unknown_and_the_citizen_is_asked() throws Exception {
        await("online", this::online);
        paper.set(OfficeFault.SLOW, true);
        CompletableFuture<SlipResult> job = print();
        await("sent", () -> diary.steps.contains("SENT 1"));
        paper.set(OfficeFault.SWITCHED_OFF, true);

        assertThat(end(job)).isInstanceOf(Unknown.class);
        assertThat(diary.steps).containsSubsequence("UNKNOWN 1", "ASKED");
        paper.set(OfficeFault.SWITCHED_OFF, false);
        await("cancelled as soon as it can be reached", () -> paper.waiting() == 0);
        assertThat(paper.sheets()).isEmpty();
    }

    @Test
    void jobs_of_a_life_before_are_cancelled_before_the_next_sheet() throws Exception {
        await("online", this::online);
        paper.set(OfficeFault.SLOW, true);
        CompletableFuture<SlipResult> stuck = printer.print(Samples.slip("A 041"), diary);
        await("sent", () -> diary.steps.contains("SENT 1"));
        paper.set(OfficeFault.PAPER_OUT, true);
        paper.set(OfficeFault.SLOW, false);
        paper.set(OfficeFault.SWITCHED_OFF, true); // so that it cannot be cancelled at once
        printer.close(); // in the middle of a job
        assertThat(end(stuck)).isInstanceOf(Unknown.class);
        assertThat(paper.waiting()).isEqualTo(1);
        paper.set(OfficeFault.SWITCHED_OFF, false);
        printer = drive("kiosk-1/printer", IppAddress.parse(paper.address()));
        printer.expectFragment();

        await("cleared", () -> paper.waiting() == 0);
        paper.set(OfficeFault.PAPER_OUT, false);
        await("online", this::online);
        assertThat(printer.print(Samples.slip("A 042")).get(10, TimeUnit.SECONDS))
                .isInstanceOf(Confirmed.class);
        assertThat(paper.sheets()).extracting(PrintedSheet::largest).containsExactly("A 042");
    }
}

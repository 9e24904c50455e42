package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult;

/** What the citizen reads in each row of the failure catalogue, in both languages. */
class SlipProgressTest {

    @ParameterizedTest(name = "row {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | REC_EMPTY | Máy in hết giấy, nhân viên đang thay. Số của Ông/Bà là A 012: hãy ghi nhớ hoặc chụp màn hình"
                        + " | Out of paper, staff are changing the roll. Your number is A 012: please remember it or take a photo",
                "4 | COVER_OPEN | Nắp máy in đang mở, nhân viên sẽ đóng lại. Số của Ông/Bà là A 012"
                        + " | The printer cover is open, staff will close it. Your number is A 012",
                "7 | OVERHEATED | Vui lòng chờ vài giây, máy in đang nguội | Please wait a few seconds, the printer is cooling down",
                "26 | PRESENTER_OCCUPIED | Vui lòng lấy phiếu | Please take your slip",
                "27 | PAPER_JAM | Máy in bị kẹt giấy. Số của Ông/Bà là A 012: hãy ghi nhớ hoặc chụp màn hình"
                        + " | Paper jam. Your number is A 012: please remember it or take a photo",
                "8, 9, 13-16, 30-32 | OFFLINE | Máy in tạm gián đoạn. Số của Ông/Bà là A 012: hãy ghi nhớ hoặc chụp màn hình"
                        + " | Printer unavailable. Your number is A 012: please remember it or take a photo"
            })
    void while_a_job_stands_still(String row, DeviceReason reason, String vi, String en) {
        reads(SlipProgress.waiting(reason), vi, en);
    }

    @ParameterizedTest(name = "row {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2, 5 | PRINTING_AGAIN | Đang in lại phiếu… | Reprinting your slip…",
                "20 | ASKED | Ông/Bà đã nhận được phiếu chưa? | Did you get your slip?",
                "26 | NOT_TAKEN | Phiếu đã được thu lại. Số A 012 của Ông/Bà vẫn còn giá trị"
                        + " | The slip was drawn back in. Your number A 012 stays valid"
            })
    void in_between(String row, SlipProgress progress, String vi, String en) {
        reads(progress, vi, en);
    }

    @org.junit.jupiter.api.Test
    void row_06_a_slip_that_hangs_uncut_is_to_be_torn_off() {
        var printed = new SlipResult.Confirmed(ProofLevel.PRINTED);

        reads(SlipProgress.end(printed, true), "Kéo nhẹ để lấy phiếu", "Please tear off your slip");
        reads(SlipProgress.end(printed, false), "Mời Ông/Bà nhận phiếu", "Please take your slip");
    }

    @org.junit.jupiter.api.Test
    void row_33_a_one_way_printer_promises_nothing() {
        reads(
                SlipProgress.end(new SlipResult.Confirmed(ProofLevel.NONE), false),
                "Mời Ông/Bà lấy phiếu. Nếu không thấy phiếu, hãy nhớ hoặc chụp số A 012",
                "Please take your slip. If you see none, remember or photograph number A 012");
    }

    @org.junit.jupiter.api.Test
    void rows_09_10_11_the_number_stays_whatever_becomes_of_the_paper() {
        reads(
                SlipProgress.end(new SlipResult.Failed(DeviceReason.OFFLINE, ""), false),
                "Máy in tạm gián đoạn. Số của Ông/Bà là A 012: hãy ghi nhớ hoặc chụp màn hình; nhân viên đã được báo",
                "Printer unavailable. Your number is A 012: please remember it or take a photo; staff have been told");
        reads(
                SlipProgress.end(new SlipResult.Unknown(DeviceReason.OFFLINE, ""), false),
                "Nếu không thấy phiếu: số của Ông/Bà là A 012, hãy ghi nhớ hoặc chụp màn hình; nhân viên đã được báo",
                "If you see no slip: your number is A 012, please remember it or take a photo; staff have been told");
    }

    private static void reads(SlipProgress progress, String vi, String en) {
        assertThat(new Texts(Language.VI).get("slip." + progress, "A 012")).isEqualTo(vi);
        assertThat(new Texts(Language.EN).get("slip." + progress, "A 012")).isEqualTo(en);
    }
}

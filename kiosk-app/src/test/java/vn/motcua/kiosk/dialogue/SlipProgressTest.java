package vn.motcua.kiosk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;

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

    /** A reason that comes later is read here too, until it gets words of its own. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REC_EMPTY", "COVER_OPEN", "OVERHEATED", "PAPER_JAM", "PRESENTER_OCCUPIED"})
    void whatever_else_holds_the_printer_up_the_number_is_told(DeviceReason reason) {
        reads(
                SlipProgress.waiting(reason),
                "Máy in tạm gián đoạn. Số của Ông/Bà là A 012: hãy ghi nhớ hoặc chụp màn hình",
                "Printer unavailable. Your number is A 012: please remember it or take a photo");
    }

    /** Whichever way a slip ends without a proof, the number and what to do with it are told. */
    @ParameterizedTest
    @EnumSource
    void no_slip_ends_without_the_number_being_told(DeviceReason reason) {
        List<SlipProgress> ends = List.of(
                SlipProgress.end(new SlipResult.Failed(reason, ""), false),
                SlipProgress.end(new SlipResult.Spoiled(reason, ""), false),
                SlipProgress.end(new SlipResult.Unknown(reason, ""), false));

        assertThat(ends).allSatisfy(end -> {
            assertThat(read(KioskLanguage.VI, end)).contains("ố của Ông/Bà là A 012", "ãy ghi nhớ hoặc chụp màn hình");
            assertThat(read(KioskLanguage.EN, end))
                    .contains("our number is A 012", "please remember it or take a photo");
        });
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

    @Test
    void row_06_a_slip_that_hangs_uncut_is_to_be_torn_off() {
        var printed = new SlipResult.Confirmed(ProofLevel.PRINTED);

        reads(SlipProgress.end(printed, true), "Kéo nhẹ để lấy phiếu", "Please tear off your slip");
        reads(SlipProgress.end(printed, false), "Mời Ông/Bà nhận phiếu", "Please take your slip");
    }

    @Test
    void row_33_a_printer_that_cannot_tell_promises_nothing() {
        reads(
                SlipProgress.end(new SlipResult.Presumed(ProofLevel.HEALTHY), false),
                "Mời Ông/Bà lấy phiếu. Nếu không thấy phiếu, hãy nhớ hoặc chụp số A 012",
                "Please take your slip. If you see none, remember or photograph number A 012");
    }

    @Test
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

    @Test
    void row_51_a_hall_that_cannot_write_gives_no_numbers_and_says_that_the_old_ones_stand() {
        assertThat(List.of(title(KioskLanguage.VI), words(KioskLanguage.VI)))
                .containsExactly(
                        "Tạm ngừng lấy số",
                        "Máy chủ tạm thời không ghi được sổ. Các số đã cấp vẫn giữ nguyên. Xin hỏi nhân viên hướng dẫn.");
        assertThat(List.of(title(KioskLanguage.EN), words(KioskLanguage.EN)))
                .containsExactly(
                        "No numbers for the moment",
                        "The server cannot write its records right now. Numbers already issued are kept. Please ask the staff.");
    }

    private static String title(KioskLanguage language) {
        return new KioskTexts(language).get("trouble.title");
    }

    private static String words(KioskLanguage language) {
        return new KioskTexts(language).get("trouble.text");
    }

    private static void reads(SlipProgress progress, String vi, String en) {
        assertThat(read(KioskLanguage.VI, progress)).isEqualTo(vi);
        assertThat(read(KioskLanguage.EN, progress)).isEqualTo(en);
    }

    private static String read(KioskLanguage language, SlipProgress progress) {
        return new KioskTexts(language).get("slip." + progress, "A 012");
    }
}

package vn.motcua.hardware.printer.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.printer.ipp.PrinterAttributes;
import vn.motcua.hardware.printer.pdf.SheetSize;

class IppWordsTest {

    private static DeviceStatus words(int state, String... reasons) {
        return IppWords.of(said(state, true, Set.of("application/pdf"), Set.of(), reasons), SheetSize.A4, "ipp://p");
    }

    private static PrinterAttributes said(
            int state, boolean accepting, Set<String> formats, Set<String> media, String... reasons) {
        return new PrinterAttributes(state, List.of(reasons), accepting, formats, Set.of(), media, "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "5, media-empty-error, REC_EMPTY",
        "5, media-empty, REC_EMPTY",
        "5, media-needed-error, REC_EMPTY",
        "4, media-needed-warning, REC_EMPTY",
        "5, media-jam-error, PAPER_JAM",
        "5, door-open, COVER_OPEN",
        "5, cover-open-error, COVER_OPEN",
        "5, toner-empty-error, REC_CARTRIDGE_EMPTY",
        "3, marker-supply-empty-error, REC_CARTRIDGE_EMPTY",
        "5, paused, FAILURE",
        "3, offline-report, OFFLINE",
        "5, something-nobody-knows, FAILURE"
    })
    void what_stops_the_printer_is_named(int state, String said, DeviceReason reason) {
        assertThat(words(state, said))
                .isInstanceOfSatisfying(
                        Offline.class, offline -> assertThat(offline.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "media-low-warning, REC_NEAR_END",
        "media-empty-warning, REC_NEAR_END",
        "toner-low-report, REC_CARTRIDGE_NEAR_END",
        "marker-supply-low-warning, REC_CARTRIDGE_NEAR_END"
    })
    void what_will_soon_stop_it_is_a_warning(String said, DeviceReason warning) {
        assertThat(words(3, said)).isEqualTo(new Online(Set.of(warning)));
    }

    @Test
    void an_empty_second_tray_that_is_only_reported_is_no_trouble() {
        assertThat(words(3, "media-empty-report")).isEqualTo(new Online(Set.of()));
    }

    @Test
    void of_several_causes_the_open_cover_comes_first() {
        assertThat(words(5, "media-jam-error", "cover-open-error"))
                .isInstanceOfSatisfying(
                        Offline.class, offline -> assertThat(offline.reason()).isEqualTo(DeviceReason.COVER_OPEN));
    }

    @Test
    void a_printer_that_takes_no_jobs_or_no_such_sheets_says_what_to_do() {
        Set<String> pdf = Set.of("application/pdf");

        assertThat(IppWords.of(said(3, false, pdf, Set.of()), SheetSize.A4, "ipp://p"))
                .isEqualTo(new Offline(
                        DeviceReason.OFFLINE, "printer at 'ipp://p': takes no jobs; switch that on in its settings"));
        assertThat(IppWords.of(said(3, true, pdf, Set.of("iso_a4_210x297mm")), SheetSize.A5, "ipp://p"))
                .isEqualTo(new Offline(
                        DeviceReason.WRONG_DEVICE,
                        "printer at 'ipp://p': knows no A5 sheets; choose the other sheet in the wiring"));
    }
}

package vn.motcua.kiosk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.ProcessingTime.Unit;
import vn.motcua.domain.service.Wording;
import vn.motcua.kiosk.SheetSamples;

class ProcedureTextsTest {

    final ProcedureTexts vietnamese = new ProcedureTexts(new KioskTexts(KioskLanguage.VI));
    final ProcedureTexts english = new ProcedureTexts(new KioskTexts(KioskLanguage.EN));

    @Test
    void a_time_is_told_with_its_unit() {
        var time = new ProcessingTime(Optional.of(5), Unit.WORKING_DAY, "5 Ngày làm việc");

        assertThat(vietnamese.time(time)).isEqualTo("5 ngày làm việc");
        assertThat(english.time(time)).isEqualTo("5 working days");
    }

    @Test
    void a_number_without_its_unit_is_never_told() {
        var lost = new ProcessingTime(Optional.of(1), Unit.UNKNOWN, "");
        var text = new ProcessingTime(Optional.of(1), Unit.UNKNOWN, "Trong ngày");

        assertThat(vietnamese.time(lost)).isEqualTo("Xin hỏi tại quầy");
        assertThat(vietnamese.time(text)).isEqualTo("Trong ngày");
    }

    @Test
    void a_fee_is_told_with_what_it_depends_on() {
        assertThat(vietnamese.fees(List.of(new Fee(Optional.of(8_000L), "8.000 đồng", "mỗi bản sao"))))
                .isEqualTo("8.000 đồng – mỗi bản sao");
        assertThat(vietnamese.fees(List.of(new Fee(Optional.of(0L), "Miễn phí", "trừ trường hợp quá hạn"))))
                .isEqualTo("Miễn phí – trừ trường hợp quá hạn");
    }

    @Test
    void an_amount_in_doubt_is_told_in_the_records_own_words() {
        var doubtful = new Fee(Optional.empty(), "135 VNĐ", "");

        assertThat(vietnamese.fees(List.of(doubtful))).isEqualTo("135 VNĐ");
    }

    @Test
    void no_fee_in_the_record_is_not_called_free() {
        assertThat(vietnamese.fees(SheetSamples.birth(ProcessingTime.UNKNOWN).procedure()))
                .isEqualTo("Xin hỏi tại quầy");
    }

    @Test
    void a_paper_says_what_to_do_with_it_and_how_many() {
        var copies = new Paper(new Wording("Giấy", "Paper"), Paper.Role.SUBMIT, 1, 2, "");
        var shown = new Paper(new Wording("Giấy", "Paper"), Paper.Role.PRESENT, 0, 0, "");

        assertThat(vietnamese.handling(copies)).isEqualTo("Nộp · 1 bản chính, 2 bản sao");
        assertThat(english.handling(copies)).isEqualTo("Hand in · 1 original, 2 copies");
        assertThat(vietnamese.handling(shown)).isEqualTo("Xuất trình rồi mang về");
    }

    @Test
    void marks_of_the_records_own_lists_are_left_away() {
        assertThat(vietnamese.fees(List.of(new Fee(Optional.of(0L), "Miễn phí", "- Mức do tỉnh quyết định"))))
                .isEqualTo("Miễn phí – Mức do tỉnh quyết định");
        assertThat(ProcedureTexts.tidy("* Giấy tờ phải nộp")).isEqualTo("Giấy tờ phải nộp");
    }

    @Test
    void a_case_is_called_one_once() {
        assertThat(vietnamese.caseOf(new ProcedureCase(new Wording("- Trường hợp ủy quyền", "-"), List.of())))
                .isEqualTo("Trường hợp ủy quyền");
        assertThat(vietnamese.caseOf(new ProcedureCase(new Wording("Trẻ bị bỏ rơi", "Foundling"), List.of())))
                .isEqualTo("Trường hợp: Trẻ bị bỏ rơi");
    }

    @Test
    void levels_go_from_near_to_far() {
        assertThat(vietnamese.levels(Set.of(Level.PROVINCE, Level.COMMUNE))).isEqualTo("Cấp xã, Cấp tỉnh");
    }

    @Test
    void an_official_name_that_only_says_it_is_a_procedure_says_nothing_more() {
        assertThat(ProcedureTexts.saysMore("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"))
                .isFalse();
        assertThat(ProcedureTexts.saysMore("Thủ tục đăng ký khai sinh lưu động", "Đăng ký khai sinh"))
                .isTrue();
    }

    @Test
    void who_reads_english_is_told_of_untranslated_words() {
        assertThat(english.isPartlyVietnamese(SheetSamples.birth())).isFalse();
        assertThat(vietnamese.isPartlyVietnamese(SheetSamples.birth())).isFalse();
    }
}

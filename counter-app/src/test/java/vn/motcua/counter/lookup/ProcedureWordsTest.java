package vn.motcua.counter.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

class ProcedureWordsTest {

    final ProcedureWords vi = new ProcedureWords(new StaffTexts(Locale.of("vi")));
    final ProcedureWords en = new ProcedureWords(new StaffTexts(Locale.ENGLISH));

    @Test
    void an_amount_is_never_told_without_its_note() {
        var fee = new Fee(Optional.of(135_000L), "135.000 đồng", "mỗi lần đăng ký");

        assertThat(vi.fee(fee)).isEqualTo("135.000 đồng (mỗi lần đăng ký)");
        assertThat(en.fee(fee)).isEqualTo("135,000 VND (mỗi lần đăng ký)");
    }

    @Test
    void free_of_charge_and_not_published_are_different() {
        assertThat(vi.fees(List.of(new Fee(Optional.of(0L), "", "")))).isEqualTo("Miễn phí");
        assertThat(vi.fees(List.of())).isEqualTo("Phí chưa công bố");
        assertThat(vi.fee(new Fee(Optional.empty(), "Theo nghị quyết của HĐND", "")))
                .isEqualTo("Theo nghị quyết của HĐND");
    }

    @Test
    void a_number_without_its_unit_is_not_told() {
        assertThat(vi.time(new ProcessingTime(Optional.of(1), ProcessingTime.Unit.UNKNOWN, "")))
                .isEqualTo("Thời hạn chưa công bố");
        assertThat(vi.time(new ProcessingTime(Optional.of(1), ProcessingTime.Unit.UNKNOWN, "Trong ngày")))
                .isEqualTo("Trong ngày");
        assertThat(en.time(new ProcessingTime(Optional.of(1), ProcessingTime.Unit.WORKING_DAY, "")))
                .isEqualTo("1 working day");
    }

    @Test
    void a_paper_whose_numbers_nobody_gave_says_only_what_becomes_of_it() {
        var name = new Wording("Căn cước", "Identity card");

        assertThat(vi.quantity(new Paper(name, Paper.Role.PRESENT, 0, 0, ""))).isEqualTo("Xuất trình");
        assertThat(vi.quantity(new Paper(name, Paper.Role.SUBMIT, 1, 2, ""))).isEqualTo("Nộp: 1 bản chính, 2 bản sao");
    }

    @Test
    void twins_carry_their_level() {
        assertThat(vi.subtitle(heading("1.001193", true, Optional.empty()))).isEqualTo("Cấp xã · Hộ tịch · 1.001193");
        assertThat(vi.subtitle(heading("1.001193", false, Optional.empty()))).isEqualTo("Hộ tịch · 1.001193");
    }

    @Test
    void what_is_received_here_comes_first_and_the_best_of_it_stays_first() {
        ProcedureHeading elsewhere = heading("1.000001", false, Optional.empty());
        ProcedureHeading best = heading("1.000002", false, Optional.of(new ServiceId("HO_TICH")));
        ProcedureHeading second = heading("1.000003", false, Optional.of(new ServiceId("HO_TICH")));

        assertThat(SearchBox.hereFirst(List.of(elsewhere, best, second))).containsExactly(best, second, elsewhere);
    }

    static ProcedureHeading heading(String code, boolean twin, Optional<ServiceId> service) {
        return new ProcedureHeading(
                new ProcedureCode(code),
                new Wording("Khai sinh", "Birth"),
                "Thủ tục đăng ký khai sinh",
                "Hộ tịch",
                Set.of(Level.COMMUNE),
                OnlineLevel.FULL,
                service,
                twin);
    }
}

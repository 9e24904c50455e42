package vn.motcua.counter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.parts.Bars;
import vn.motcua.counter.parts.Csv;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.catalogue.CatalogueTotals;
import vn.motcua.domain.catalogue.CatalogueTotals.DecisionTotals;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.desk.CatalogueDesk.MissingCount;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.MissingPaper.Reason;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.ProcedureCode;

/** What the catalogue's pages make of what they are given: order, shares, sums, rows. */
class CataloguePicturesTest {

    @Test
    void flaws_stand_by_kind_and_what_hinders_comes_first() {
        List<FlawGroup> groups = FlawGroup.of(List.of(
                flaw(Flaw.Kind.NOTE_AMONG_PAPERS, 1),
                flaw(Flaw.Kind.UNIT_MISSING, 2),
                flaw(Flaw.Kind.FEE_THOUSANDS_LOST, 3),
                flaw(Flaw.Kind.FEE_THOUSANDS_LOST, 4),
                flaw(Flaw.Kind.DUPLICATE_CODE, 5)));

        assertThat(groups)
                .extracting(FlawGroup::kind)
                .containsExactly(
                        Flaw.Kind.DUPLICATE_CODE,
                        Flaw.Kind.FEE_THOUSANDS_LOST,
                        Flaw.Kind.UNIT_MISSING,
                        Flaw.Kind.NOTE_AMONG_PAPERS);
        assertThat(groups.get(1).flaws()).extracting(Flaw::line).containsExactly(3, 4);
    }

    @Test
    void the_longest_bar_is_whole_and_the_smallest_can_be_seen() {
        assertThat(Bars.share(1891, 1891)).isEqualTo(100);
        assertThat(Bars.share(1, 1891)).isEqualTo(1);
        assertThat(Bars.share(0, 1891)).isZero();
    }

    @Test
    void bars_of_one_length_stand_by_name() {
        List<Bars.Bar> bars = Bars.longestFirst(
                List.of(new Bars.Bar("Đất đai", 3), new Bars.Bar("Chứng thực", 3), new Bars.Bar("Hộ tịch", 9)));

        assertThat(bars).extracting(Bars.Bar::label).containsExactly("Hộ tịch", "Chứng thực", "Đất đai");
    }

    @Test
    void reasons_are_summed_over_all_papers() {
        var birth = new MissingCount(
                new ProcedureCode("1.001193"),
                "Khai sinh",
                "Giấy chứng sinh",
                3,
                Map.of(Reason.NOT_BROUGHT, 2, Reason.EXPIRED, 1));
        var marriage =
                new MissingCount(new ProcedureCode("1.000894"), "Kết hôn", "Tờ khai", 4, Map.of(Reason.NOT_BROUGHT, 4));

        assertThat(MissedPapersTab.sum(List.of(birth, marriage)))
                .isEqualTo(Map.of(Reason.NOT_BROUGHT, 6, Reason.EXPIRED, 1));
    }

    @Test
    void totals_become_rows_with_every_figure_of_the_page() {
        var totals = new CatalogueTotals(
                LocalDate.of(2026, 6, 30),
                1891,
                61,
                468,
                304,
                Map.of("Đất đai", 40, "Hộ tịch", 60),
                Map.of(Level.COMMUNE, 400),
                Map.of(OnlineLevel.FULL, 7),
                List.of(new DecisionTotals(new Decision("163/QĐ-BTP", Optional.empty(), "Bộ Tư pháp"), 5, 2, 1, 3)));

        List<List<String>> rows = new TotalsSheet(new StaffTexts(Locale.of("vi"))).rows(totals);

        assertThat(rows)
                .containsSubsequence(
                        List.of("Đang hiệu lực", "2026-06-30", "1891"),
                        List.of("Quyết định", "", "61"),
                        List.of("Mới hoặc thay đổi", "", "468"),
                        List.of("Bãi bỏ", "", "304"),
                        List.of("Bãi bỏ", "163/QĐ-BTP", "3"),
                        List.of("Lĩnh vực", "Hộ tịch", "60"),
                        List.of("Lĩnh vực", "Đất đai", "40"),
                        List.of("Cấp", "Cấp xã", "400"));
    }

    @Test
    void a_cell_with_commas_and_quotes_stays_one_cell_and_a_formula_stays_text() {
        String text =
                new String(Csv.encode(List.of(List.of("Đất đai, \"sổ đỏ\"", "=1+1", "5"))), StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("\uFEFF\"Đất đai, \"\"sổ đỏ\"\"\",'=1+1,5\r\n");
    }

    @Test
    void a_local_fee_is_read_as_people_type_it() {
        assertThat(FeeRow.parse("135.000")).contains(135_000L);
        assertThat(FeeRow.parse("135000")).contains(135_000L);
        assertThat(FeeRow.parse("0")).contains(0L);
    }

    @Test
    void a_fee_that_lost_its_thousands_is_refused() {
        assertThat(FeeRow.parse("135")).isEmpty();
        assertThat(FeeRow.parse("13.5")).isEmpty();
        assertThat(FeeRow.parse("miễn phí")).isEmpty();
    }

    static Flaw flaw(Flaw.Kind kind, int line) {
        return new Flaw(kind, line, "fees", "1.001193", "135 VNĐ", "135.000");
    }
}

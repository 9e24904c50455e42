package vn.motcua.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.server.refusal.Refusals.said;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.Change.Kind;
import vn.motcua.domain.catalogue.CatalogueImport.Mode;
import vn.motcua.domain.catalogue.CatalogueImport.State;
import vn.motcua.domain.catalogue.CatalogueTotals;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** What the catalogue promises, on any database. */
public interface CatalogueContract {

    /** A database with its tables and no catalogue. */
    TestStorage storage();

    /** 09:00 on 24 November at the desk. */
    MutableClock clock();

    CatalogueAtWork work();

    LocalDate TODAY = LocalDate.parse("2026-11-24");

    ProcedureCode BIRTH = new ProcedureCode("1.001193");
    ProcedureCode TRIAL = new ProcedureCode("1.900001");

    static String row(String code, String name, String more) {
        return "{\"code\":\"%s\",\"name\":\"%s\",\"field\":\"Hộ tịch\",\"levels\":[\"COMMUNE\"]%s}"
                .formatted(code, name, more);
    }

    private CatalogueImport importLines(String... lines) {
        return work().importAll(work().file("danh-muc.jsonl", String.join("\n", lines)), false);
    }

    private Optional<String> nameOn(ProcedureCode code, LocalDate day) {
        return work().desk.findSheetOn(code, day).map(sheet -> sheet.procedure().name());
    }

    private ProcedureSheet sheet(ProcedureCode code) {
        return work().catalogue.findSheet(code).orElseThrow();
    }

    @Test
    default void begins_with_the_bundled_procedures() {
        assertThat(sheet(BIRTH).service()).contains(new ServiceId("HO_TICH"));
        assertThat(work().catalogue.listProcedures(new ServiceId("HO_TICH")))
                .hasSizeGreaterThan(30)
                .extracting(heading -> heading.shortName().vi())
                .contains("Đăng ký khai sinh");
        assertThat(work().desk.listLevels()).containsExactly(Level.COMMUNE);
        assertThat(work().desk.listImports(10)).singleElement().satisfies(bundled -> {
            assertThat(bundled.state()).isEqualTo(State.APPLIED);
            assertThat(bundled.undoable()).isFalse();
        });
    }

    @Test
    default void previews_before_anything_changes() {
        String edition = work().catalogue.edition();

        CatalogueImport prepared = work().prepare(
                        work().file(
                                        "a.jsonl",
                                        row("1.900001", "Cấp thẻ thử", "") + "\n"
                                                + row("1.001193", "Thủ tục đăng ký khai sinh", "")),
                        false);

        assertThat(prepared.state()).isEqualTo(State.PREPARED);
        assertThat(prepared.counts()).isEqualTo(new CatalogueImport.Counts(1, 1, 0, 0, 0));
        assertThat(prepared.changes())
                .filteredOn(change -> change.kind() == Kind.CHANGED)
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(CatalogueImport.FieldChange::field)
                        .contains("documents", "methods", "decision_no")
                        .doesNotContain("name", "field", "levels"));
        assertThat(work().catalogue.findSheet(TRIAL)).isEmpty();
        assertThat(work().catalogue.edition()).isEqualTo(edition);
    }

    @Test
    default void applies_and_takes_back_as_if_nothing_had_been() {
        ProcedureSheet before = sheet(BIRTH);
        List<ProcedureHeading> listed = work().catalogue.listProcedures("Hộ tịch");
        String edition = work().catalogue.edition();

        CatalogueImport applied =
                importLines(row("1.900001", "Cấp thẻ thử", ""), row("1.001193", "Thủ tục đăng ký khai sinh", ""));

        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(applied.undoable()).isTrue();
        assertThat(work().catalogue.edition()).isNotEqualTo(edition);
        assertThat(sheet(TRIAL).heading().service()).contains(new ServiceId("HO_TICH"));
        assertThat(sheet(BIRTH).procedure().methods()).isEmpty();

        work().desk.undoImport(applied.id(), "admin").orElseThrow();

        assertThat(work().desk.findImport(applied.id()).state()).isEqualTo(State.UNDONE);
        assertThat(work().catalogue.findSheet(TRIAL)).isEmpty();
        assertThat(sheet(BIRTH)).isEqualTo(before);
        assertThat(work().catalogue.listProcedures("Hộ tịch")).isEqualTo(listed);
        assertThat(said(work().desk.undoImport(applied.id(), "admin")))
                .contains("Chỉ lần nhập đã áp dụng mới nhất mới có thể hoàn tác.");
    }

    @Test
    default void changes_nothing_when_the_same_file_comes_again() {
        String[] lines = {
            row("1.900001", "Cấp thẻ thử", ",\"decision_no\":\"1/QĐ-BTP\",\"change\":\"NEW\""),
            row("1.900002", "Cấp sổ thử", "")
        };
        importLines(lines);
        String edition = work().catalogue.edition();

        CatalogueImport again = importLines(lines);

        assertThat(again.counts()).isEqualTo(new CatalogueImport.Counts(0, 0, 0, 2, 0));
        assertThat(again.changes()).isEmpty();
        assertThat(work().catalogue.edition()).isEqualTo(edition);
    }

    @Test
    default void takes_whole_files_or_good_rows_only() {
        Path file = work().file("a.jsonl", row("1.900001", "Cấp thẻ thử", "") + "\n" + row("1.9", "Hỏng", ""));
        CatalogueImport prepared = work().prepare(file, false);

        assertThat(CatalogueAtWork.texts(prepared))
                .contains("Dòng 2: mã thủ tục «1.9» không đúng dạng 1.001193. Hãy sửa mã.");
        assertThat(said(work().desk.applyImport(prepared.id(), Mode.WHOLE_FILE, "admin")))
                .contains("Tệp có 1 dòng lỗi nên không áp dụng cả tệp.")
                .contains("The file has 1 rows with errors");
        assertThat(work().catalogue.findSheet(TRIAL)).isEmpty();

        work().apply(prepared, Mode.ROW_BY_ROW);

        assertThat(work().catalogue.findSheet(TRIAL)).isPresent();
    }

    @Test
    default void takes_no_import_that_was_compared_with_another_catalogue() {
        CatalogueImport old = work().prepare(work().file("a.jsonl", row("1.900001", "Cấp thẻ thử", "")), false);
        importLines(row("1.900002", "Cấp sổ thử", ""));

        assertThat(said(work().desk.applyImport(old.id(), Mode.ROW_BY_ROW, "admin")))
                .contains("Danh mục đã thay đổi sau khi tệp này được đọc.");
    }

    @Test
    default void tells_what_was_in_force_on_any_day() {
        importLines(row("1.900001", "Cấp thẻ thử", ",\"effective_from\":\"2026-07-01\""));
        clock().move(Duration.ofDays(3));
        importLines(row("1.900001", "Cấp thẻ thử nghiệm", ",\"effective_from\":\"2026-12-01\""));

        assertThat(nameOn(TRIAL, LocalDate.parse("2026-06-30"))).isEmpty();
        assertThat(nameOn(TRIAL, LocalDate.parse("2026-07-01"))).contains("Cấp thẻ thử");
        assertThat(nameOn(TRIAL, LocalDate.parse("2026-11-30"))).contains("Cấp thẻ thử");
        assertThat(nameOn(TRIAL, LocalDate.parse("2026-12-01"))).contains("Cấp thẻ thử nghiệm");
        assertThat(sheet(TRIAL).procedure().name()).isEqualTo("Cấp thẻ thử");
    }

    @Test
    default void turns_to_what_begins_on_a_new_day() {
        importLines(row(
                "1.900001", "Cấp thẻ thử", ",\"effective_from\":\"2026-11-26\",\"effective_until\":\"2026-11-27\""));
        String edition = work().catalogue.edition();
        assertThat(work().catalogue.findSheet(TRIAL)).isEmpty();

        clock().move(Duration.ofDays(1));
        assertThat(work().catalogue.edition()).isEqualTo(edition);
        clock().move(Duration.ofDays(1));

        assertThat(work().catalogue.edition()).isNotEqualTo(edition);
        assertThat(sheet(TRIAL).changedOn()).contains(LocalDate.parse("2026-11-26"));

        clock().move(Duration.ofDays(2));
        assertThat(work().catalogue.findSheet(TRIAL)).isEmpty();
    }

    @Test
    default void lets_what_was_learned_last_hold_even_if_it_begins_earlier() {
        importLines(row("1.900001", "Cấp thẻ thử", ""));
        clock().move(Duration.ofDays(1));

        importLines(row("1.900001", "Cấp thẻ thử nghiệm", ",\"effective_from\":\"2026-11-01\""));

        assertThat(sheet(TRIAL).procedure().name()).isEqualTo("Cấp thẻ thử nghiệm");
        assertThat(nameOn(TRIAL, LocalDate.parse("2026-11-01"))).contains("Cấp thẻ thử nghiệm");
    }

    @Test
    default void counts_what_a_complete_list_lacks_as_abolished_but_only_when_every_row_is_read() {
        importLines(row("1.900001", "Cấp thẻ thử", ""));
        long before = work().desk.totals(TODAY, TODAY, TODAY).inForce();

        CatalogueImport unsure = work().prepare(
                        work().file("a.jsonl", row("1.001193", "Thủ tục đăng ký khai sinh", "") + "\n{hỏng"), true);
        assertThat(unsure.counts().abolished()).isZero();

        CatalogueImport sure =
                work().importAll(work().file("b.jsonl", row("1.001193", "Thủ tục đăng ký khai sinh", "")), true);
        assertThat(sure.counts().abolished()).isEqualTo((int) before - 1);
        assertThat(work().catalogue.findSheet(TRIAL)).isEmpty();
        assertThat(nameOn(TRIAL, TODAY.minusDays(1))).isEmpty();
        assertThat(work().desk.totals(TODAY, TODAY, TODAY).inForce()).isOne();
    }

    @Test
    default void tells_what_decisions_did_to_a_procedure() {
        importLines(
                row(
                        "1.900001",
                        "Cấp thẻ thử",
                        ",\"decision_no\":\"1/QĐ-BTP\",\"decision_date\":\"2026-10-01\",\"issuer\":\"Bộ Tư pháp\",\"change\":\"Mới ban hành\""));
        importLines(row("1.900001", "Cấp thẻ thử", ",\"decision_no\":\"2/QĐ-BTP\",\"steps\":\"Nộp hồ sơ.\""));
        importLines(
                "{\"code\":\"1.900001\",\"change\":\"Bãi bỏ\",\"decision_no\":\"3/QĐ-BTP\",\"effective_from\":\"2026-11-24\"}");
        CatalogueImport unknown =
                importLines("{\"code\":\"9.999999\",\"change\":\"Bãi bỏ\",\"decision_no\":\"3/QĐ-BTP\"}");

        assertThat(work().desk.listAnnouncements(TRIAL))
                .extracting(one -> one.decision().number() + " " + one.change())
                .containsExactlyInAnyOrder("1/QĐ-BTP NEW", "2/QĐ-BTP AMENDED", "3/QĐ-BTP ABOLISHED");
        assertThat(work().catalogue.findSheet(TRIAL)).isEmpty();
        assertThat(CatalogueAtWork.texts(unknown))
                .containsExactly(
                        "Dòng 1: thủ tục 9.999999 được công bố bãi bỏ nhưng danh mục không có; chỉ ghi vào lịch sử.");
        assertThat(work().desk
                        .listAnnouncements(new vn.motcua.domain.procedure.Decision("3/QĐ-BTP", Optional.empty(), "")))
                .extracting(Announcement::code)
                .containsExactly(TRIAL, new ProcedureCode("9.999999"));
    }

    /**
     * The figures of the report that the project began from: 61 decisions of half a year announced 468 procedures new or
     * changed and 304 abolished, and 1,891 were in force afterwards.
     */
    @Test
    default void reproduces_the_figures_of_half_a_year() {
        int seeded = work().desk.totals(TODAY, TODAY, TODAY).inForce();
        // before: 468 changes are 200 new, 168 amended, 100 replaced; 304 of those in force go
        int before = 1_891 - 200 + 304 - seeded;
        String old = String.join(
                "\n",
                IntStream.range(0, before)
                        .mapToObj(n -> row("5.%06d".formatted(n), "Thủ tục số " + n, ""))
                        .toList());
        work().importAll(work().file("truoc.jsonl", old), false);
        List<String> news = new ArrayList<>();
        for (int n = 0; n < 772; n++) {
            String decision =
                    ",\"decision_no\":\"%d/QĐ-TTHC\",\"decision_date\":\"2026-0%d-15\",\"issuer\":\"UBND tỉnh\""
                            .formatted(n % 61, 1 + n % 61 % 6);
            news.add(
                    n < 200
                            ? row(
                                    "6.%06d".formatted(n),
                                    "Thủ tục mới số " + n,
                                    decision + ",\"change\":\"Mới ban hành\"")
                            : n < 368
                                    ? row(
                                            "5.%06d".formatted(n - 200),
                                            "Thủ tục số " + (n - 200),
                                            decision + ",\"change\":\"Sửa đổi, bổ sung\",\"steps\":\"Nộp.\"")
                                    : n < 468
                                            ? row(
                                                    "5.%06d".formatted(n - 200),
                                                    "Quy trình khác hẳn " + n,
                                                    decision + ",\"change\":\"Thay thế\"")
                                            : "{\"code\":\"5.%06d\",\"change\":\"Bãi bỏ\"%s}"
                                                    .formatted(n - 200, decision));
        }
        CatalogueImport applied = work().importAll(work().file("cong-bo.jsonl", String.join("\n", news)), false);
        assertThat(applied.counts()).isEqualTo(new CatalogueImport.Counts(200, 268, 304, 0, 0));

        CatalogueTotals totals =
                work().desk.totals(TODAY, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"));

        assertThat(totals.decisions()).isEqualTo(61);
        assertThat(totals.newOrChanged()).isEqualTo(468);
        assertThat(totals.abolished()).isEqualTo(304);
        assertThat(totals.inForce()).isEqualTo(1_891);
        assertThat(totals.byDecision()).hasSize(61);
        assertThat(totals.byField().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1_891);
        assertThat(totals.byOnlineLevel().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1_891);
    }

    @Test
    default void keeps_what_the_desk_says_over_a_new_import() {
        var overlay = new Overlay(
                TRIAL,
                Optional.of(new Wording("Thẻ thử ở đây", "Trial card here")),
                List.of(new Fee(Optional.of(12_000L), "12.000 đồng", "Nghị quyết HĐND tỉnh")),
                "Phòng 2",
                Optional.of(new ServiceId("CHUNG_THUC")),
                List.of(),
                List.of(),
                false);
        String methods = ",\"methods\":[{\"method\":\"IN_PERSON\",\"fees\":[{\"raw\":\"8.000\",\"amount_vnd\":8000}]}]";
        importLines(row("1.900001", "Cấp thẻ thử", methods));
        work().desk.saveOverlay(overlay, "admin").orElseThrow();

        importLines(row("1.900001", "Cấp thẻ thử", methods + ",\"steps\":\"Nộp hồ sơ.\""));

        ProcedureSheet sheet = sheet(TRIAL);
        assertThat(sheet.procedure().shortName().en()).isEqualTo("Trial card here");
        assertThat(sheet.procedure().steps()).isEqualTo("Nộp hồ sơ.");
        assertThat(sheet.procedure().methods().getFirst().fees().getFirst().amountVnd())
                .contains(12_000L);
        assertThat(sheet.note()).isEqualTo("Phòng 2");
        assertThat(sheet.service()).contains(new ServiceId("CHUNG_THUC"));
        assertThat(work().desk.findOverlay(TRIAL)).contains(overlay);

        work().desk.saveOverlay(Overlay.none(TRIAL), "admin").orElseThrow();
        assertThat(sheet(TRIAL).procedure().shortName().vi()).isEqualTo("Cấp thẻ thử");
        assertThat(work().desk.findOverlay(TRIAL)).isEmpty();
    }

    @Test
    default void follows_what_the_desk_receives() {
        String edition = work().catalogue.edition();

        work().desk.saveFieldService("Hộ tịch", Optional.empty(), "admin").orElseThrow();

        assertThat(work().catalogue.edition()).isNotEqualTo(edition);
        assertThat(work().catalogue.listProcedures("Hộ tịch")).isEmpty();
        assertThat(sheet(BIRTH).service()).isEmpty();

        work().desk
                .saveFieldService("Hộ tịch", Optional.of(new ServiceId("CHUNG_THUC")), "admin")
                .orElseThrow();
        assertThat(sheet(BIRTH).service()).contains(new ServiceId("CHUNG_THUC"));

        work().desk.saveLevels(List.of(Level.PROVINCE), "admin");
        assertThat(work().catalogue.listProcedures(new ServiceId("CHUNG_THUC")))
                .noneMatch(heading -> heading.code().equals(BIRTH));
        assertThat(said(work().desk.saveFieldService("Hộ tịch", Optional.of(new ServiceId("KHONG_CO")), "admin")))
                .contains("Không có dịch vụ KHONG_CO.");
    }

    @Test
    default void shows_twins_as_such() {
        importLines(
                row("1.900001", "Cấp thẻ thử", ""),
                row("1.900002", "Thủ tục cấp thẻ thử.", "").replace("COMMUNE", "PROVINCE"));

        assertThat(sheet(TRIAL).twin()).isTrue();
        assertThat(sheet(BIRTH).twin()).isFalse();
    }

    @Test
    default void keeps_words_and_turns_the_edition_with_them() {
        String edition = work().catalogue.edition();
        var synonym = new Synonym("quokka nhỏ", "đăng ký khai sinh");

        work().desk.saveSynonym(synonym, "admin").orElseThrow();

        assertThat(work().desk.listSynonyms()).contains(synonym);
        assertThat(work().catalogue.edition()).isNotEqualTo(edition);
        work().desk.deleteSynonym(synonym, "admin");
        assertThat(work().desk.listSynonyms()).doesNotContain(synonym);
    }

    @Test
    default void searches_what_was_imported() {
        importLines(row("1.900001", "Cấp thẻ quokka", ""));

        assertThat(work().awaitHit("quokka", TRIAL)).isTrue();
    }

    @Test
    default void tells_why_a_file_was_not_read() {
        CatalogueImport failed = work().prepare(work().file("a.jsonl", "[{}]"), false);

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure().orElseThrow().vi()).startsWith("Tệp bắt đầu bằng dấu «[».");
    }
}

package vn.motcua.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.server.intake.table.UnreadableFile;
import vn.motcua.server.intake.text.Words;

/** What comes of files as offices really save them. */
class OfficeFilesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    @TempDir
    Path folder = Path.of("");

    private record Known(String code, String name) implements KnownProcedures {

        @Override
        public @Nullable String findOtherName(String code, String words) {
            return code.equals(this.code) && !Words.ofName(name).equals(words) ? name : null;
        }

        @Override
        public boolean hasName(String name) {
            return Words.ofName(this.name).equals(name);
        }
    }

    private List<ReadRow> rows(String name, byte[] bytes, KnownProcedures known) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        List<ReadRow> rows = new ArrayList<>();
        try (Intake intake = Intake.open(file, name, TODAY, known)) {
            for (ReadRow row = intake.next(); row != null; row = intake.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<OfficeFiles.OfficeFile> files() {
        return OfficeFiles.all().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void comes_to_what_people_expect(OfficeFiles.OfficeFile file) throws IOException {
        String result;
        try {
            result = rows(file.name(), file.bytes(), new Known("", "")).stream()
                    .map(OfficeFilesTest::said)
                    .collect(Collectors.joining("\n"));
        } catch (UnreadableFile e) {
            result = said(e, file.expected());
        }

        assertThat(result).isEqualTo(file.expected());
    }

    @Test
    void there_are_more_than_forty_of_them() {
        assertThat(files()).hasSizeGreaterThan(40);
    }

    private static String said(UnreadableFile e, String expected) {
        int space = expected.indexOf(' ');
        String detail = space < 0 ? "" : expected.substring(space + 1);
        assertThat(e.text().vi()).contains(detail);
        return e.fault() + (space < 0 ? "" : " " + detail);
    }

    private static String said(ReadRow row) {
        if (row.isFaulty()) {
            return row.flaws().stream()
                    .map(Flaw::kind)
                    .filter(kind -> kind.severity() == Flaw.Severity.ERROR)
                    .map(Enum::name)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
        Procedure procedure = Objects.requireNonNull(row.procedure());
        @Nullable Decision decision = row.decision();
        String papers =
                procedure.papers().stream().map(paper -> paper.name().vi()).collect(Collectors.joining(", "));
        return "%s %s [%s]".formatted(row.code(), procedure.name(), procedure.field())
                + (decision == null
                        ? ""
                        : " " + decision.number() + " "
                                + decision.date().map(LocalDate::toString).orElse(""))
                + row.from().map(day -> " từ " + day).orElse("")
                + (papers.isEmpty() ? "" : " " + papers);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "Th? t?c ??ng ký khai sinh",
        "Thu? nhập",
        "Thu tuc dang ky khai sinh",
        "Thu tuc đang ky khai sinh"
    })
    void never_replaces_a_good_name_by_a_damaged_one(String damaged) throws IOException {
        String good = damaged.startsWith("Thu?") ? "Thuế nhập" : "Thủ tục đăng ký khai sinh";
        byte[] file = "code;name;field\n1.001193;%s;Hộ tịch\n"
                .formatted(damaged)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        List<ReadRow> rows = rows("a.csv", file, new Known("1.001193", good));

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.isFaulty()).isTrue());
    }

    @Test
    void says_how_to_save_the_file_again() throws IOException {
        byte[] file = "code;name;field\n1.001193;Th? t?c khai sinh;Hộ tịch\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(rows("a.csv", file, new Known("", "")).getFirst().flaws())
                .extracting(flaw -> vn.motcua.domain.catalogue.FlawTexts.text(flaw, java.util.Locale.ROOT))
                .contains(
                        "Dòng 2, cột name: chữ có dấu đã mất khi lưu tệp («Th? t?c khai sinh»). Hãy mở tệp gốc còn đủ chữ, lưu lại dạng «CSV UTF-8» hoặc .xlsx rồi nhập lại.");
    }
}

package vn.motcua.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.motcua.server.sheet.SheetBuilder.aSheet;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.procedure.ProcedureSheet;

/** The sheet for the notice board, and the booklet of a field. */
class PostingTest {

    @Test
    void has_the_eleven_sections_in_their_order() throws Exception {
        try (Printed printed = Printed.posting(aSheet().build())) {
            assertThat(printed.text())
                    .containsSubsequence(
                            "Quyết định công bố 163/QĐ-BTP",
                            "1. Trình tự thực hiện",
                            "- Bước 1: Nộp hồ sơ. - Bước 2: Nhận kết quả.",
                            "2. Cách thức thực hiện",
                            "3. Thành phần, số lượng hồ sơ",
                            "4. Thời hạn giải quyết",
                            "5. Đối tượng thực hiện",
                            "Công dân Việt Nam",
                            "6. Cơ quan thực hiện",
                            "Ủy ban nhân dân cấp xã",
                            "7. Kết quả thực hiện",
                            "8. Phí, lệ phí",
                            "9. Tên mẫu đơn, mẫu tờ khai",
                            "TK.docx",
                            "10. Yêu cầu, điều kiện thực hiện",
                            "11. Căn cứ pháp lý",
                            "60/2014/QH13: Luật Hộ tịch");
        }
    }

    @Test
    void a_paragraph_that_runs_over_a_page_stays_one_part() throws Exception {
        String steps = IntStream.range(0, 1_500)
                .mapToObj(n -> "chữ" + n)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();

        try (Printed printed = Printed.posting(aSheet().steps(steps).build())) {
            assertThat(printed.document.getNumberOfPages()).isGreaterThan(1);
            assertThat(printed.spoken()).contains("P " + steps);
        }
    }

    @Test
    void a_booklet_leads_from_its_contents_and_bookmarks_to_each_procedure() throws Exception {
        List<ProcedureSheet> sheets = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> aSheet().code("1.0000%02d".formatted(n))
                        .named("Thủ tục số %d của lĩnh vực".formatted(n))
                        .steps("Nộp hồ sơ và chờ kết quả. ".repeat(n % 3 == 0 ? 150 : 3))
                        .build())
                .toList();

        try (Printed printed = Printed.booklet(sheets)) {
            int contents = IntStream.rangeClosed(1, 5)
                            .filter(page -> !contains(printed, page, "Mục lục " + page))
                            .findFirst()
                            .orElseThrow()
                    - 1;
            assertThat(contents).isEqualTo(2);
            List<PDAnnotation> links = java.util.stream.Stream.concat(
                            printed.document.getPage(0).getAnnotations().stream(),
                            printed.document.getPage(1).getAnnotations().stream())
                    .toList();
            assertThat(links).hasSize(40);
            PDOutlineItem mark =
                    printed.document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            for (int n = 1; n <= 40; n++) {
                String title = "Thủ tục số %d của lĩnh vực".formatted(n);
                int page = page(printed, links.get(n - 1));
                assertThat(printed.text(page))
                        .contains(title, "1.0000%02d".formatted(n), "Trang %d/".formatted(page - contents));
                assertThat(printed.text(1) + " " + printed.text(2)).contains(title + " " + (page - contents));
                assertThat(mark.getTitle()).isEqualTo(title);
                assertThat(printed.document.getPages().indexOf(mark.findDestinationPage(printed.document)))
                        .isEqualTo(page - 1);
                mark = mark.getNextSibling();
            }
            assertThat(printed.document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .startsWith("i", "ii", "1", "2");
            assertThat(printed.spoken().getFirst()).isEqualTo("P Bộ phận một cửa phường Đông Hà");
            assertThat(printed.spoken().get(2)).isEqualTo("H1 Lĩnh vực: Hộ tịch");
        }
    }

    private static boolean contains(Printed printed, int page, String text) {
        try {
            return printed.text(page).contains(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int page(Printed printed, PDAnnotation link) throws java.io.IOException {
        var action = (PDActionGoTo) ((PDAnnotationLink) link).getAction();
        return printed.document.getPages().indexOf(((PDPageDestination) action.getDestination()).getPage()) + 1;
    }

    @Test
    void real_records_of_every_kind_are_printed_with_every_letter() {
        Optional<Path> file = RealRecords.find();
        if (file.isEmpty()) {
            System.out.println(
                    "SKIPPED: no shared/data/procedures.jsonl in any folder above; real records are not printed");
        }
        Assumptions.assumeTrue(file.isPresent());
        List<ProcedureSheet> sheets = RealRecords.read(file.orElseThrow());

        for (int i = 0; i < sheets.size(); i += 97) {
            ProcedureSheet sheet = sheets.get(i);
            assertThatCode(() -> {
                        try (Printed checklist = Printed.checklist(sheet, 0, Locale.ROOT);
                                Printed posting = Printed.posting(sheet)) {
                            assertThat(checklist.text())
                                    .contains(sheet.procedure().code().value());
                            assertThat(posting.text()).doesNotContain("\uFFFD").contains("11. Căn cứ pháp lý");
                        }
                    })
                    .as(sheet.procedure().code().value())
                    .doesNotThrowAnyException();
        }
    }
}

package vn.motcua.hardware.printer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.drawing.ChecklistRaster;
import vn.motcua.hardware.printer.drawing.PageWriter;

class SlipPdfTest {

    private static final double POINTS_PER_MM = 72 / 25.4;

    /** What stands on a file of sheets, line by line, and where its letters lie. */
    private static final class Seen extends PDFTextStripper {

        final List<TextPosition> letters = new ArrayList<>();
        final List<String> lines;
        final int pages;
        final boolean embedded;

        Seen(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                lines = getText(document).lines().map(String::strip).toList();
                pages = document.getNumberOfPages();
                boolean all = true;
                for (PDPage page : document.getPages()) {
                    for (var font : page.getResources().getFontNames()) {
                        PDFont found = page.getResources().getFont(font);
                        all &= found.isEmbedded() && found.getName().matches("[A-Z]{6}\\+.*");
                    }
                }
                embedded = all;
            }
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            letters.addAll(positions);
            super.writeString(text, positions);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_slip_is_one_sheet_that_can_be_read_word_for_word(SheetSize sheet) throws Exception {
        Seen seen = new Seen(new SlipPdf(sheet).encode(Samples.slip("A 042")));

        assertThat(seen.pages).isEqualTo(1);
        assertThat(seen.lines)
                .containsSubsequence(
                        "UBND phường Xuân Hòa",
                        "Bộ phận một cửa",
                        "Đăng ký hộ tịch",
                        "Civil status",
                        "A 042",
                        "Quầy 8",
                        "Trước Ông/Bà: 3 người",
                        "07:42 · Thứ Hai 23/11/2026",
                        "Quét mã để xem lượt của mình");
        assertThat(seen.embedded).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_comes_nearer_to_an_edge_than_ten_millimetres_however_much_is_on_it(SheetSize sheet) throws Exception {
        List<Line> lines =
                new ArrayList<>(Collections.nCopies(40, Line.boxed("Giấy chứng sinh " + "bản chính ".repeat(9))));
        lines.add(Line.small("Hết"));
        Slip full = new Slip(
                "UBND", List.of("x".repeat(120)), "ABCD 1234", lines, "https://motcua.example", "Mã", true, true);

        Seen seen = new Seen(new SlipPdf(sheet).encode(full));

        assertThat(seen.pages).isEqualTo(1);
        assertThat(seen.lines.getLast()).isEqualTo("Hết");
        assertInside(seen, sheet);
    }

    private static void assertInside(Seen seen, SheetSize sheet) {
        double margin = 10 * POINTS_PER_MM;
        for (TextPosition letter : seen.letters) {
            assertThat((double) letter.getX()).isGreaterThan(margin);
            assertThat((double) letter.getX() + letter.getWidth()).isLessThan(sheet.widthMm() * POINTS_PER_MM - margin);
            assertThat((double) letter.getY()).isBetween(margin, sheet.heightMm() * POINTS_PER_MM - margin);
        }
    }

    @Test
    void decomposed_letters_are_composed_ligatures_spelt_and_picture_signs_left_out() throws Exception {
        Slip slip = new Slip(
                Normalizer.normalize("Tiếng Việt ữ", Normalizer.Form.NFD),
                List.of("漢 😀 office ﬂoor"),
                "A 001",
                List.of(Line.normal("office first flag")),
                "",
                "",
                false,
                false);

        Seen seen = new Seen(new SlipPdf(SheetSize.A4).encode(slip));

        assertThat(seen.lines).contains("Tiếng Việt ữ", "office first flag");
        assertThat(seen.lines).anyMatch(line -> line.startsWith("? office floor"));
    }

    @Test
    void a_reprint_and_a_trial_say_so() throws Exception {
        Slip plain = Samples.slip("A 042");
        Slip trial = new Slip(
                plain.desk(), plain.service(), "A 042", plain.lines(), plain.qrText(), plain.qrCaption(), false, true);

        SlipPdf pdf = new SlipPdf(SheetSize.A4);

        assertThat(new Seen(pdf.encode(plain)).lines).noneMatch(line -> line.contains("IN LẠI"));
        assertThat(new Seen(pdf.encode(plain.asReprint())).lines).contains("IN LẠI / REPRINT");
        assertThat(new Seen(pdf.encode(trial)).lines).contains("BẢN TRÌNH DIỄN / DEMONSTRATION");
    }

    @ParameterizedTest
    @EnumSource
    void a_long_checklist_takes_two_sheets_and_parts_no_paper_from_its_box(SheetSize sheet) throws Exception {
        SlipPdf pdf = new SlipPdf(sheet);
        Seen one = new Seen(pdf.encode(Samples.checklist()));
        Seen two = new Seen(pdf.encode(Samples.longChecklist()));

        assertThat(one.pages).isEqualTo(1);
        assertThat(one.lines).contains("Đăng ký khai sinh", "Nộp", "Căn cước công dân hoặc hộ chiếu còn hạn");
        assertThat(two.pages).isEqualTo(2);
        assertThat(two.lines).contains("1/2", "2/2");
        assertThat(two.lines.stream().filter("Căn cước công dân hoặc hộ chiếu còn hạn"::equals))
                .hasSize(5);
        assertInside(two, sheet);
    }

    @Test
    void no_heading_is_left_alone_at_the_foot_of_a_sheet() {
        Checklist list = new Checklist(
                "UBND",
                "",
                "Danh sách",
                List.of(),
                List.of(
                        new Checklist.Section("Nộp", Collections.nCopies(20, "Giấy")),
                        new Checklist.Section("Xuất trình", Collections.nCopies(3, "Tờ khai"))),
                "",
                "",
                List.of(),
                false);
        SheetPages pages = new SheetPages();
        new ChecklistRaster(new PageWriter(1080, 1)).layOut(pages, list);

        for (int rows = 900; rows < 1_300; rows += 7) {
            for (SheetPages.Page page : pages.split(rows)) {
                assertThat(lastWords(page)).isNotEqualTo("Xuất trình");
            }
        }
    }

    private static String lastWords(SheetPages.Page page) {
        return page.marks().stream()
                .filter(SheetPages.Mark.Words.class::isInstance)
                .map(mark -> ((SheetPages.Mark.Words) mark).text())
                .reduce("", (first, second) -> second);
    }
}

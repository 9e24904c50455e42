package vn.motcua.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.server.sheet.SheetBuilder.aSheet;
import static vn.motcua.server.sheet.SheetBuilder.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.procedure.Paper;

class ChecklistPdfTest {

    @Test
    void says_everything_in_reading_order_with_its_diacritics() throws Exception {
        try (Printed printed = Printed.checklist(aSheet().build(), 0, Locale.ROOT)) {
            assertThat(printed.text())
                    .containsSubsequence(
                            "Bộ phận một cửa phường Đông Hà",
                            "Giấy tờ cần mang",
                            "Đăng ký khai sinh",
                            "Thủ tục đăng ký khai sinh",
                            "Mã thủ tục 1.001193 · Cấp xã · Lĩnh vực Hộ tịch",
                            "Tờ khai đăng ký khai sinh",
                            "Nộp: 1 bản chính, 2 bản sao · Mẫu: TK.docx",
                            "Căn cước của người đi đăng ký",
                            "Xuất trình (mang về sau khi đối chiếu): 1 bản chính",
                            "Lưu ý",
                            "60 ngày",
                            "Thời gian 01 ngày làm việc",
                            "Phí, lệ phí 8.000 đồng (Miễn lệ phí nếu đúng hạn)",
                            "Hộ tịch · Quầy 8",
                            "Thứ Bảy chỉ buổi sáng",
                            "trực tuyến",
                            "1.001193 · Nguồn: Cổng Dịch vụ công quốc gia, cập nhật 2026-06/07",
                            "Trang 1/1");
        }
    }

    @Test
    void is_spoken_by_a_screen_reader_as_headings_lists_and_paragraphs() throws Exception {
        try (Printed printed = Printed.checklist(aSheet().build(), 0, Locale.ROOT)) {
            assertThat(printed.spoken())
                    .containsSubsequence(
                            "H1 Đăng ký khai sinh",
                            "Caption Xem trên điện thoại",
                            "P Tờ khai đăng ký khai sinh",
                            "P Nộp: 1 bản chính, 2 bản sao · Mẫu: TK.docx",
                            "LBody • Đăng ký trong thời hạn 60 ngày kể từ ngày sinh",
                            "H2 Thời gian, phí, lệ phí",
                            "P Thời gian 01 ngày làm việc")
                    .noneMatch(part -> part.contains("Trang 1"));
        }
    }

    @Test
    void names_its_language_and_shows_its_title() throws Exception {
        try (Printed printed = Printed.checklist(aSheet().build(), 0, Locale.ROOT)) {
            PDDocumentCatalog catalog = printed.document.getDocumentCatalog();

            assertThat(catalog.getLanguage()).isEqualTo("vi-VN");
            assertThat(printed.document.getDocumentInformation().getTitle()).isEqualTo("Giấy tờ cần mang");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void carries_only_the_glyphs_it_uses() throws Exception {
        try (Printed printed = Printed.checklist(aSheet().build(), 0, Locale.ROOT)) {
            PDPage page = printed.document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+BeVietnamPro-.*");
            }
            assertThat(printed.size).isLessThan(80_000);
        }
    }

    @Test
    void speaks_english_where_somebody_has_translated() throws Exception {
        try (Printed printed = Printed.checklist(aSheet().build(), 0, Locale.ENGLISH)) {
            assertThat(printed.document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(printed.text())
                    .containsSubsequence(
                            "One-stop desk of Dong Ha ward",
                            "Papers to bring",
                            "Birth registration",
                            "Tờ khai đăng ký khai sinh",
                            "Hand in: 1 original(s), 2 copy(ies)",
                            "1 working day(s)",
                            "8,000 dong (Miễn lệ phí nếu đúng hạn)",
                            "Counter 8",
                            "Page 1/1")
                    .doesNotContain("Giấy tờ cần mang");
        }
    }

    @Test
    void has_the_papers_of_the_chosen_case_and_of_no_other() throws Exception {
        var sheet = aSheet().withCase("Cha mẹ tự đi", paper("Giấy kết hôn", Paper.Role.PRESENT, 1, 0))
                .withCase("Nhờ người khác", paper("Văn bản ủy quyền", Paper.Role.SUBMIT, 1, 0))
                .build();

        try (Printed one = Printed.checklist(sheet, 2, Locale.ROOT);
                Printed all = Printed.checklist(sheet, 0, Locale.ROOT)) {
            assertThat(one.text())
                    .contains("Trường hợp: Nhờ người khác", "Tờ khai đăng ký khai sinh", "Văn bản ủy quyền")
                    .doesNotContain("Giấy kết hôn");
            assertThat(all.text())
                    .containsSubsequence(
                            "Trong mọi trường hợp",
                            "Tờ khai",
                            "Trường hợp: Cha mẹ tự đi",
                            "Giấy kết hôn",
                            "Trường hợp: Nhờ người khác",
                            "Văn bản ủy quyền");
        }
    }

    @Test
    void carries_a_code_that_leads_to_the_phone_page_of_this_case() throws Exception {
        var sheet =
                aSheet().withCase("Một", paper("A b", Paper.Role.SUBMIT, 1, 0)).build();

        try (Printed printed = Printed.checklist(sheet, 1, Locale.ROOT)) {
            BufferedImage image = new PDFRenderer(printed.document).renderImageWithDPI(0, 150);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));

            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo("http://hall.example/p/1.001193?case=1");
        }
    }

    @Test
    void runs_over_pages_with_sixty_papers_and_a_name_of_919_characters() throws Exception {
        String name = "Đăng ký biến động quyền sử dụng đất ".repeat(26).substring(0, 919);
        var papers = IntStream.rangeClosed(1, 60)
                .mapToObj(n ->
                        paper("Giấy tờ thứ " + n + ": " + "bản vẽ tách thửa đất ".repeat(6), Paper.Role.SUBMIT, 1, 1))
                .toList();

        try (Printed printed =
                Printed.checklist(aSheet().named(name).papers(papers).build(), 0, Locale.ROOT)) {
            int pages = printed.document.getNumberOfPages();
            assertThat(pages).isBetween(6, 12);
            assertThat(printed.text())
                    .contains(Printed.flat(name), "Giấy tờ thứ 60:", "Trang %d/%d".formatted(pages, pages));
            for (int n = 1; n <= 60; n++) {
                assertThat(printed.text()).contains("Giấy tờ thứ %d: ".formatted(n));
            }
            for (int page = 1; page <= pages; page++) {
                assertThat(printed.text(page)).hasSizeGreaterThan(100);
            }
        }
    }

    @Test
    void says_plainly_that_a_record_lists_no_papers() throws Exception {
        try (Printed printed =
                Printed.checklist(aSheet().papers(java.util.List.of()).build(), 0, Locale.ROOT)) {
            assertThat(printed.text()).contains("Dữ liệu chưa có danh sách giấy tờ. Xin hỏi quầy hướng dẫn.");
        }
    }
}

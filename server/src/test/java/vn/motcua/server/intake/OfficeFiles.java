package vn.motcua.server.intake;

import static vn.motcua.server.intake.OfficeXlsx.book;
import static vn.motcua.server.intake.OfficeXlsx.row;
import static vn.motcua.server.intake.OfficeXlsx.zip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Stream;

/**
 * Files as offices really save them, each with what must come of it. Made for this test after public reports; nobody's
 * data.
 */
final class OfficeFiles {

    static final String HEAD = "Mã thủ tục;Tên thủ tục;Lĩnh vực\r\n";

    private static final String ROW = "9.001193;Thủ tục mẫu một;Hộ tịch\r\n";
    private static final String GOOD = "9.001193 Thủ tục mẫu một [Hộ tịch]";

    /**
     * One file.
     *
     * @param expected one line for a row: what was read, {@code code name [field]}, or the kinds of its errors; or the
     *     fault of the whole file
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read
    record OfficeFile(String what, String name, byte[] bytes, String expected) {

        @Override
        public String toString() {
            return what;
        }
    }

    private OfficeFiles() {}

    static Stream<OfficeFile> all() {
        return Stream.of(codes(), letters(), headings(), encodings(), spreadsheets(), characters())
                .flatMap(part -> part);
    }

    private static OfficeFile csv(String what, String text, String expected) {
        return new OfficeFile(what, "tep.csv", text.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static OfficeFile bytes(String what, byte[] bytes, String expected) {
        return new OfficeFile(what, "tep.csv", bytes, expected);
    }

    private static OfficeFile xlsx(String what, OfficeXlsx book, String expected) {
        return new OfficeFile(what, "tep.xlsx", book.bytes(), expected);
    }

    private static OfficeFile code(String what, String code, String expected) {
        return csv("code: " + what, HEAD + code + ";Thủ tục mẫu một;Hộ tịch\n", expected);
    }

    private static Stream<OfficeFile> codes() {
        return Stream.of(
                code("province's long ending", "9.001193.000.00.00.H56", GOOD),
                code("province's short ending", "9.001193.H19", GOOD),
                code("ending in small letters", "9.001193.000.00.00.h56", GOOD),
                code("Cyrillic Н in the ending", "9.001193.000.00.00.\u041D56", GOOD),
                code("name behind the code", "9.001193.000.00.00.H56 - Thủ tục mẫu một", GOOD),
                code("spaces around the points", "9 . 001193 . H56", GOOD),
                code("full-width", "９．００１１９３", GOOD),
                code("last zero lost", "9.00119", "9.001190 Thủ tục mẫu một [Hộ tịch]"),
                code("decimal comma", "9,001193", GOOD),
                code("of the old database", "BTP-277231", "BTP-277231 Thủ tục mẫu một [Hộ tịch]"),
                code("two in a cell", "9.001193, 9.001194", "SEVERAL_CODES"),
                code("digits missing", "9.12", "BAD_CODE"),
                code("a digit too many", "9.0011935", "BAD_CODE"));
    }

    private static OfficeFile name(String what, String name, String expected) {
        return csv("letters: " + what, HEAD + "9.001193;\"" + name + "\";Hộ tịch\n", expected);
    }

    private static String read(String name) {
        return "9.001193 " + name + " [Hộ tịch]";
    }

    private static Stream<OfficeFile> letters() {
        return Stream.of(
                name("question marks", "Th? t?c ??ng ký k?t hôn", "LETTERS_LOST"),
                name("capitals", "TH? T?C ??NG KÝ", "LETTERS_LOST"),
                name("one word only", "Cấp giấy phép xây d?ng", "LETTERS_LOST"),
                name("three for a letter", "Th??? t???c khai sinh", "LETTERS_LOST"),
                name("replacement character", "Th\uFFFD tục", "LETTERS_LOST"),
                name("substitute character", "Th\u001A t\u001Ac", "LETTERS_LOST"),
                name("boxes", "Th\u25A1 t\u25A1c mẫu", "LETTERS_LOST"),
                name("underscores", "Th_ t_c c_p th_", "LETTERS_LOST"),
                name("inverted question marks", "Th¿ t¿c", "LETTERS_LOST"),
                name("marks left out", "Thu tuc dang ky ket hon", "MARKS_LOST"),
                name("UTF-8 read as Windows-1252", "Thá»§ tá»¥c Ä‘Äƒng kÃ½", "LEGACY_ENCODING"),
                name("UTF-8 read as DOS", "Thß╗º tß╗Ñc", "LEGACY_ENCODING"),
                csv("letters: lost in the field only", HEAD + "9.001193;Thủ tục mẫu một;Y t?\n", "LETTERS_LOST"),
                name("a real question", "Có cần công chứng không?", read("Có cần công chứng không?")),
                name(
                        "a question without a space",
                        "Có được không?Nếu có thì khi nào?",
                        read("Có được không?Nếu có thì khi nào?")),
                name("a unit asked for", "Bao nhiêu kg? Mấy m?", read("Bao nhiêu kg? Mấy m?")),
                name("boxes to tick", "□ Nam □ Nữ □Ông □Bà", read("□ Nam □ Nữ □Ông □Bà")),
                name("an address", "Xem https://a.vn/x?y=1&t?c=2", read("Xem https://a.vn/x?y=1&t?c=2")),
                name("a file's name", "Mẫu to_khai_ho_tich.docx", read("Mẫu to_khai_ho_tich.docx")),
                csv(
                        "letters: lost in the heading too",
                        "M? th? t?c,Tên th? t?c,L?nh v?c\n9.001193,Th? t?c,H? t?ch\n",
                        "HEADING_LOST"));
    }

    private static Stream<OfficeFile> headings() {
        String note = "\"Ghi chú (hộ tịch, đất đai, chứng thực, xây dựng, y tế)\"";
        return Stream.of(
                csv("heading: commas in quotes", HEAD.strip() + ";" + note + "\r\n" + ROW.strip() + ";\r\n", GOOD),
                csv("heading: line ends in quotes", "\"Mã\nthủ tục\";\"Tên\nthủ tục\";Lĩnh vực\n" + ROW, GOOD),
                csv("heading: sep=;", "sep=;\r\n" + HEAD + ROW, GOOD),
                csv("heading: sep=| with a byte order mark", "\uFEFFsep=|\n" + (HEAD + ROW).replace(';', '|'), GOOD),
                csv("heading: tabulators", (HEAD + ROW).replace(';', '\t'), GOOD),
                csv("heading: vertical bars", (HEAD + ROW).replace(';', '|'), GOOD),
                csv(
                        "heading: below titles",
                        "ỦY BAN NHÂN DÂN XÃ MẪU,,\r\n\"DANH MỤC, THỦ TỤC; HÀNH CHÍNH\",,\r\n\r\n"
                                + (HEAD + ROW).replace(';', ','),
                        GOOD),
                csv(
                        "heading: words of an office",
                        "STT;Mã TTHC;Tên TTHC;Tên lĩnh vực\n1;9.001193;Thủ tục mẫu một;Hộ tịch\n",
                        GOOD),
                csv(
                        "heading: remarks and stars",
                        "Mã số TTHC (*);TÊN THỦ TỤC HÀNH CHÍNH:;Lĩnh vực (bắt buộc)\n" + ROW,
                        GOOD),
                csv(
                        "heading: two rows",
                        "Thông tin thủ tục;;;Quyết định công bố;\nMã TTHC;Tên TTHC;Lĩnh vực;Số;Ngày\n" + ROW.strip()
                                + ";1/QĐ;01/02/2026\n",
                        GOOD + " 1/QĐ 2026-02-01"),
                csv("heading: numbers of the columns below", HEAD + "(1);(2);(3)\n" + ROW, GOOD),
                csv(
                        "heading: again on the next page",
                        HEAD + ROW + HEAD + ROW.replace("193", "194"),
                        GOOD + "\n" + GOOD.replace("193", "194")),
                csv(
                        "heading: the field in a line of its own",
                        HEAD + "I. LĨNH VỰC HỘ TỊCH (2 TTHC);;\n9.001193;Thủ tục mẫu một;\n",
                        GOOD),
                csv(
                        "heading: empty columns and rows behind",
                        HEAD.strip() + ";;;\r\n" + ROW.strip() + ";;;\r\n;;;;;\r\n",
                        GOOD),
                csv("heading: CR only", (HEAD + ROW).replace("\r\n", "\r"), GOOD),
                csv("heading: no code", "Tên;Lĩnh vực\nA;B\n", "NO_HEADING"),
                csv("heading: nothing else", HEAD, "EMPTY"));
    }

    private static Stream<OfficeFile> encodings() {
        Charset windows = Charset.forName("windows-1252");
        return Stream.of(
                bytes(
                        "encoding: UTF-16 with a mark",
                        (HEAD + ROW).replace(';', '\t').getBytes(StandardCharsets.UTF_16),
                        GOOD),
                bytes(
                        "encoding: UTF-16LE with a mark",
                        ("\uFEFF" + HEAD + ROW).getBytes(StandardCharsets.UTF_16LE),
                        GOOD),
                bytes("encoding: UTF-16LE without", (HEAD + ROW).getBytes(StandardCharsets.UTF_16LE), GOOD),
                bytes("encoding: UTF-16BE without", (HEAD + ROW).getBytes(StandardCharsets.UTF_16BE), GOOD),
                bytes("encoding: UTF-8 with a mark", ("\uFEFF" + HEAD + ROW).getBytes(StandardCharsets.UTF_8), GOOD),
                bytes(
                        "encoding: Windows-1258",
                        "MaÞ thuÒ tuòc,Tên thuÒ tuòc,LiÞnh výòc\r\n9.001193,ThuÒ tuòc mâÞu,Hôò tiòch\r\n"
                                .getBytes(windows),
                        "HEADING_ENCODING Windows-1258"),
                bytes(
                        "encoding: Windows-1258 below an English heading",
                        "code,name,field\r\n9.001193,ThuÒ tuòc mâÞu,Hôò tiòch\r\n".getBytes(windows),
                        "LEGACY_ENCODING"),
                bytes(
                        "encoding: TCVN3",
                        "M· thñ tôc;Tªn thñ tôc;LÜnh vùc\r\n9.001193;Thñ tôc mÉu;Hé tÞch\r\n".getBytes(windows),
                        "HEADING_ENCODING TCVN3 (ABC)"),
                bytes(
                        "encoding: VNI",
                        "Maõ thuû tuïc;Teân thuû tuïc;Lónh vöïc\r\n9.001193;Thuû tuïc maãu;Hoä tòch\r\n"
                                .getBytes(windows),
                        "HEADING_ENCODING VNI"),
                csv(
                        "encoding: TCVN3 saved as UTF-8",
                        "M· thñ tôc;Tªn thñ tôc;LÜnh vùc\r\n9.001193;A;B\r\n",
                        "HEADING_ENCODING TCVN3 (ABC)"),
                bytes(
                        "encoding: UTF-8 twice",
                        new String((HEAD + ROW).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                                .getBytes(StandardCharsets.UTF_8),
                        "HEADING_ENCODING UTF-8 → Windows-1252"));
    }

    private static final String[] TITLES = {"Mã thủ tục", "Tên thủ tục", "Lĩnh vực", "Ngày hiệu lực"};

    private static OfficeXlsx sheet(String... rows) {
        return book().sheet("DS", row(1, TITLES) + String.join("", rows));
    }

    private static Stream<OfficeFile> spreadsheets() {
        String usual = row(2, "9.001193", "Thủ tục mẫu một", "Hộ tịch");
        String second = row(3, "9.001194", "Thủ tục mẫu hai");
        String two = GOOD + "\n9.001194 Thủ tục mẫu hai [Hộ tịch]";
        return Stream.of(
                xlsx("xlsx: plain", sheet(usual), GOOD),
                xlsx("xlsx: strict", sheet(usual).strict(), GOOD),
                xlsx("xlsx: escapes", sheet(row(2, "9.001193", "Thủ tục mẫu_x000D_\n một", "Hộ_x0020_tịch")), GOOD),
                xlsx(
                        "xlsx: an escaped escape",
                        sheet(row(2, "9.001193", "Mẫu _x005F_x0041_", "Hộ tịch")),
                        "9.001193 Mẫu _x0041_ [Hộ tịch]"),
                xlsx(
                        "xlsx: rich text and readings",
                        sheet(row(2, "9.001193", "<c t=\"s\"><v>0</v></c>", "Hộ tịch"))
                                .shared(
                                        "<si><r><t>Thủ tục </t></r><r><rPr><b/></rPr><t>mẫu một</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"),
                        GOOD),
                xlsx("xlsx: the field merged over rows", sheet(usual, second).merged("C2:C3"), two),
                xlsx("xlsx: a field that is not merged", sheet(usual, second), GOOD + "\nMISSING_VALUE"),
                xlsx(
                        "xlsx: one procedure over two rows",
                        book().sheet(
                                        "DS",
                                        row(1, "Mã TTHC", "Tên TTHC", "Lĩnh vực", "Thành phần hồ sơ"),
                                        row(2, "9.001193", "Thủ tục mẫu một", "Hộ tịch", "Tờ khai"),
                                        row(3, "", "", "", "Hộ chiếu"),
                                        row(4, "9.001194", "Thủ tục mẫu hai", "Hộ tịch", "Đơn"))
                                .merged("A2:A3", "B2:B3", "C2:C3"),
                        GOOD + " Tờ khai, Hộ chiếu\n9.001194 Thủ tục mẫu hai [Hộ tịch] Đơn"),
                xlsx(
                        "xlsx: a heading merged over two rows",
                        book().sheet(
                                        "DS",
                                        row(1, "DANH MỤC"),
                                        row(2, "STT", "Mã TTHC", "Tên TTHC", "Lĩnh vực", "Quyết định công bố"),
                                        row(3, "", "", "", "", "Số", "Ngày"),
                                        row(
                                                4,
                                                "1",
                                                "9.001193",
                                                "Thủ tục mẫu một",
                                                "Hộ tịch",
                                                "1/QĐ",
                                                "<c s=\"2\"><v>46054</v></c>"))
                                .merged("A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2"),
                        GOOD + " 1/QĐ 2026-02-01"),
                xlsx(
                        "xlsx: a formula with its value",
                        sheet(row(2, "9.001193", "<c t=\"str\"><f>A1&amp;B1</f><v>Thủ tục mẫu một</v></c>", "Hộ tịch")),
                        GOOD),
                xlsx(
                        "xlsx: a formula without",
                        sheet(row(2, "9.001193", "<c><f>A1&amp;B1</f></c>", "Hộ tịch")),
                        "FORMULA MISSING_VALUE"),
                xlsx(
                        "xlsx: an error",
                        sheet(row(2, "9.001193", "<c t=\"e\"><v>#REF!</v></c>", "Hộ tịch")),
                        "BAD_VALUE MISSING_VALUE"),
                xlsx(
                        "xlsx: a code as a number",
                        sheet(row(2, "<c><v>9.0011930000000007</v></c>", "Thủ tục mẫu một", "Hộ tịch")),
                        GOOD),
                xlsx(
                        "xlsx: a day",
                        sheet(row(2, "9.001193", "Thủ tục mẫu một", "Hộ tịch", "<c s=\"1\"><v>46054</v></c>")),
                        GOOD + " từ 2026-02-01"),
                xlsx(
                        "xlsx: a day since 1904",
                        sheet(row(2, "9.001193", "Thủ tục mẫu một", "Hộ tịch", "<c s=\"1\"><v>44592</v></c>"))
                                .since1904(),
                        GOOD + " từ 2026-02-01"),
                xlsx(
                        "xlsx: a day as ISO 8601",
                        sheet(row(
                                        2,
                                        "9.001193",
                                        "Thủ tục mẫu một",
                                        "Hộ tịch",
                                        "<c t=\"d\"><v>2026-02-01T00:00:00</v></c>"))
                                .strict(),
                        GOOD + " từ 2026-02-01"),
                xlsx(
                        "xlsx: a hidden row",
                        sheet(OfficeXlsx.rowWith(2, " hidden=\"1\"", "9.001193", "Thủ tục mẫu một", "Hộ tịch")),
                        GOOD),
                xlsx(
                        "xlsx: procedures on the second sheet",
                        book().sheet("Bìa", row(1, "DANH MỤC THỦ TỤC")).sheet("DS", row(1, TITLES) + usual),
                        GOOD),
                xlsx(
                        "xlsx: an old version on a hidden sheet",
                        book().hiddenSheet("Cũ", row(1, TITLES) + second).sheet("Mới", row(1, TITLES) + usual),
                        GOOD),
                xlsx(
                        "xlsx: two sheets",
                        book().sheet("Cấp tỉnh", row(1, TITLES) + usual).sheet("Cấp xã", row(1, TITLES) + second),
                        "SEVERAL_SHEETS «Cấp tỉnh», «Cấp xã»"),
                xlsx(
                        "xlsx: two sheets, one called as in the template",
                        book().sheet("Cũ", row(1, TITLES) + second).sheet("Thủ tục", row(1, TITLES) + usual),
                        GOOD),
                new OfficeFile(
                        "xlsx: an .ods",
                        "tep.xlsx",
                        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"),
                        "OPEN_DOCUMENT"),
                new OfficeFile(
                        "xlsx: an .ods under its own name",
                        "tep.ods",
                        zip("mimetype", "x", "content.xml", "<x/>"),
                        "OPEN_DOCUMENT"),
                new OfficeFile("xlsx: an .xlsb", "tep.xlsx", zip("xl/workbook.bin", "x"), "BINARY_WORKBOOK"),
                new OfficeFile(
                        "xlsx: a web page",
                        "tep.xls",
                        "<html><table><tr><td>Mã".getBytes(StandardCharsets.UTF_8),
                        "WEB_PAGE"),
                new OfficeFile(
                        "xlsx: XML of 2003",
                        "tep.xlsx",
                        "\uFEFF<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8),
                        "WEB_PAGE"),
                new OfficeFile("xlsx: a letter", "tep.xlsx", zip("word/document.xml", "<x/>"), "NOT_A_WORKBOOK"));
    }

    private static Stream<OfficeFile> characters() {
        return Stream.of(
                name("NBSP and thin spaces", "Thủ\u00A0tục\u202Fmẫu\u2009một", read("Thủ tục mẫu một")),
                name("zero width and soft hyphen", "Thủ\u200B t\u00ADục mẫu\uFEFF một", read("Thủ tục mẫu một")),
                name("Cyrillic letters", "Th\u1EE7 t\u1EE5\u0441 m\u1EABu m\u1ED9t", read("Thủ tục mẫu một")),
                name("full-width letters", "Ｔhủ tục mẫu một", read("Thủ tục mẫu một")),
                name("NFD", Normalizer.normalize("Thủ tục mẫu một", Normalizer.Form.NFD), read("Thủ tục mẫu một")),
                name("eth for Đ", "\u00D0ăng ký", read("Đăng ký")),
                csv(
                        "characters: NBSP and NFD in the heading",
                        Normalizer.normalize(HEAD, Normalizer.Form.NFD).replace(' ', '\u00A0') + ROW,
                        GOOD),
                csv(
                        "characters: zero width in the heading",
                        "\u200BMã th\u00ADủ tục\u2007;Tên thủ tục;Lĩnh\u3000vực\n" + ROW,
                        GOOD),
                name("an escape left by a program", "Thủ tục_x000D_\nmẫu một", read("Thủ tục mẫu một")));
    }
}

package vn.motcua.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.catalogue.FlawTexts;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.server.intake.table.FileFault;
import vn.motcua.server.intake.table.Template;
import vn.motcua.server.intake.table.UnreadableFile;
import vn.motcua.server.intake.text.LegacyText;
import vn.motcua.server.intake.text.Words;

/** Bad files and good ones, and what a person reads about them. */
class IntakeTest {

    static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    /** A record with nothing wrong in it, open at its end for more. */
    static final String GOOD =
            "{\"code\":\"1.000001\",\"name\":\"Cấp giấy phép thử\",\"field\":\"Hộ tịch\",\"levels\":[\"COMMUNE\"],"
                    + "\"documents\":[{\"name\":\"Tờ khai\",\"originals\":1,\"copies\":0,\"role\":\"SUBMIT\"}],"
                    + "\"methods\":[{\"method\":\"IN_PERSON\",\"duration\":\"5 Ngày\",\"duration_value\":5,\"duration_unit\":\"DAY\",\"fees\":[]}]";

    @TempDir
    Path folder = Path.of("");

    final Map<String, String> catalogue = new java.util.HashMap<>();

    final KnownProcedures known = new KnownProcedures() {
        @Override
        public @Nullable String findOtherName(String code, String words) {
            String name = catalogue.get(code);
            return name == null || Words.ofName(name).equals(words) ? null : name;
        }

        @Override
        public boolean hasName(String name) {
            return catalogue.values().stream().anyMatch(one -> Words.ofName(one).equals(name));
        }
    };

    private List<ReadRow> read(String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            List<ReadRow> rows = new ArrayList<>();
            try (Intake intake = Intake.open(file, name, TODAY, known)) {
                for (ReadRow row = intake.next(); row != null; row = intake.next()) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ReadRow> readLines(String... lines) {
        return read("danh-muc.jsonl", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private List<ReadRow> readTable(String text) {
        return read("danh-muc.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(List<ReadRow> rows, Locale locale) {
        return rows.stream()
                .flatMap(row -> row.flaws().stream())
                .map(flaw -> FlawTexts.text(flaw, locale))
                .toList();
    }

    private static List<String> texts(List<ReadRow> rows) {
        return texts(rows, Locale.ROOT);
    }

    private static Procedure procedure(ReadRow row) {
        return java.util.Objects.requireNonNull(
                row.procedure(), () -> row.flaws().toString());
    }

    private static String good(String more) {
        return GOOD + more + "}";
    }

    @Nested
    class A_line_of_json {

        @Test
        void is_read_when_it_is_good() {
            assertThat(readLines(good(""))).singleElement().satisfies(row -> {
                assertThat(row.flaws()).isEmpty();
                assertThat(procedure(row).levels()).containsExactly(Level.COMMUNE);
            });
        }

        @Test
        void is_told_when_it_is_broken_and_the_next_is_read() {
            List<ReadRow> rows = readLines("{\"code\":\"1.000002\",\"name\":\"Hỏng\",}", good(""));

            assertThat(texts(rows))
                    .singleElement()
                    .asString()
                    .matches(
                            "Dòng 1: không đọc được như một dòng JSON \\(#3\\d: .*Hỏng.*▸.*\\)\\. Hãy kiểm tra dấu ngoặc và dấu phẩy của dòng này\\.");
            assertThat(texts(rows, Locale.ENGLISH))
                    .first()
                    .asString()
                    .startsWith("Line 1: cannot be read as one line of JSON (#");
            assertThat(rows.get(1).procedure()).isNotNull();
        }

        @Test
        void may_end_in_crlf_and_begin_with_a_byte_order_mark() {
            List<ReadRow> rows = readLines("\uFEFF" + good("") + "\r", "\r", "");

            assertThat(rows)
                    .singleElement()
                    .satisfies(row -> assertThat(row.flaws()).isEmpty());
        }

        @Test
        void is_told_when_it_nests_without_end() {
            assertThat(texts(readLines("{\"a\":" + "[".repeat(100_000), good(""))))
                    .singleElement()
                    .asString()
                    .startsWith("Dòng 1: không đọc được như một dòng JSON");
        }

        @Test
        void of_ten_megabytes_is_told_and_the_next_is_read() {
            List<ReadRow> rows = readLines("{\"name\":\"" + "a".repeat(10_000_000) + "\"}", good(""));

            assertThat(texts(rows))
                    .containsExactly(
                            "Dòng 1: cả dòng dài 10000011 byte, quá mức cho phép 2000000. Mỗi thủ tục phải nằm trên một dòng riêng.");
            assertThat(rows).hasSize(2);
        }

        @Test
        void is_called_by_its_name_without_the_word_for_procedure() {
            String line = good("").replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"Thủ tục đăng ký lại khai tử\"");

            Procedure read = Objects.requireNonNull(readLines(line).getFirst().procedure());

            assertThat(read.shortName().vi()).isEqualTo("Đăng ký lại khai tử");
            assertThat(read.name()).isEqualTo("Thủ tục đăng ký lại khai tử");
        }

        @Test
        void with_bytes_that_are_not_utf_8_is_told_with_the_place() {
            byte[] line = good("").getBytes(StandardCharsets.UTF_8);
            int letter = new String(line, StandardCharsets.ISO_8859_1).indexOf("name");
            line[letter] = (byte) 0xC3;

            assertThat(texts(read("danh-muc.jsonl", line)))
                    .singleElement()
                    .asString()
                    .startsWith("Dòng 1: có byte không phải UTF-8 (byte C3, #%d).".formatted(letter + 1));
        }

        @Test
        void with_nul_bytes_is_told() {
            byte[] line = good("").getBytes(StandardCharsets.UTF_8);
            line[12] = 0;

            assertThat(texts(read("danh-muc.jsonl", line)))
                    .containsExactly(
                            "Dòng 1: có byte không phải UTF-8 (byte 00, #13). Hãy lưu lại tệp với bảng mã UTF-8.");
        }

        @Test
        void with_an_escaped_nul_is_mended_because_no_database_takes_it() {
            List<ReadRow> rows = readLines(good(",\"ministry\":\"Bộ\\u0000 Tư pháp\""));

            assertThat(procedure(rows.getFirst()).ministry()).isEqualTo("Bộ Tư pháp");
            assertThat(texts(rows)).containsExactly("Dòng 1, cột ministry: có ký tự ẩn (U+0000); đã bỏ đi.");
        }

        @Test
        void with_decomposed_vietnamese_is_mended() {
            String decomposed = Normalizer.normalize("Bộ Tư pháp", Normalizer.Form.NFD);

            List<ReadRow> rows = readLines(good(",\"ministry\":\"" + decomposed + "\""));

            assertThat(procedure(rows.getFirst()).ministry()).isEqualTo("Bộ Tư pháp");
            assertThat(texts(rows))
                    .containsExactly("Dòng 1, cột ministry: dấu tách rời khỏi chữ; đã ghép lại theo chuẩn NFC.");
        }

        @Test
        void with_values_of_the_wrong_kind_is_told_by_column() {
            assertThat(texts(readLines(good(",\"steps\":{},\"legal_basis\":\"Luật\",\"effective_from\":\"31/02/2026\","
                            + "\"change\":\"nâng cấp\",\"detail_url\":\"dichvucong\""))))
                    .contains(
                            "Dòng 1, cột steps: giá trị «{}» không dùng được. Giá trị được phép: text.",
                            "Dòng 1, cột legal_basis: giá trị «\"Luật\"» không dùng được. Giá trị được phép: […].",
                            "Dòng 1, cột effective_from: giá trị «31/02/2026» không dùng được. Giá trị được phép: 2026-02-03, 03/02/2026.",
                            "Dòng 1, cột change: giá trị «nâng cấp» không dùng được. Giá trị được phép: ABOLISHED, AMENDED, NEW, REPLACED.",
                            "Dòng 1, cột detail_url: giá trị «dichvucong» không dùng được. Giá trị được phép: https://….");
        }

        @Test
        void with_a_key_nobody_knows_is_told_once() {
            assertThat(texts(readLines(
                            good(",\"colour\":1"), good(",\"colour\":1").replace("1.000001", "1.000002"))))
                    .contains("Dòng 1: không biết cột «colour»; cột này bị bỏ qua.")
                    .filteredOn(text -> text.contains("colour"))
                    .hasSize(1);
        }
    }

    @Nested
    class Old_encodings {

        @Test
        void are_recognised_in_texts_and_not_guessed_at() {
            assertThat(texts(readLines(good("").replace("Cấp giấy phép thử", "Thñ tôc ®¨ng ký khai sinh"))))
                    .contains(
                            "Dòng 1, cột name: chữ Việt viết theo bảng mã cũ TCVN3 (ABC) (Thñ tôc ®¨ng ký khai sinh). Hãy chuyển tệp sang Unicode rồi nhập lại.");
            assertThat(texts(readLines(good("").replace("Cấp giấy phép thử", "Thuû tuïc ñaêng kyù khai sinh"))))
                    .anyMatch(text -> text.contains("bảng mã cũ VNI"));
            assertThat(texts(readLines(good("").replace("Cấp giấy phép thử", "Thá»§ tá»¥c Ä‘Äƒng kÃ½"))))
                    .anyMatch(text -> text.contains("bảng mã cũ UTF-8 → Windows-1252"));
        }

        @Test
        void are_recognised_in_raw_bytes() {
            byte[] line = good("").replace("Cấp giấy phép thử", "Thñ tôc ®¨ng ký khai sinh")
                    .replace("Hộ tịch", "Hé tÞch")
                    .getBytes(Charset.forName("windows-1252"));

            assertThat(texts(read("danh-muc.jsonl", line)))
                    .singleElement()
                    .asString()
                    .startsWith("Dòng 1: chữ Việt viết theo bảng mã cũ TCVN3 (ABC)");
        }

        @Test
        void are_not_seen_where_there_are_none() {
            for (String fine : List.of(
                    "Nuôi con nuôi",
                    "Hoà toàn xoá",
                    "Sô theo doi loài.docx",
                    "Đăng ký",
                    "Café à la carte",
                    "m² đất",
                    "Uỷ ban")) {
                assertThat(LegacyText.encodingOf(fine)).as(fine).isEmpty();
            }
        }
    }

    @Nested
    class A_record {

        @Test
        void needs_code_name_and_field() {
            assertThat(texts(readLines(
                            "{\"name\":\"Không mã\",\"field\":\"Hộ tịch\"}",
                            "{\"code\":\"1.12\",\"name\":\"A\",\"field\":\"B\"}",
                            "{\"code\":\"1.000009\"}")))
                    .containsExactly(
                            "Dòng 1: thiếu code. Hãy điền cột này.",
                            "Dòng 2: mã thủ tục «1.12» không đúng dạng 1.001193. Hãy sửa mã.",
                            "Dòng 3: thiếu name. Hãy điền cột này.",
                            "Dòng 3: thiếu field. Hãy điền cột này.");
        }

        @Test
        void must_not_come_twice() {
            assertThat(texts(readLines(good(""), good(""))))
                    .containsExactly("Dòng 2: mã 1.000001 đã có ở dòng 1. Hãy giữ lại một dòng.");
        }

        @Test
        void must_not_carry_the_code_of_another_procedure() {
            catalogue.put("1.000001", "Đăng ký khai tử");
            catalogue.put("1.000002", "Cấp giấy phép thử");

            assertThat(texts(readLines(good(""))))
                    .containsExactly(
                            "Dòng 1: mã 1.000001 ứng với thủ tục khác: «Đăng ký khai tử», không phải «Cấp giấy phép thử». Hãy kiểm tra mã.");
        }

        @Test
        void may_be_renamed_a_little_or_replaced_as_it_says() {
            catalogue.put("1.000001", "Thủ tục cấp giấy phép thử nghiệm");
            assertThat(texts(readLines(good("")))).isEmpty();

            catalogue.put("1.000001", "Đăng ký khai tử");
            assertThat(texts(readLines(good(",\"change\":\"Thay thế\",\"decision_no\":\"1/QĐ\""))))
                    .isEmpty();
        }

        @Test
        void whose_page_was_another_one_is_known_by_name_only() {
            List<ReadRow> rows = readLines(
                    "{\"code\":\"1.000001\",\"name\":\"A\",\"field\":\"B\",\"detail\":\"INDEX_ONLY_PAGE_MISMATCH\"}");

            assertThat(texts(rows))
                    .containsExactly("Dòng 1: thủ tục 1.000001 chỉ có mã, tên và lĩnh vực, chưa có thành phần hồ sơ.");
            assertThat(procedure(rows.getFirst()).complete()).isFalse();
        }

        @Test
        void that_has_ended_already_is_refused() {
            assertThat(texts(readLines(good(",\"effective_until\":\"2026-11-23\""))))
                    .containsExactly(
                            "Dòng 1, cột effective_until: ngày hết hiệu lực 2026-11-23 của thủ tục 1.000001 đã qua. Hãy bỏ dòng này hoặc sửa ngày.");
            assertThat(texts(readLines(good(",\"effective_until\":\"24/11/2026\""))))
                    .isEmpty();
        }

        @Test
        void with_the_name_and_field_of_another_is_a_twin() {
            assertThat(texts(readLines(
                            good(""), good("").replace("1.000001", "1.000002").replace("COMMUNE", "PROVINCE"))))
                    .containsExactly(
                            "Dòng 2: thủ tục 1.000002 trùng tên và lĩnh vực với 1.000001; cấp thực hiện sẽ hiện bên cạnh.");
        }

        @Test
        void with_scrambled_steps_is_shown() {
            assertThat(texts(readLines(good(
                            ",\"steps\":\"Người yêu cầu nộp lệ phí, hoàn tất việc sinh tại Trung\\nnộp hồ sơ.\""))))
                    .singleElement()
                    .asString()
                    .startsWith("Dòng 1, cột steps: đoạn «…")
                    .endsWith("có vẻ lẫn thứ tự dòng. Hãy xem lại.");
        }

        @Test
        void without_papers_or_ways_to_hand_in_is_shown() {
            assertThat(texts(readLines(
                            "{\"code\":\"1.000001\",\"name\":\"A\",\"field\":\"B\",\"steps\":\"Nộp hồ sơ.\"}")))
                    .containsExactly(
                            "Dòng 1: thủ tục 1.000001 không có thành phần hồ sơ.",
                            "Dòng 1: thủ tục 1.000001 không có cách thức thực hiện, thời hạn và phí.");
        }
    }

    @Nested
    class Time_and_fees {

        private List<ReadRow> withMethod(String method) {
            return readLines(
                    GOOD.replaceAll("\"methods\":.*", "\"methods\":[{\"method\":\"ONLINE\"," + method + "}]}"));
        }

        @Test
        void without_a_unit_show_no_bare_number() {
            List<ReadRow> rows = withMethod("\"duration\":\"1\",\"duration_value\":1,\"duration_unit\":\"OTHER\"");

            assertThat(texts(rows))
                    .containsExactly(
                            "Dòng 1, cột methods[0].duration: thời hạn «1» của thủ tục 1.000001 thiếu đơn vị. Ki-ốt sẽ không hiện con số này.");
            assertThat(procedure(rows.getFirst()).methods().getFirst().time()).isEqualTo(ProcessingTime.UNKNOWN);
            assertThat(procedure(rows.getFirst()).online()).isEqualTo(OnlineLevel.AVAILABLE);
        }

        @Test
        void below_a_thousand_have_lost_their_thousands() {
            List<ReadRow> rows = withMethod("\"fees\":[{\"raw\":\"Phí : 135 VNĐ\",\"note\":\"\",\"amount_vnd\":135}]");

            assertThat(texts(rows))
                    .containsExactly(
                            "Dòng 1, cột methods[0].fees[0].amount_vnd: mức phí «Phí : 135 VNĐ» của thủ tục 1.000001 dưới 1.000 đồng, có thể mất ba số 0 (đề nghị: 135000). Ki-ốt chưa hiện con số này.");
            assertThat(procedure(rows.getFirst())
                            .methods()
                            .getFirst()
                            .fees()
                            .getFirst()
                            .amountVnd())
                    .isEmpty();
        }

        @Test
        void free_of_charge_against_a_note_show_the_note() {
            List<ReadRow> rows = withMethod(
                    "\"fees\":[{\"raw\":\"Miễn phí\",\"note\":\"Theo Nghị quyết của HĐND tỉnh\",\"amount_vnd\":0}]");

            assertThat(texts(rows))
                    .containsExactly(
                            "Dòng 1, cột methods[0].fees[0].note: thủ tục 1.000001 ghi «Miễn phí» nhưng ghi chú nói khác: «Theo Nghị quyết của HĐND tỉnh». Ki-ốt sẽ hiện ghi chú.");
            assertThat(procedure(rows.getFirst()).methods().getFirst().fees())
                    .containsExactly(new Fee(java.util.Optional.empty(), "Theo Nghị quyết của HĐND tỉnh", ""));
        }

        @Test
        void that_are_really_free_stay_free() {
            List<ReadRow> rows =
                    withMethod("\"fees\":[{\"raw\":\"Miễn phí\",\"note\":\"Khoản 2 điều 5\",\"amount_vnd\":0}]");

            assertThat(texts(rows)).isEmpty();
        }
    }

    @Nested
    class Papers {

        private List<ReadRow> withPapers(String documents) {
            return readLines(GOOD.replaceAll("\"documents\":\\[.*?\\]", "\"documents\":[" + documents + "]") + "}");
        }

        @Test
        void that_are_remarks_go_to_the_remarks() {
            List<ReadRow> rows = withPapers(
                    "{\"case\":\"* Lưu ý\",\"name\":\"Không phải nộp bản giấy\",\"originals\":0,\"copies\":0,\"role\":\"NOTE\"},"
                            + "{\"case\":\"\",\"name\":\"Trường hợp đã nộp bản điện tử thì không phải nộp bản giấy\",\"originals\":0,\"copies\":0,\"role\":\"UNSPECIFIED_ZERO_QTY\"}");

            assertThat(texts(rows))
                    .contains(
                            "Dòng 1: thủ tục 1.000001 có lời lưu ý xếp lẫn trong giấy tờ («Không phải nộp bản giấy»); đã xếp vào mục lưu ý.");
            assertThat(procedure(rows.getFirst()).papers())
                    .extracting(Paper::role)
                    .containsExactly(Paper.Role.NOTE, Paper.Role.NOTE);
        }

        @Test
        void without_quantities_are_shown() {
            assertThat(
                            texts(
                                    withPapers(
                                            "{\"case\":\"\",\"name\":\"Vận tải đơn\",\"originals\":0,\"copies\":0,\"role\":\"UNSPECIFIED_ZERO_QTY\"}")))
                    .containsExactly("Dòng 1: thủ tục 1.000001 có giấy tờ ghi 0 bản chính, 0 bản sao («Vận tải đơn»).");
        }

        @Test
        void have_roles_and_cases_told_apart() {
            Procedure read = procedure(withPapers(
                            "{\"case\":\"* Giấy tờ phải xuất trình\",\"name\":\"Hộ chiếu\",\"originals\":1,\"copies\":0,\"role\":\"SUBMIT\"},"
                                    + "{\"case\":\"Thành phần hồ sơ\",\"name\":\"Tờ khai\",\"originals\":1,\"copies\":0,\"role\":\"SUBMIT\"},"
                                    + "{\"case\":\"(1.7) Đối với công trình nhà ở riêng lẻ gồm:\",\"name\":\"Bản vẽ\",\"originals\":2,\"copies\":0,\"role\":\"SUBMIT\"},"
                                    + "{\"case\":\"a) Đối với cấp mới\",\"name\":\"Đơn\",\"originals\":1,\"copies\":0,\"role\":\"SUBMIT\"}")
                    .getFirst());

            assertThat(read.papers()).extracting(Paper::role).containsExactly(Paper.Role.PRESENT, Paper.Role.SUBMIT);
            assertThat(read.cases())
                    .extracting(one -> one.name().vi())
                    .containsExactly("Đối với công trình nhà ở riêng lẻ", "Đối với cấp mới");
        }
    }

    @Nested
    class A_table {

        @Test
        void is_read_with_the_titles_of_the_template_and_several_items_in_a_cell() {
            List<ReadRow> rows = readTable("Mã thủ tục;Tên thủ tục;Lĩnh vực;Cấp thực hiện;documents;methods\r\n"
                    + "1.000001;Cấp thẻ;Hộ tịch;Cấp xã, Cấp tỉnh;\"Tờ khai | nộp | 1 | 0 | mau.docx\nHộ chiếu | xuất trình\nBiên bản | nộp | 1 | 0 | | Trẻ bị bỏ rơi, trường hợp đặc biệt\";"
                    + "\"Trực tiếp | 5 ngày làm việc | 10.000 đồng\nTrực tuyến | 5 ngày làm việc | Miễn phí\"\r\n");

            Procedure read = procedure(rows.getFirst());
            assertThat(rows.getFirst().flaws()).isEmpty();
            assertThat(read.levels()).containsExactlyInAnyOrder(Level.COMMUNE, Level.PROVINCE);
            assertThat(read.papers()).extracting(Paper::role).containsExactly(Paper.Role.SUBMIT, Paper.Role.PRESENT);
            assertThat(read.papers().getFirst().form()).isEqualTo("mau.docx");
            assertThat(read.cases()).hasSize(1);
            assertThat(read.methods().getFirst().fees().getFirst().amountVnd()).contains(10_000L);
            assertThat(read.methods().getFirst().time().unit()).isEqualTo(ProcessingTime.Unit.WORKING_DAY);
        }

        @Test
        void counts_lines_of_the_file_not_rows() {
            assertThat(texts(readTable("code,name,field,steps\n1.000001,A,B,\"một\nhai\nba\"\n1.2,C,D,\n")))
                    .contains("Dòng 5: mã thủ tục «1.2» không đúng dạng 1.001193. Hãy sửa mã.");
        }

        @Test
        void without_the_column_code_is_not_read() {
            assertThatThrownBy(() -> readTable("a,b\n1,2\n"))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            e -> assertThat(e.text().vi())
                                    .isEqualTo("Không thấy dòng tiêu đề có các cột code và name. Hãy dùng tệp mẫu."));
        }

        @Test
        void with_a_quote_that_never_ends_is_not_read() {
            assertThatThrownBy(() -> readTable("code,name,field\n1.000001,\"A,B\n1.000002,C,D\n"))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            e -> assertThat(e.text().vi())
                                    .isEqualTo("Dấu nháy kép mở ở dòng 2 không được đóng lại. Hãy sửa dòng này."));
        }

        @Test
        void with_one_broken_line_is_read_on() {
            byte[] table = "code,name,field\n1.000001,A~,B\n1.000002,C,D\n".getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < table.length; at++) {
                table[at] = table[at] == '~' ? (byte) 0xFF : table[at];
            }

            List<ReadRow> rows = read("danh-muc.csv", table);

            assertThat(texts(rows)).first().asString().startsWith("Dòng 2: có byte không phải UTF-8 (byte FF");
            assertThat(rows.get(1).code()).isEqualTo("1.000002");
        }

        @Test
        void names_what_it_does_not_understand_in_a_cell() {
            assertThat(texts(readTable(
                            "code,name,field,documents,methods\n1.000001,A,B,Tờ khai | gửi | x,Bay | 5 ngày\n")))
                    .contains(
                            "Dòng 2, cột documents[0].role: giá trị «gửi» không dùng được. Giá trị được phép: nộp, xuất trình, lưu ý.",
                            "Dòng 2, cột documents[0].originals: giá trị «x» không dùng được. Giá trị được phép: 0–999.",
                            "Dòng 2, cột methods[0].method: giá trị «Bay» không dùng được. Giá trị được phép: trực tiếp, trực tuyến, bưu chính.");
        }
    }

    @Nested
    class A_spreadsheet {

        private byte[] workbook(java.util.function.Consumer<org.dhatim.fastexcel.Worksheet> fill) {
            var bytes = new ByteArrayOutputStream();
            try (var workbook = new Workbook(bytes, "test", "1.0")) {
                fill.accept(workbook.newWorksheet("Thủ tục"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        @Test
        void may_be_the_template_itself() {
            List<ReadRow> rows = read("mau.xlsx", Template.workbook());

            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.flaws()).isEmpty();
                assertThat(procedure(row).shortName().en()).isEqualTo("Birth registration");
                assertThat(procedure(row).cases()).isEmpty();
            });
        }

        @Test
        void keeps_the_last_zero_of_a_code_that_excel_took_for_a_number() {
            List<ReadRow> rows = read("a.xlsx", workbook(sheet -> {
                sheet.value(0, 0, "code");
                sheet.value(0, 1, "name");
                sheet.value(0, 2, "field");
                sheet.value(1, 0, 1.00119);
                sheet.value(1, 1, "Tên");
                sheet.value(1, 2, "Hộ tịch");
            }));

            assertThat(rows.getFirst().code()).isEqualTo("1.001190");
        }

        @Test
        void with_formulas_is_told_by_cell() {
            assertThat(texts(read("a.xlsx", workbook(sheet -> {
                        sheet.value(0, 0, "code");
                        sheet.value(0, 1, "name");
                        sheet.value(0, 2, "field");
                        sheet.value(1, 0, "1.000001");
                        sheet.formula(1, 1, "CONCATENATE(A2,A2)");
                        sheet.value(1, 2, "Hộ tịch");
                    }))))
                    .contains(
                            "Dòng 2, cột name: ô chứa công thức (=CONCATENATE(A2,A2)). Hãy dán giá trị thay cho công thức.");
        }

        @Test
        void that_is_a_bomb_is_not_opened() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                var zeros = new byte[1_000_000];
                for (int n = 0; n < 300; n++) {
                    zip.write(zeros);
                }
            }

            assertThatThrownBy(() -> read("bom.xlsx", bytes.toByteArray()))
                    .isInstanceOfSatisfying(UnreadableFile.class, e -> {
                        assertThat(e.fault()).isEqualTo(FileFault.BOMB);
                        assertThat(e.text().vi()).startsWith("Tệp nén này khi mở ra lớn bất thường (");
                    });
        }

        @Test
        void that_is_only_a_zip_is_not_read() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("readme.txt"));
                zip.write("hello".getBytes(StandardCharsets.UTF_8));
            }

            assertThatThrownBy(() -> read("a.xlsx", bytes.toByteArray()))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            e -> assertThat(e.text().en())
                                    .isEqualTo(
                                            "The file “a.xlsx” is no .xlsx spreadsheet that can be read. Open it with Excel or LibreOffice and save it as .xlsx."));
        }
    }

    @Nested
    class A_file_that_is_not_what_it_says {

        private void isRefused(String name, byte[] bytes, String vietnamese) {
            assertThatThrownBy(() -> read(name, bytes))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class, e -> assertThat(e.text().vi()).isEqualTo(vietnamese));
        }

        @Test
        void is_refused_in_words() {
            isRefused("a.jsonl", new byte[0], "Tệp không có dòng dữ liệu nào. Hãy chọn tệp có danh mục thủ tục.");
            isRefused(
                    "a.jsonl",
                    "\n\n".getBytes(StandardCharsets.UTF_8),
                    "Tệp không có dòng dữ liệu nào. Hãy chọn tệp có danh mục thủ tục.");
            isRefused(
                    "a.pdf",
                    "x".getBytes(StandardCharsets.UTF_8),
                    "Không nhận tệp «a.pdf». Hãy dùng tệp .jsonl, .csv hoặc .xlsx.");
            isRefused(
                    "a.csv",
                    new byte[] {'P', 'K', 3, 4, 0},
                    "Tệp «a.csv» thật ra là bảng tính hoặc tệp nén, không phải tệp chữ. Hãy đổi đuôi tệp cho đúng, hoặc lưu lại.");
            isRefused(
                    "a.xlsx",
                    "code,name".getBytes(StandardCharsets.UTF_8),
                    "Tệp «a.xlsx» không phải bảng tính .xlsx đọc được. Hãy mở bằng Excel hoặc LibreOffice và lưu lại dạng .xlsx.");
            isRefused(
                    "a.xlsx",
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                    "Tệp này theo định dạng Excel cũ (.xls) hoặc có mật khẩu. Hãy lưu lại dạng .xlsx, không đặt mật khẩu.");
            isRefused(
                    "a.xls",
                    "<html><table>".getBytes(StandardCharsets.UTF_8),
                    "Tệp «a.xls» thật ra là trang web hoặc XML mang tên bảng tính. Hãy mở bằng Excel và lưu lại dạng .xlsx (Excel Workbook).");
            isRefused(
                    "a.jsonl",
                    "[{}]".getBytes(StandardCharsets.UTF_8),
                    "Tệp bắt đầu bằng dấu «[». Mỗi dòng phải là một đối tượng JSON riêng, không nằm trong ngoặc vuông (JSON Lines).");
        }
    }

    @Test
    void a_file_of_a_hundred_megabytes_is_read_row_by_row() throws IOException {
        Path file = folder.resolve("lon.jsonl");
        String steps = ",\"steps\":\"" + "Nộp hồ sơ. ".repeat(1_500) + "\"}\n";
        try (var out = Files.newBufferedWriter(file)) {
            for (int n = 0; n < 5_000; n++) {
                out.write(GOOD.replace("1.000001", "1.%06d".formatted(n)).replace("phép thử", "phép " + n) + steps);
            }
        }
        assertThat(Files.size(file)).isGreaterThan(100_000_000L);

        int rows = 0;
        try (Intake intake = Intake.open(file, "lon.jsonl", TODAY, known)) {
            for (ReadRow row = intake.next(); row != null; row = intake.next()) {
                rows += row.flaws().isEmpty() ? 1 : 0;
            }
        }

        assertThat(rows).isEqualTo(5_000);
    }
}

package vn.motcua.domain.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1.001193|1.001193|-",
                "1.001193.000.00.00.H56|1.001193|000.00.00.H56",
                "1.012753.H19|1.012753|H19",
                "9.001195.000.00.00.H56 - Thủ tục mẫu ba|9.001195|000.00.00.H56",
                "1.012790.000.00.00.H41-Đính chính Giấy chứng nhận đã cấp|1.012790|000.00.00.H41",
                "1.001193.000.00.00.h56|1.001193|000.00.00.H56",
                "1.001193.000.00.00.Н56|1.001193|000.00.00.H56",
                "1.001193．000．00．00．Ｈ５６|1.001193|000.00.00.H56",
                "１．００１１９３|1.001193|-",
                "' 1.001193 '|1.001193|-",
                "\u00A01.001193\u200B|1.001193|-",
                "1 . 001193 . 000 . 00 . 00 . H56|1.001193|000.00.00.H56",
                "1\u00B7001193|1.001193|-",
                "1.001193–H56|1.001193|H56",
                "1.001193-000.00.00.H56|1.001193|000.00.00.H56",
                "1.001193.000.00.15.H56|1.001193|000.00.15.H56",
                "1.001193.000|1.001193|000",
                "1.001193.G15|1.001193|G15",
                "1,001193|1.001193|-",
                "1.001.193|1.001193|-",
                "1001193|1.001193|-",
                "1.OO1193|1.001193|-",
                "1.00ll93|1.001193|-",
                "(1.001193)|1.001193|-",
                "Mã TTHC: 1.001193.|1.001193|-",
                "1.001193 và 1.001193.H56|1.001193|H56",
                "https://dichvucong.gov.vn/x.html?ma_thu_tuc=1.001612.000.00.00.H01|1.001612|000.00.00.H01",
                "HTTPS://HALL/P/1.001193?CASE=2|1.001193|-",
                "btp-277231|BTP-277231|-",
                "B-BTP-277231-TT|B-BTP-277231-TT|-",
                "T–KHA–123456–TT|T-KHA-123456-TT|-"
            })
    void knows_a_code_however_it_is_written(
            String text, String code, @org.jspecify.annotations.Nullable String ending) {
        assertThat(CodeReading.of(text))
                .isEqualTo(new CodeReading.Read(new ProcedureCode(code), ending == null ? "" : ending));
    }

    @ParameterizedTest
    @CsvSource({"1.00119,1.001190", "'9,00119',9.001190", "2.0006,2.000600", "1.001,1.001000"})
    void tells_what_a_spreadsheet_has_shortened(String text, String likely) {
        assertThat(CodeReading.of(text)).isEqualTo(new CodeReading.Shortened(new ProcedureCode(likely)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NONE",
                "Đăng ký kết hôn|NONE",
                "lệ phí 1.000.000 đồng|NONE",
                "0912345678|NONE",
                "20261125-A-42|NONE",
                "000.00.16.H46-240115-0012|NONE",
                "1.12|TOO_SHORT",
                "1.00119.H56|TOO_SHORT",
                "1.0011935|TOO_LONG",
                "1.001193.5|TOO_LONG",
                "1.001193.000.00.00.H567|TOO_LONG",
                "1.001193,1.000894|SEVERAL",
                "1.001193 (thay thế 2.000635)|SEVERAL",
                "1.001193; BTP-277231|SEVERAL"
            })
    void refuses_what_is_none_or_not_one(String text, CodeReading.Why why) {
        assertThat(CodeReading.of(text)).isEqualTo(new CodeReading.Refused(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void takes_no_time_over_long_texts(int length) {
        assertThat(CodeReading.of("1.00119 ".repeat(length / 8))).isInstanceOf(CodeReading.Refused.class);
        assertThat(CodeReading.of("9".repeat(length))).isInstanceOf(CodeReading.Refused.class);
    }
}

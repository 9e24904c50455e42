package vn.motcua.hardware.scanner.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.scanner.codes.ScannedCode.ProcedureSheet;
import vn.motcua.hardware.scanner.codes.ScannedCode.Receipt;
import vn.motcua.hardware.scanner.codes.ScannedCode.TicketCode;
import vn.motcua.hardware.scanner.codes.ScannedCode.Unknown;

class CodeReaderTest {

    static ScannedCode read(String text) {
        return CodeReader.USUAL.read(text);
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.10:8080/t/20261125-A-42, 20261125-A-42",
        "https://motcua.phuong.gov.vn/t/20261125-AB-1, 20261125-AB-1",
        "http://[fe80::1]:8080/t/20261125-T-0007, 20261125-T-7",
        "HTTP://QUAY/T/20261125-A-42, 20261125-A-42",
        "20261125-A-42, 20261125-A-42"
    })
    void a_slip_s_code_is_a_ticket_at_whatever_host(String text, String id) {
        assertThat(read(text)).isEqualTo(new TicketCode(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://quay/t/20261125-A-42/cancel",
                "http://quay/t/20261125-A-42?x=1",
                "http://quay/x/20261125-A-42",
                "http://quay/t/20261399-A-42",
                "http://quay/t/20261125-A-0",
                "http://evil@quay/t/20261125-A-42",
                "javascript:alert(1)//t/20261125-A-42",
                "ftp://quay/t/20261125-A-42",
                " http://quay/t/20261125-A-42"
            })
    void another_path_another_day_or_another_scheme_is_no_ticket(String text) {
        assertThat(read(text)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.001193",
                "http://192.168.1.10:8080/p/1.001193?case=2",
                "https://dichvucong.gov.vn/p/home/dvc-tthc-chi-tiet.html?ma=1.001193"
            })
    void a_procedure_s_code_is_read_alone_and_in_an_address(String text) {
        assertThat(read(text)).isEqualTo(new ProcedureSheet("1.001193"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000.00.16.H46-240115-0012", "H46.18-231130-1001", "ABCD1234"})
    void a_dossier_s_code_is_a_receipt_and_does_not_show_itself(String text) {
        assertThat(read(text)).isEqualTo(new Receipt(text));
        assertThat(read(text).toString()).doesNotContain(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcd1234",
                "A1",
                "<script>alert(1)</script>",
                "'; DROP TABLE journal; --",
                "ABC 123456",
                "https://example.com/",
                "WIFI:S:hall;T:WPA;P:secret;;",
                "9.99999999999999999999999999999999999999999"
            })
    void anything_else_is_unknown(String text) {
        assertThat(read(text)).isEqualTo(new Unknown());
    }

    @Test
    void a_desk_has_its_own_receipts() {
        var reader = new CodeReader(Pattern.compile("HS\\d{4}"));

        assertThat(reader.read("HS2026")).isEqualTo(new Receipt("HS2026"));
        assertThat(reader.read("000.00.16.H46-240115-0012")).isEqualTo(new Unknown());
    }
}

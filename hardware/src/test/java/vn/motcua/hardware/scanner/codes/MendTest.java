package vn.motcua.hardware.scanner.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scanners and keyboards make of a slip's code, as it comes. */
class MendTest {

    private static ScannedCode read(String text) {
        return CodeReader.USUAL.read(text);
    }

    private static String ticket(String text) {
        return read(text) instanceof ScannedCode.TicketCode code
                ? code.id()
                : read(text).kind();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "HTTP://QUAY/T/20261130-a-1 | ``", // either case is a code of ours: nothing to advise
                "]Q1http://quay/t/20261130-A-1 | identifier",
                "]C120261130-A-1 | identifier",
                "]Q1\\000026http://quay/t/20261130-A-1 | identifier",
                "\\000026http://quay/t/20261130-A-1 | identifier",
                "P01http://quay/t/20261130-A-1 | identifier",
                "shttp://quay/t/20261130-A-1 | identifier",
                "j20261130-A-1 | identifier",
                "#20261130-A-1 | identifier",
                "]q1HTTP://QUAY/T/20261130-a-1 | identifier",
                "httpM!!auqy!t!éàéè&&\"à)Q)& | French",
                "éàé-&&\"à)Q)& | French",
                "httpÖ--quaz-t-20261130ßAß1 | German",
                "http://quay/t/âđâ\u03091\u0302 | -",
                "http://phương/t/20261130-A-1 | input method"
            })
    void is_undone_where_only_one_code_fits(String text, String advice) {
        if (advice.equals("-")) {
            assertThat(ticket(text)).isEqualTo("unknown");
            return;
        }
        assertThat(ticket(text)).isIn("20261130-A-1", "20271130-A-1");
        assertThat(CodeReader.USUAL.advice(text)).contains(advice);
    }

    @Test
    void the_upper_row_of_a_vietnamese_keyboard_is_read_as_digits() {
        assertThat(ticket("âđâ\u0309ăăêđ-A-ă")).isEqualTo("20261130-A-1");
        assertThat(CodeReader.USUAL.advice("âđâ\u0309ăăêđ-A-ă")).contains("Vietnamese keyboard layout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://quay/t/20261130-Â-1", "http://quay/t/20261130-A-1/ÂBCĐEFGHIJ2345"})
    void what_an_input_method_has_changed_for_good_is_told_and_not_guessed(String text) {
        assertThat(read(text)).isEqualTo(new ScannedCode.Altered());
        assertThat(CodeReader.USUAL.advice(text)).contains("Unikey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001090123456|012345678|NGUYỄN VĂN A|01011990|Nam|Phường Hải Châu, Đà Nẵng|15042021",
                "001090123456||Nguyễn Văn A|01011990|Nam|Xã Đông Anh|15042021",
                "001090123456|012345678|NGUYỄN VĂN A|01011990|Nam|Đà Nẵng|15042021|x|y|z|u"
            })
    void cards_are_read_as_before_and_need_nothing(String text) {
        assertThat(read(text)).isInstanceOf(ScannedCode.Card.class);
        assertThat(CodeReader.USUAL.advice(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000.00.16.H46-240115-0012", "H46.18-231130-1001", "ABCD1234"})
    void receipts_stay_receipts(String text) {
        assertThat(read(text)).isEqualTo(new ScannedCode.Receipt(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xhttp://quay/t/20261399-A-1", "]Q1", "ầ", "đ", "20261130", "http://evil@quay/t/20261130-A-1"})
    void nothing_is_made_of_what_is_no_code(String text) {
        assertThat(ticket(text)).isIn("unknown", "dossier receipt");
    }
}

package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.scanner.Scan.Cause;

class ScanTextTest {

    static final String CARD = "001090123456|012345678|NGUYỄN VĂN ẨN|01011990|Nam|Phường Đồng Thuận, Đà Nẵng|15042021";

    @Test
    void utf_8_is_read_and_composed_and_its_bytes_are_gone() {
        byte[] code = Normalizer.normalize(CARD, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);

        Scan scan = ScanText.decode(code);

        assertThat(scan).isEqualTo(new Scan.Read(CARD));
        assertThat(code).containsOnly(0);
    }

    @Test
    void a_scan_does_not_show_its_text() {
        assertThat(new Scan.Read(CARD).toString()).isEqualTo("Read[%d characters]".formatted(CARD.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
    void utf_8_that_was_taken_for_another_charset_and_written_again_is_found_out(String charset) {
        String twice = new String(CARD.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));

        assertThat(ScanText.check(twice)).isEqualTo(new Scan.Rejected(Cause.WRONG_CHARSET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ĐỖ THỊ ÁNH", "ÃNH À Ỹ", "Hồ sơ số 12 “gấp”", "đường Á", "A-1"})
    void good_vietnamese_is_not_suspected(String text) {
        assertThat(ScanText.check(text)).isEqualTo(new Scan.Read(text));
    }

    @Test
    void bytes_of_an_old_code_page_are_refused_and_not_guessed_at() {
        byte[] code = {'N', 'g', 'u', 'y', (byte) 0xEA, (byte) 0xDE, 'n'}; // Nguyễn in windows-1258

        assertThat(ScanText.decode(code)).isEqualTo(new Scan.Rejected(Cause.WRONG_CHARSET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A\u001BB", "\u0000", "A\tB", "A\u007F", "A\u0085", "\u202Egnp.exe", "A\u200BB", "\u0016\u0003"})
    void signs_that_type_or_hide_something_are_hostile(String text) {
        assertThat(ScanText.check(text)).isEqualTo(new Scan.Rejected(Cause.HOSTILE));
    }

    @Test
    void what_is_too_long_by_another_way_is_too_long_as_well() {
        assertThat(ScanText.check("7".repeat(1024))).isInstanceOf(Scan.Read.class);
        assertThat(ScanText.check("7".repeat(1025))).isEqualTo(new Scan.Rejected(Cause.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0002A-1\u0003", "\uFEFFA-1", "\u001DA-1", "A-1\t", "A-1\u0003\r\n", "A-1\u001D"})
    void what_a_scanner_puts_around_a_code_is_left_away(String text) {
        assertThat(ScanText.check(text)).isEqualTo(new Scan.Read("A-1"));
    }

    @Test
    void control_characters_are_named_with_their_place_and_nothing_else() {
        byte[] code = "\u0002secret\u001D1\t".getBytes(StandardCharsets.UTF_8);

        assertThat(ScanText.controls(code)).isEqualTo("<STX> first, <GS> at 8, <TAB> last");
    }
}

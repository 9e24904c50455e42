package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScanWordsTest {

    static final ScanWords WORDS = new ScanWords(ScannerSettings.USUAL);

    private static String ending(String code) {
        return WORDS.ofEnding(code.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_code_without_its_end_is_told_with_the_setting_that_fits_it() {
        assertThat(ending("20261130-A-1\u0003")).startsWith("it ends with <ETX>: set suffix=etx; <ETX> last");
        assertThat(ending("20261130-A-1\t")).startsWith("it ends with <TAB>");
        assertThat(ending("20261130-A-1")).startsWith("no end came").doesNotContain("2026");
    }

    @Test
    void what_had_to_be_undone_is_told_and_what_the_code_says_is_not() {
        assertThat(WORDS.of(new Scan.Read("]Q1HTTP://QUAY/T/20261130-a-1"), "<STX> first")
                        .toString())
                .contains("ticket", "<STX> first", "identifier")
                .doesNotContain("20261130");
    }
}

package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.scanner.ScannerSettings.Prefix;
import vn.motcua.hardware.scanner.ScannerSettings.Suffix;
import vn.motcua.hardware.scanner.codes.CodeReader;

class ScanFramerTest {

    final List<String> heard = new ArrayList<>();

    ScanFramer framer(Prefix prefix, Suffix suffix) {
        return new ScanFramer(new ScannerSettings(prefix, suffix, CodeReader.USUAL), new ScanFramer.Codes() {
            @Override
            public void whole(byte[] code) {
                heard.add(new String(code, StandardCharsets.ISO_8859_1));
            }

            @Override
            public void torn(byte[] code) {
                heard.add("torn " + code.length);
            }

            @Override
            public void tooLong() {
                heard.add("too long");
            }
        });
    }

    static void feed(ScanFramer framer, String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            framer.feed(bytes.charAt(i));
        }
    }

    @Test
    void cr_lf_and_both_end_a_code_alike_and_an_empty_line_is_none() {
        ScanFramer framer = framer(Prefix.NONE, Suffix.LINE);

        feed(framer, "A-1\rB-2\nC-3\r\n\r\n\nD-4\r");

        assertThat(heard).containsExactly("A-1", "B-2", "C-3", "D-4");
    }

    @Test
    void a_stx_is_left_away_whether_it_was_expected_or_not() {
        feed(framer(Prefix.NONE, Suffix.LINE), "\u0002A-1\r\nB-2\r");
        feed(framer(Prefix.STX, Suffix.ETX), "noise\u0002C-3\u0003\r\nmore\u0002D-4\u0003");

        assertThat(heard).containsExactly("A-1", "B-2", "C-3", "D-4");
    }

    @Test
    void the_mark_of_the_symbology_is_left_away_where_it_was_announced() {
        feed(framer(Prefix.AIM, Suffix.LINE), "]Q1A-1\r]C0B-2\rC-3\r");
        feed(framer(Prefix.NONE, Suffix.LINE), "]Q1D-4\r");

        assertThat(heard).containsExactly("A-1", "B-2", "C-3", "]Q1D-4");
    }

    @Test
    void silence_tears_what_has_begun_and_the_next_code_is_whole() {
        ScanFramer framer = framer(Prefix.NONE, Suffix.LINE);

        framer.silence();
        feed(framer, "ABC");
        framer.silence();
        framer.silence();
        feed(framer, "D-4\r");

        assertThat(heard).containsExactly("torn 3", "D-4");
    }

    @Test
    void without_a_suffix_silence_ends_a_code() {
        ScanFramer framer = framer(Prefix.NONE, Suffix.NONE);

        feed(framer, "A-1");
        framer.silence();

        assertThat(heard).containsExactly("A-1");
    }

    @Test
    void a_kilobyte_passes_and_one_byte_more_is_told_once_and_dropped_to_its_end() {
        ScanFramer framer = framer(Prefix.NONE, Suffix.LINE);

        feed(framer, "x".repeat(1024) + "\r");
        feed(framer, "y".repeat(4096) + "\rZ-9\r");

        assertThat(heard).containsExactly("x".repeat(1024), "too long", "Z-9");
    }

    @Test
    void a_code_too_long_that_never_ends_does_not_swallow_the_next_one() {
        ScanFramer framer = framer(Prefix.NONE, Suffix.LINE);

        feed(framer, "y".repeat(2000));
        framer.silence();
        feed(framer, "Z-9\r");

        assertThat(heard).containsExactly("too long", "Z-9");
    }
}

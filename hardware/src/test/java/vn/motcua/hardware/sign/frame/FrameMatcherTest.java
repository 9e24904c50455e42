package vn.motcua.hardware.sign.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** QSystem's keys: 01 address key 07. */
class FrameMatcherTest {

    static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    static final long MS = 1_000_000;

    final List<String> heard = new ArrayList<>();
    int noise;
    final FrameMatcher.Found found = new FrameMatcher.Found() {
        @Override
        public void frame(int template, FrameFields fields) {
            heard.add(template + ":" + fields.address() + "/" + Integer.toHexString(fields.key()));
        }

        @Override
        public void noise(int bytes) {
            noise += bytes;
        }
    };

    static FrameMatcher matcher(String... templates) {
        return new FrameMatcher(Arrays.stream(templates)
                .map(template -> FrameTemplate.parse("key", template))
                .toList());
    }

    void feed(FrameMatcher matcher, String bytes, long now) {
        byte[] raw = HEX.parseHex(bytes);
        matcher.feed(raw, raw.length, now, found);
    }

    @Test
    void two_frames_are_found_however_they_are_cut() {
        byte[] stream = HEX.parseHex("01 21 31 07 01 22 34 07");
        for (int cut = 0; cut <= stream.length; cut++) {
            heard.clear();
            FrameMatcher matcher = matcher("01 {addr} {key} 07");

            matcher.feed(stream, cut, 0, found);
            byte[] rest = Arrays.copyOfRange(stream, cut, stream.length);
            matcher.feed(rest, rest.length, 0, found);

            assertThat(heard).as("cut at %d", cut).containsExactly("0:33/31", "0:34/34");
        }
        assertThat(noise).isZero();
    }

    @Test
    void after_bad_bytes_it_finds_its_feet_at_the_next_frame() {
        FrameMatcher matcher = matcher("01 {addr} {key} 07");

        feed(matcher, "ff 01 01 21 31 07 99 01 22 34 07", 0);

        assertThat(heard).containsExactly("0:33/31", "0:34/34");
        assertThat(noise).isEqualTo(3);
    }

    @Test
    void a_frame_that_stops_in_the_middle_is_given_up() {
        FrameMatcher matcher = matcher("01 {addr} {key} 07");

        feed(matcher, "01 21", 0);
        feed(matcher, "31 07", 51 * MS);
        feed(matcher, "01 21 32 07", 52 * MS);

        assertThat(heard).containsExactly("0:33/32");
        assertThat(noise).isEqualTo(4);
    }

    @Test
    void answers_and_keys_share_a_line() {
        FrameMatcher matcher = matcher("06 {addr}", "01 {addr} {key} {xor:1-2}");

        feed(matcher, "06 05 01 05 31 34 06 06", 0);

        assertThat(heard).containsExactly("0:5/0", "1:5/31", "0:6/0");
        assertThat(noise).isZero();
    }

    @Test
    void a_wrong_check_sum_is_no_key() {
        FrameMatcher matcher = matcher("01 {addr} {key} {xor:1-2}");

        feed(matcher, "01 05 31 35 01 05 31 34", 0);

        assertThat(heard).containsExactly("0:5/31");
        assertThat(noise).isEqualTo(4);
    }
}

package vn.motcua.hardware.sign.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What must hold for every stream of bytes. */
final class MatcherLaws {

    private MatcherLaws() {}

    /**
     * However the stream is cut, the same is heard; what is heard stands in the stream; and every byte is part of a frame,
     * or noise, or held as the beginning of a frame.
     */
    static void check(List<FrameTemplate> templates, byte[] stream) {
        Ear whole = new Ear(templates);
        new FrameMatcher(templates).feed(stream, stream.length, 0, whole);
        Ear bytewise = new Ear(templates);
        FrameMatcher matcher = new FrameMatcher(templates);
        for (byte octet : stream) {
            matcher.feed(new byte[] {octet}, 1, 0, bytewise);
        }
        int longest = templates.stream().mapToInt(FrameTemplate::length).max().orElse(0);

        assertThat(bytewise.heard).isEqualTo(whole.heard);
        assertThat(bytewise.noise).isEqualTo(whole.noise);
        assertThat(stream.length - whole.framed - whole.noise).isBetween(0, Math.max(0, longest - 1));
        String text = HexFormat.of().formatHex(stream);
        whole.heard.forEach(frame -> assertThat(text).contains(frame));
        matcher.giveUpLate(FrameMatcher.INTER_BYTE.toNanos() * 2, bytewise);
        assertThat(bytewise.framed + bytewise.noise).isEqualTo(stream.length);
    }

    private static final class Ear implements FrameMatcher.Found {

        private final List<FrameTemplate> templates;
        private final List<String> heard = new ArrayList<>();
        private int framed;
        private int noise;

        Ear(List<FrameTemplate> templates) {
            this.templates = templates;
        }

        @Override
        public void frame(int template, FrameFields fields) {
            heard.add(HexFormat.of().formatHex(templates.get(template).encode(fields)));
            framed += templates.get(template).length();
        }

        @Override
        public void noise(int bytes) {
            assertThat(bytes).isPositive();
            noise += bytes;
        }
    }
}

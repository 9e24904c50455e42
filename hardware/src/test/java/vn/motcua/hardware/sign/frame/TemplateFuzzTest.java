package vn.motcua.hardware.sign.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import vn.motcua.hardware.sign.Bench;
import vn.motcua.hardware.sign.codec.Showing;

/** Answers and keys of a line described in configuration, and the description itself. */
class TemplateFuzzTest {

    @FuzzTest(maxDuration = "")
    void answersAndKeys(byte[] stream) {
        FrameSet frames = FrameSet.template(Bench.spec(Bench.LEAFLET));

        MatcherLaws.check(List.of(frames.reply().orElseThrow(), frames.key().orElseThrow()), stream);
    }

    /** A frame the administrator could describe is written in its length, and read back if it has no free bytes. */
    static void describe(String text, int address, String shown) {
        FrameTemplate template;
        try {
            template = FrameTemplate.parse("write", text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("write");
            return;
        }
        byte[] frame = template.encode(FrameFields.show(address, new Showing(shown, 3, true)));

        assertThat(frame).hasSize(template.length());
        template.decode(frame)
                .ifPresent(fields -> assertThat(template.encode(fields)).hasSize(template.length()));
        assertThat(template.mayBegin(frame, 0)).isTrue();
    }

    static void describe(FuzzedDataProvider data) {
        describe(data.consumeString(100), data.consumeInt(0, 255), data.consumeRemainingAsString());
    }
}

package vn.motcua.hardware.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class WavJoinTest {

    static final WavClip.Format MONO = new WavClip.Format(1, 1000, 16);

    @Test
    void clips_follow_each_other_with_silence_between() {
        WavClip joined = WavJoin.join(List.of(clip(1, 1), clip(2, 2)), Duration.ofMillis(2));

        assertThat(joined.samples()).containsExactly(1, 1, 0, 0, 0, 0, 2, 2);
        assertThat(joined.format()).isEqualTo(MONO);
    }

    @Test
    void one_clip_stays_as_it_is() {
        assertThat(WavJoin.join(List.of(clip(7, 7)), Duration.ofSeconds(1))).isEqualTo(clip(7, 7));
    }

    @Test
    void clips_of_different_formats_are_refused() {
        WavClip other = new WavClip(new WavClip.Format(2, 1000, 16), new byte[4]);

        assertThatIllegalArgumentException().isThrownBy(() -> WavJoin.join(List.of(clip(1, 1), other), Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> WavJoin.join(List.of(), Duration.ZERO));
    }

    @Test
    void a_reader_we_did_not_write_understands_the_file() throws Exception {
        byte[] file = clip(1, 2, 3, 4).toBytes();

        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            assertThat(in.getFormat().getSampleRate()).isEqualTo(1000f);
            assertThat(in.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3, 4);
        }
        assertThat(WavClip.parse(file)).isEqualTo(clip(1, 2, 3, 4));
    }

    @Test
    void anything_else_is_refused() {
        byte[] file = clip(1, 2, 3, 4).toBytes();

        assertThatIllegalArgumentException().isThrownBy(() -> WavClip.parse(new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> WavClip.parse(new byte[100]));
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatIllegalArgumentException().isThrownBy(() -> WavClip.parse(cut));
        }
    }

    static WavClip clip(int... samples) {
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        return new WavClip(MONO, bytes);
    }
}

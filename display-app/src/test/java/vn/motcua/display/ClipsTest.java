package vn.motcua.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.ticket.TicketId;

class ClipsTest {

    @ParameterizedTest
    @MethodSource("everyClipACallCanNeed")
    void is_a_mono_recording_of_sane_length_that_can_be_heard(String clip) throws Exception {
        try (AudioInputStream sound = open(clip)) {
            byte[] samples = sound.readAllBytes();

            assertThat(sound.getFormat().getSampleRate()).isEqualTo(22_050f);
            assertThat(sound.getFormat().getChannels()).isEqualTo(1);
            assertThat(sound.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(samples.length / (2 * 22_050.0)).isBetween(0.2, 2.5);
            assertThat(loudnessDb(samples)).as("RMS in dB of full scale").isBetween(-22.0, -16.0);
        }
    }

    static Set<String> everyClipACallCanNeed() {
        Set<String> clips = new TreeSet<>();
        for (String letter : "ABCDEFGHJKLMNPRSTUVWXYZ".split("")) {
            clips.addAll(clips("20261123-" + letter + "-1234567", 1));
            clips.addAll(clips("20261123-" + letter + "-890", 999));
        }
        for (int counter = 1; counter <= 99; counter++) {
            clips.addAll(clips("20261123-A-1", counter));
        }
        return clips;
    }

    private static List<String> clips(String ticket, int counter) {
        return SpokenCall.announcement(TicketId.parse(ticket), new CounterId(counter), List.of(CallLanguage.values()));
    }

    private static AudioInputStream open(String clip) throws IOException, UnsupportedAudioFileException {
        InputStream file = ClipsTest.class.getResourceAsStream("/META-INF/resources/display/clips/" + clip + ".wav");
        assertThat(file).as("clip %s", clip).isNotNull();
        return AudioSystem.getAudioInputStream(new BufferedInputStream(Objects.requireNonNull(file)));
    }

    private static double loudnessDb(byte[] samples) {
        double sum = 0;
        for (int i = 0; i + 1 < samples.length; i += 2) {
            double value = ((samples[i + 1] << 8) | (samples[i] & 0xFF)) / 32_768.0;
            sum += value * value;
        }
        return 10 * Math.log10(sum / (samples.length / 2.0));
    }
}

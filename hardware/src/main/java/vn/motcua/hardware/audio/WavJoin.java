package vn.motcua.hardware.audio;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Makes one clip of several, with silence between them. */
public final class WavJoin {

    private WavJoin() {}

    /**
     * The clips in order.
     *
     * @param gap silence between two clips; 60 to 120 ms sounds like speech
     * @throws IllegalArgumentException if there are no clips, or their formats differ
     */
    public static WavClip join(List<WavClip> clips, Duration gap) {
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("nothing to join");
        }
        WavClip.Format format = clips.getFirst().format();
        byte[] silence = silence(format, gap);
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        for (WavClip clip : clips) {
            if (!clip.format().equals(format)) {
                throw new IllegalArgumentException("cannot join %s to %s".formatted(clip.format(), format));
            }
            if (samples.size() > 0) {
                samples.writeBytes(silence);
            }
            samples.writeBytes(clip.samples());
        }
        return new WavClip(format, samples.toByteArray());
    }

    private static byte[] silence(WavClip.Format format, Duration gap) {
        long frames = gap.toMillis() * format.samplesPerSecond() / 1000;
        byte[] silence = new byte[Math.toIntExact(frames * format.frameBytes())];
        Arrays.fill(silence, (byte) (format.bitsPerSample() == 8 ? 0x80 : 0)); // 8-bit WAV is unsigned
        return silence;
    }
}

package vn.motcua.hardware.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A recorded clip: linear PCM in a RIFF file, unchangeable. */
public final class WavClip {

    /** How the samples are written; clips can be joined only when it is the same. */
    public record Format(int channels, int samplesPerSecond, int bitsPerSample) {

        public Format {
            if (channels < 1 || samplesPerSecond < 1 || bitsPerSample % 8 != 0 || bitsPerSample < 8) {
                throw new IllegalArgumentException("no PCM format: %s channels, %s Hz, %s bits"
                        .formatted(channels, samplesPerSecond, bitsPerSample));
            }
        }

        /** Bytes of one sample of all channels. */
        public int frameBytes() {
            return channels * bitsPerSample / 8;
        }
    }

    private static final int HEADER_BYTES = 44;

    private final Format format;
    private final byte[] samples;

    WavClip(Format format, byte[] samples) {
        this.format = format;
        this.samples = samples.clone();
    }

    /** A tone that fades in and out, 16-bit mono at 22,050 Hz. */
    static WavClip tone(int hertz, int milliseconds) {
        Format format = new Format(1, 22_050, 16);
        int count = format.samplesPerSecond() * milliseconds / 1000;
        ByteBuffer out = ByteBuffer.allocate(count * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            double envelope = Math.min(1, Math.min(i, count - i) / (0.02 * format.samplesPerSecond()));
            double phase = 2 * Math.PI * hertz * i / format.samplesPerSecond();
            out.putShort((short) (Math.sin(phase) * envelope * 12_000));
        }
        return new WavClip(format, out.array());
    }

    /**
     * Reads a WAV file.
     *
     * @throws IllegalArgumentException if it is not linear PCM, or is cut short
     */
    public static WavClip parse(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 12 || !tag(in).equals("RIFF") || in.getInt() < 4 || !tag(in).equals("WAVE")) {
            throw new IllegalArgumentException("no WAV file");
        }
        Format format = new Format(1, 1, 8);
        boolean described = false;
        while (in.remaining() >= 8) {
            String tag = tag(in);
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException("WAV file cut short in '%s'".formatted(tag));
            }
            int next = in.position() + length + (length & 1);
            if (tag.equals("fmt ")) {
                format = format(in, length);
                described = true;
            } else if (tag.equals("data") && described) {
                return new WavClip(format, Arrays.copyOfRange(file, in.position(), in.position() + length));
            }
            in.position(Math.min(next, file.length));
        }
        throw new IllegalArgumentException("WAV file without samples");
    }

    private static Format format(ByteBuffer in, int length) {
        int at = in.position();
        if (length < 16 || in.getShort(at) != 1) {
            throw new IllegalArgumentException("WAV file is not linear PCM");
        }
        return new Format(in.getShort(at + 2), in.getInt(at + 4), in.getShort(at + 14));
    }

    private static String tag(ByteBuffer in) {
        byte[] tag = new byte[4];
        in.get(tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }

    public Format format() {
        return format;
    }

    /** The bare samples. */
    public byte[] samples() {
        return samples.clone();
    }

    /** As a WAV file. */
    public byte[] toBytes() {
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER_BYTES - 8 + samples.length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        file.putShort((short) format.channels).putInt(format.samplesPerSecond);
        file.putInt(format.samplesPerSecond * format.frameBytes()).putShort((short) format.frameBytes());
        file.putShort((short) format.bitsPerSample);
        file.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(samples.length)
                .put(samples);
        return file.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WavClip clip && clip.format.equals(format) && Arrays.equals(clip.samples, samples);
    }

    @Override
    public int hashCode() {
        return Objects.hash(format, Arrays.hashCode(samples));
    }
}

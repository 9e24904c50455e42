package vn.motcua.hardware.sign.frame;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds frames of known forms in a stream of bytes, however the stream is cut into reads. After bad bytes it finds its
 * feet at the next beginning of a frame, and a frame that stops in the middle is given up. Holds at most one frame. One
 * thread.
 */
public final class FrameMatcher {

    /** Longer than this between two bytes of a frame, and the rest does not come any more. */
    static final Duration INTER_BYTE = Duration.ofMillis(50);

    /** Hears what was found. */
    public interface Found {

        /** @param template which one of the forms it is, by its place in the list */
        void frame(int template, FrameFields fields);

        /** @param bytes how many belong to no frame */
        void noise(int bytes);
    }

    private final List<FrameTemplate> templates;
    private final byte[] held;
    private int count;
    private long lastNanos;

    /** @param templates where two fit the same bytes, the first one counts */
    public FrameMatcher(List<FrameTemplate> templates) {
        this.templates = List.copyOf(templates);
        this.held = new byte
                [templates.stream().mapToInt(FrameTemplate::length).max().orElse(1)];
    }

    /** Takes what was read, at {@code now} of {@link System#nanoTime()}. */
    public void feed(byte[] bytes, int length, long now, Found found) {
        giveUpLate(now, found);
        for (int i = 0; i < length; i++) {
            take(bytes[i], found);
        }
        lastNanos = length > 0 ? now : lastNanos;
    }

    /** Nothing came: a frame that is late is given up. */
    void giveUpLate(long now, Found found) {
        if (count > 0 && now - lastNanos > INTER_BYTE.toNanos()) {
            found.noise(count);
            count = 0;
        }
    }

    private void take(byte octet, Found found) {
        if (templates.isEmpty()) {
            found.noise(1);
            return;
        }
        held[count++] = octet;
        for (int i = 0; i < templates.size(); i++) {
            if (templates.get(i).length() == count) {
                Optional<FrameFields> fields = templates.get(i).decode(Arrays.copyOf(held, count));
                if (fields.isPresent()) {
                    count = 0;
                    found.frame(i, fields.get());
                    return;
                }
            }
        }
        boolean hope =
                templates.stream().anyMatch(template -> template.length() > count && template.mayBegin(held, count));
        if (!hope) {
            startOneByteLater(found);
        }
    }

    private void startOneByteLater(Found found) {
        byte[] rest = Arrays.copyOfRange(held, 1, count);
        count = 0;
        found.noise(1);
        for (byte octet : rest) {
            take(octet, found);
        }
    }
}

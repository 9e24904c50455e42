package vn.motcua.hardware.sign.frame;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.hardware.keypad.KeyFrame;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.sign.codec.LineCodec;
import vn.motcua.hardware.sign.codec.Showing;

/** The codec of frames that a {@link FrameSet} describes: QSystem's, or an administrator's own. */
public final class FrameCodec implements LineCodec {

    private static final Duration WRITE = Duration.ofSeconds(2);

    private final FrameSet frames;
    private final ByteLink link;
    private final Ears ears;
    private final FrameMatcher matcher;
    private final byte[] buffer = new byte[256];
    private int asked = -1; // whose answer is awaited
    private int lastAsked = -1;
    private boolean answered;
    private int noise; // since the frame before

    public FrameCodec(FrameSet frames, ByteLink link, Ears ears) {
        this.frames = frames;
        this.link = link;
        this.ears = ears;
        this.matcher = new FrameMatcher(
                Stream.concat(frames.reply().stream(), frames.key().stream()).toList());
    }

    @Override
    public Duration gap() {
        return frames.gap();
    }

    @Override
    public Reply show(int address, Showing what) throws IOException {
        return send(
                address,
                frames.write().encode(FrameFields.show(address, what)),
                frames.reply().isPresent());
    }

    @Override
    public Reply light(int address, Lamp lamp) throws IOException {
        Optional<FrameTemplate> template = frames.lamp();
        if (template.isEmpty()) {
            return Reply.SENT;
        }
        byte[] frame =
                template.get().encode(FrameFields.NONE.withAddress(address).withLamp(lamp));
        return send(address, frame, false); // makers tell of no answer to a lamp, and a press does not wait for one
    }

    private Reply send(int address, byte[] frame, boolean awaiting) throws IOException {
        noise = 0;
        answered = false;
        asked = awaiting ? address : -1;
        lastAsked = address;
        link.write(frame, WRITE);
        if (!awaiting) {
            return Reply.SENT;
        }
        long until = System.nanoTime() + frames.timeout().toNanos();
        while (!answered && until - System.nanoTime() > 0) {
            read(Duration.ofNanos(until - System.nanoTime()));
        }
        asked = -1;
        if (answered) {
            return Reply.ACCEPTED;
        }
        return noise > 0 ? Reply.GARBLED : Reply.SILENT;
    }

    @Override
    public void listen(Duration atMost) throws IOException {
        read(atMost);
    }

    @Override
    public void forget() {
        asked = -1;
        lastAsked = -1;
        matcher.giveUpLate(System.nanoTime() + FrameMatcher.INTER_BYTE.toNanos() * 2, new Deaf());
    }

    private void read(Duration atMost) throws IOException {
        int count = link.read(buffer, atMost);
        long now = System.nanoTime();
        if (count > 0) {
            matcher.feed(buffer, count, now, new Heard());
        } else {
            matcher.giveUpLate(now, new Heard());
        }
    }

    private final class Heard implements FrameMatcher.Found {

        @Override
        public void frame(int template, FrameFields fields) {
            if (template == 0 && frames.reply().isPresent()) {
                answer(fields);
            } else {
                ears.key(new KeyFrame(fields.address(), fields.key()));
            }
        }

        private void answer(FrameFields fields) {
            boolean named =
                    frames.reply().map(reply -> reply.has(FramePart.Field.ADDR)).orElse(false);
            int from = named ? fields.address() : lastAsked;
            if (asked >= 0 && !answered && from == asked) {
                answered = true;
            } else if (from >= 0 && from == lastAsked && answered) {
                ears.answeredTwice(from);
            }
        }

        @Override
        public void noise(int bytes) {
            noise += bytes;
            ears.noise(bytes);
        }
    }

    private static final class Deaf implements FrameMatcher.Found {

        @Override
        public void frame(int template, FrameFields fields) {}

        @Override
        public void noise(int bytes) {}
    }
}

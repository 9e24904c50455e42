package vn.motcua.sim.sign;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.hardware.sign.frame.FrameFields;
import vn.motcua.hardware.sign.frame.FrameMatcher;
import vn.motcua.hardware.sign.frame.FramePart;
import vn.motcua.hardware.sign.frame.FrameSet;
import vn.motcua.hardware.sign.frame.FrameTemplate;

/** The device side of a protocol of frames ({@link FrameSet}). */
final class FrameDeviceSide implements DeviceSideCodec {

    private final FrameSet frames;
    private final Devices devices;
    private final FrameMatcher matcher;

    FrameDeviceSide(FrameSet frames, Devices devices) {
        this.frames = frames;
        this.devices = devices;
        List<FrameTemplate> heard =
                Stream.concat(Stream.of(frames.write()), frames.lamp().stream()).toList();
        this.matcher = new FrameMatcher(heard);
    }

    @Override
    public byte[] receive(byte[] bytes, int length, long now) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        matcher.feed(bytes, length, now, new FrameMatcher.Found() {
            @Override
            public void frame(int template, FrameFields fields) {
                carryOut(template, fields, answers);
            }

            @Override
            public void noise(int bytes) {
                // a sign that does not understand keeps silent
            }
        });
        return answers.toByteArray();
    }

    private void carryOut(int template, FrameFields fields, ByteArrayOutputStream answers) {
        int hearing = devices.hearing(fields.address());
        if (hearing == 0) {
            return;
        }
        if (template > 0) {
            devices.light(fields.address(), fields.lamp());
            return;
        }
        boolean hasText = frames.write().has(FramePart.Field.TEXT);
        String text = hasText ? fields.text() : fields.number() == 0 ? "" : Integer.toString(fields.number());
        devices.show(fields.address(), text, fields.blinking());
        frames.reply().ifPresent(reply -> {
            for (int i = 0; i < hearing; i++) {
                answers.writeBytes(reply.encode(FrameFields.NONE.withAddress(fields.address())));
            }
        });
    }

    @Override
    public byte[] press(int address, int key) {
        return frames.key()
                .map(template ->
                        template.encode(FrameFields.NONE.withAddress(address).withKey(key)))
                .orElse(new byte[0]);
    }

    @Override
    public boolean keypadsSpeakUnasked() {
        return frames.key().isPresent();
    }

    @Override
    public boolean signsAnswer() {
        return frames.reply().isPresent();
    }

    @Override
    public void release(int address) {
        // these keypads tell of presses only
    }
}

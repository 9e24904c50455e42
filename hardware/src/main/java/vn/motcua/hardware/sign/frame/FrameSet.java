package vn.motcua.hardware.sign.frame;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.sign.codec.Showing;

/**
 * The frames of one protocol.
 *
 * @param write shows something
 * @param lamp sets the lamp of a keypad, if it has one
 * @param reply what a sign answers, if it does
 * @param key what a keypad sends, if there are any
 * @param gap least silence between two frames
 * @param timeout how long an answer may take
 */
public record FrameSet(
        FrameTemplate write,
        Optional<FrameTemplate> lamp,
        Optional<FrameTemplate> reply,
        Optional<FrameTemplate> key,
        Duration gap,
        Duration timeout) {

    /** A text that tries every field. */
    private static final Showing SAMPLE = new Showing("A012", 3, true);

    /**
     * The frames of the open QSystem queue (apertum-qsystem 2015, bcgov/sbc-qsystem 2018): {@code 01 address … 07}, no
     * check sum, no answer, 300 ms between frames. Option {@code qsystem.signs}: {@code led} (the default) or {@code pad}
     * for the small displays on keypads, which can blink. Option {@code cells}: 4 for led, 3 for pad.
     */
    public static FrameSet qsystem(DeviceSpec spec) {
        String signs = spec.option("qsystem.signs", "led");
        if (!signs.equals("led") && !signs.equals("pad")) {
            throw new IllegalArgumentException(
                    "%s: 'qsystem.signs=%s' is neither led nor pad".formatted(spec.name(), signs));
        }
        boolean pad = signs.equals("pad");
        int cells = spec.option("cells", pad ? 3 : 4, 1, 32);
        String text = "{text:%-" + cells + "s} 07";
        String option = spec.name() + ": 'codec=qsystem'";
        return new FrameSet(
                FrameTemplate.parse(option, "01 {addr} " + (pad ? "{blink:20|21} " : "") + text),
                Optional.of(FrameTemplate.parse(option, "01 {addr} {lamp:30|32|33} 07")),
                Optional.empty(),
                Optional.of(FrameTemplate.parse(option, "01 {addr} {key} 07")),
                Duration.ofMillis(spec.option("gap-ms", 300, 0, 5_000)),
                Duration.ZERO);
    }

    /**
     * Frames that an administrator has described: options {@code template.write}, {@code template.lamp},
     * {@code template.reply}, {@code template.key}, {@code gap-ms} (50) and {@code timeout-ms} (200).
     *
     * @throws IllegalArgumentException naming the option, the place and the mend
     */
    public static FrameSet template(DeviceSpec spec) {
        String write = spec.name() + ": 'template.write'";
        FrameSet set = new FrameSet(
                FrameTemplate.parse(write, spec.option("template.write", "")),
                optional(spec, "template.lamp"),
                optional(spec, "template.reply"),
                optional(spec, "template.key"),
                Duration.ofMillis(spec.option("gap-ms", 50, 0, 5_000)),
                Duration.ofMillis(spec.option("timeout-ms", 200, 10, 2_000)));
        if (!set.write.has(FramePart.Field.TEXT) && !set.write.has(FramePart.Field.NUM)) {
            throw new IllegalArgumentException(
                    "%s: shows nothing; put {text:%%-4s} or {num:be16} where the ticket goes".formatted(write));
        }
        set.key.filter(key -> !key.has(FramePart.Field.KEY)).ifPresent(key -> {
            throw new IllegalArgumentException(
                    "%s: 'template.key': no key; put {key} where its code is".formatted(spec.name()));
        });
        set.lamp.filter(lamp -> !lamp.has(FramePart.Field.LAMP)).ifPresent(lamp -> {
            throw new IllegalArgumentException(
                    "%s: 'template.lamp': no lamp; put {lamp:30|32|33} (off|green|red) in".formatted(spec.name()));
        });
        set.tryOut(write);
        return set;
    }

    private static Optional<FrameTemplate> optional(DeviceSpec spec, String option) {
        String text = spec.option(option, "");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(FrameTemplate.parse("%s: '%s'".formatted(spec.name(), option), text));
    }

    /** Writes a frame and reads it back: a description that contradicts itself is found at the desk, not in the hall. */
    private void tryOut(String option) {
        FrameFields sample = FrameFields.show(1, SAMPLE);
        byte[] frame = write.encode(sample);
        FrameFields back = write.decode(frame).orElse(FrameFields.NONE);
        if (!write.decode(frame).isPresent() || (write.has(FramePart.Field.ADDR) && back.address() != 1)) {
            throw new IllegalArgumentException(
                    "%s: a frame written so cannot be read back; look at ranges of check sums".formatted(option));
        }
    }

    /** @throws IllegalArgumentException naming the address */
    public void check(String device, int address) {
        Stream.concat(Stream.of(write), Stream.concat(lamp.stream(), key.stream()))
                .filter(template -> !template.holdsAddress(address))
                .findFirst()
                .ifPresent(template -> {
                    throw new IllegalArgumentException(
                            "%s: address %s does not fit into '%s'; give the device another one, or the field more digits"
                                    .formatted(device, address, template));
                });
    }
}

package vn.motcua.hardware.sign.frame;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.hardware.sign.frame.FramePart.Any;
import vn.motcua.hardware.sign.frame.FramePart.Chosen;
import vn.motcua.hardware.sign.frame.FramePart.Literal;
import vn.motcua.hardware.sign.frame.FramePart.Num;
import vn.motcua.hardware.sign.frame.FramePart.Sum;
import vn.motcua.hardware.sign.frame.FramePart.Text;

/**
 * A frame described in one line, such as {@code 02 {addr:02d} {text:%-4s} 03 {sum8:1-}}: writes it, and knows it when it
 * comes. Its length never changes, which is what lets a reader find its feet again. Immutable.
 */
public final class FrameTemplate {

    private final String source;
    private final List<FramePart> parts;
    private final int length;

    FrameTemplate(String source, List<FramePart> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
        this.length = parts.stream().mapToInt(FramePart::length).sum();
    }

    /**
     * @param option what to call it in an error, such as {@code hall-1: 'template.write'}
     * @throws IllegalArgumentException naming the option, the place and the mend
     */
    static FrameTemplate parse(String option, String text) {
        return new FrameTemplateReader(option, text).read();
    }

    int length() {
        return length;
    }

    public boolean has(FramePart.Field field) {
        return parts.stream().anyMatch(part -> part.field().equals(Optional.of(field)));
    }

    /** How many cells its text has; empty if it has none. */
    Optional<Integer> cells() {
        return parts.stream()
                .filter(Text.class::isInstance)
                .map(FramePart::length)
                .findFirst();
    }

    /** Whether the address can be written at all. */
    boolean holdsAddress(int address) {
        return parts.stream()
                .filter(part -> part instanceof Num num && num.what() == FramePart.Field.ADDR)
                .allMatch(part -> address >= 0 && address <= ((Num) part).form().most());
    }

    public byte[] encode(FrameFields fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length);
        for (FramePart part : parts) {
            out.writeBytes(
                    switch (part) {
                        case Literal literal -> new byte[] {(byte) literal.octet()};
                        case Any any -> new byte[] {0};
                        case Num num -> num.form().encode(num.of(fields));
                        case Text text -> text.pad(fields.text()).getBytes(StandardCharsets.US_ASCII);
                        case Chosen chosen -> new byte[] {(byte) chosen.octet(fields)};
                        case Sum sum -> sum.check().over(out.toByteArray(), sum.from(), sum.end(out.size()));
                    });
        }
        return out.toByteArray();
    }

    /**
     * Whether these bytes may be the beginning of such a frame, or all of it; literals and numbers are looked at as soon
     * as they are there.
     *
     * @param count how many bytes count, at most {@link #length()}
     */
    boolean mayBegin(byte[] bytes, int count) {
        return read(bytes, count).isPresent();
    }

    /** What the whole frame says; empty if it is no such frame. */
    Optional<FrameFields> decode(byte[] bytes) {
        return bytes.length < length ? Optional.empty() : read(bytes, length);
    }

    private Optional<FrameFields> read(byte[] bytes, int count) {
        Optional<FrameFields> fields = Optional.of(FrameFields.NONE);
        int at = 0;
        for (FramePart part : parts) {
            if (at + part.length() > count) {
                return fields;
            }
            int from = at;
            fields = fields.flatMap(so -> take(part, bytes, from, so));
            if (fields.isEmpty()) {
                return fields;
            }
            at += part.length();
        }
        return fields;
    }

    private static Optional<FrameFields> take(FramePart part, byte[] bytes, int at, FrameFields so) {
        return switch (part) {
            case Literal literal -> (bytes[at] & 0xFF) == literal.octet() ? Optional.of(so) : Optional.empty();
            case Any any -> Optional.of(so);
            case Num num -> {
                var value = num.form().decode(bytes, at);
                yield value.isPresent() ? Optional.of(num.into(so, value.getAsInt())) : Optional.empty();
            }
            case Text text -> {
                String read = new String(bytes, at, text.length(), StandardCharsets.US_ASCII);
                boolean plain = read.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
                yield plain ? Optional.of(so.withText(read.strip())) : Optional.empty();
            }
            case Chosen chosen -> chosen.into(so, bytes[at] & 0xFF);
            case Sum sum -> {
                byte[] due = sum.check().over(bytes, sum.from(), sum.end(at));
                byte[] there = Arrays.copyOfRange(bytes, at, at + due.length);
                yield Arrays.equals(due, there) ? Optional.of(so) : Optional.empty();
            }
        };
    }

    @Override
    public String toString() {
        return source;
    }
}

package vn.motcua.hardware.sign.frame;

import java.util.List;
import java.util.Optional;
import vn.motcua.hardware.sign.codec.Check;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.sign.codec.SignText;

/** One piece of a {@link FrameTemplate}; its length never changes. */
public sealed interface FramePart {

    /** In bytes. */
    int length();

    /** What it carries; empty for what is always the same. */
    default Optional<Field> field() {
        return Optional.empty();
    }

    enum Field {
        ADDR,
        TEXT,
        NUM,
        COUNTER,
        BLINK,
        LAMP,
        KEY
    }

    /** A byte that is always the same. */
    record Literal(int octet) implements FramePart {
        @Override
        public int length() {
            return 1;
        }
    }

    /** A byte of which nothing is known. */
    record Any() implements FramePart {
        @Override
        public int length() {
            return 1;
        }
    }

    /** @param what ADDR, NUM, COUNTER or KEY */
    record Num(Field what, NumberForm form) implements FramePart {

        @Override
        public int length() {
            return form.length();
        }

        @Override
        public Optional<Field> field() {
            return Optional.of(what);
        }

        int of(FrameFields fields) {
            return switch (what) {
                case ADDR -> fields.address();
                case KEY -> fields.key();
                case COUNTER -> fields.counter();
                case NUM, TEXT, BLINK, LAMP -> fields.number();
            };
        }

        FrameFields into(FrameFields fields, int value) {
            return switch (what) {
                case ADDR -> fields.withAddress(value);
                case KEY -> fields.withKey(value);
                case COUNTER -> fields.withCounter(value);
                case NUM, TEXT, BLINK, LAMP -> fields.withNumber(value);
            };
        }
    }

    record Text(int length, boolean toTheLeft) implements FramePart {

        @Override
        public Optional<Field> field() {
            return Optional.of(Field.TEXT);
        }

        String pad(String text) {
            return ("%" + (toTheLeft ? "-" : "") + length + "s").formatted(SignText.fit(text, length));
        }
    }

    /**
     * A byte for each of several cases.
     *
     * @param what BLINK (steady, blinking) or LAMP (off, green, red blinking)
     */
    record Chosen(Field what, List<Integer> octets) implements FramePart {

        public Chosen {
            octets = List.copyOf(octets);
        }

        @Override
        public int length() {
            return 1;
        }

        @Override
        public Optional<Field> field() {
            return Optional.of(what);
        }

        int octet(FrameFields fields) {
            return octets.get(
                    what == Field.BLINK
                            ? (fields.blinking() ? 1 : 0)
                            : fields.lamp().code());
        }

        Optional<FrameFields> into(FrameFields fields, int octet) {
            int index = octets.indexOf(octet);
            if (index < 0) {
                return Optional.empty();
            }
            return what == Field.BLINK
                    ? Optional.of(fields.withBlinking(index == 1))
                    : Lamp.find(index).map(fields::withLamp);
        }
    }

    /**
     * A check sum over the bytes before it.
     *
     * @param from the first byte that counts; 0 is the frame's first
     * @param to the last one that counts, or -1 for all up to the check sum
     */
    record Sum(Check check, int from, int to) implements FramePart {

        @Override
        public int length() {
            return check.length();
        }

        int end(int own) {
            return to < 0 ? own : to + 1;
        }
    }
}

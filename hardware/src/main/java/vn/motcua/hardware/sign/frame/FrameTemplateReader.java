package vn.motcua.hardware.sign.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.hardware.sign.codec.Check;

/** Reads a frame's description, and says what is wrong with it, where, and what to write instead. */
final class FrameTemplateReader {

    private static final Pattern PIECE = Pattern.compile("\\{[^}]*}?|[^\\s{]+");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{2}");
    private static final Pattern TEXT = Pattern.compile("%(-?)(\\d{1,2})s");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,2})-(\\d{0,2})");
    private static final int LONGEST = 64;
    private static final String KNOWN =
            "take addr, text, num, counter, key, blink, lamp, any, sum8, sum8neg, xor, lrc or crc16modbus";

    private final String option;
    private final String text;
    private int at; // in text, of the piece being read, for messages
    private int offset; // in the frame

    FrameTemplateReader(String option, String text) {
        this.option = option;
        this.text = text;
    }

    FrameTemplate read() {
        List<FramePart> parts = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            at = piece.start() + 1;
            FramePart part = part(piece.group());
            parts.add(part);
            offset += part.length();
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is empty; describe the frame, for instance 02 {addr:02d} {text:%%-4s} 03".formatted(option));
        }
        if (offset > LONGEST) {
            throw wrong("the frame is %s bytes long".formatted(offset), "at most %s are possible".formatted(LONGEST));
        }
        return new FrameTemplate(text, parts);
    }

    private FramePart part(String piece) {
        if (HEX.matcher(piece).matches()) {
            return new FramePart.Literal(Integer.parseInt(piece, 16));
        }
        if (!piece.startsWith("{") || !piece.endsWith("}")) {
            throw wrong(
                    "'%s' is neither a byte nor a field".formatted(piece),
                    "write a byte as two hexadecimal digits such as 0A, a field as {addr:02d}");
        }
        String[] sides = piece.substring(1, piece.length() - 1).split(":", 2);
        String form = sides.length == 2 ? sides[1].strip() : "";
        String name = sides[0].strip();
        return switch (name) {
            case "addr" -> new FramePart.Num(FramePart.Field.ADDR, number(piece, form));
            case "key" -> new FramePart.Num(FramePart.Field.KEY, number(piece, form));
            case "num" -> new FramePart.Num(FramePart.Field.NUM, number(piece, form));
            case "counter" -> new FramePart.Num(FramePart.Field.COUNTER, number(piece, form));
            case "text" -> text(piece, form);
            case "blink" ->
                new FramePart.Chosen(FramePart.Field.BLINK, bytes(piece, form, 2, "20|21 (steady|blinking)"));
            case "lamp" ->
                new FramePart.Chosen(FramePart.Field.LAMP, bytes(piece, form, 3, "30|32|33 (off|green|red)"));
            case "any" -> new FramePart.Any();
            default -> sum(piece, name, form);
        };
    }

    private NumberForm number(String piece, String form) {
        return NumberForm.parse(form)
                .orElseThrow(() ->
                        wrong("'%s' has no form of a number".formatted(piece), "take one of " + NumberForm.FORMS));
    }

    private FramePart text(String piece, String form) {
        Matcher width = TEXT.matcher(form);
        if (!width.matches() || Integer.parseInt(width.group(2)) < 1 || Integer.parseInt(width.group(2)) > 32) {
            throw wrong(
                    "'%s' has no width".formatted(piece),
                    "write {text:%-4s} for four cells filled from the left, 1 to 32");
        }
        return new FramePart.Text(
                Integer.parseInt(width.group(2)), !width.group(1).isEmpty());
    }

    private List<Integer> bytes(String piece, String form, int count, String example) {
        String[] each = form.split("\\|");
        if (each.length != count
                || !Arrays.stream(each).allMatch(one -> HEX.matcher(one).matches())) {
            throw wrong("'%s' needs %s bytes".formatted(piece, count), "write them as in " + example);
        }
        List<Integer> octets =
                Arrays.stream(each).map(one -> Integer.parseInt(one, 16)).toList();
        if (octets.stream().distinct().count() != count) {
            throw wrong("'%s' has the same byte twice".formatted(piece), "give each case a byte of its own");
        }
        return octets;
    }

    private FramePart sum(String piece, String name, String form) {
        Optional<Check> check = Arrays.stream(Check.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (check.isEmpty()) {
            throw wrong("'%s' is no field".formatted(piece), KNOWN);
        }
        Matcher range = RANGE.matcher(form);
        if (!range.matches()) {
            throw wrong(
                    "'%s' does not say over which bytes".formatted(piece),
                    "write {%s:1-} or {%s:1-4}".formatted(name, name));
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? -1 : Integer.parseInt(range.group(2));
        if (from >= offset || to >= offset || (to >= 0 && to < from)) {
            throw wrong(
                    "'%s' counts bytes that do not stand before it".formatted(piece),
                    "before it there are bytes 0 to %s".formatted(offset - 1));
        }
        return new FramePart.Sum(check.get(), from, to);
    }

    private IllegalArgumentException wrong(String what, String mend) {
        return new IllegalArgumentException("%s: at character %s, %s; %s".formatted(option, at, what, mend));
    }
}

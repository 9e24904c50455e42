package vn.motcua.hardware.printer;

import com.google.zxing.oned.Code128Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.hardware.printer.escpos.EscPos;

/**
 * A code of bars that says a short text (CODE128, ISO/IEC 15417), drawn by us or by the printer. The printer is told
 * two digits a bar pattern where the text begins with digits, and one character a pattern in what follows; our own may be a
 * little narrower.
 */
public final class Code128 {

    /** Characters; more is wider than any slip. */
    static final int LONGEST = 40;

    private static final int MODULES_A_PATTERN = 11;
    private static final int MODULES_STOP = 13;
    private static final int QUIET_MODULES = 10; // on each side, by the standard
    private static final int WIDEST_MODULE = 4; // wider ones are read no better
    private static final int NARROWEST_MODULE = 2; // a quarter of a millimetre at 203 dpi; cheap scanners read no finer
    private static final Pattern FORM = Pattern.compile("((?:\\d\\d){2,})?(.*)");

    private final String pairs;
    private final String rest;

    public Code128(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.isEmpty() || !isSayable(text) || !matcher.matches()) {
            throw new IllegalArgumentException("no code of bars says '%s'".formatted(text));
        }
        this.pairs = matcher.group(1) == null ? "" : matcher.group(1);
        this.rest = matcher.group(2);
    }

    static boolean isSayable(String text) {
        return text.length() <= LONGEST && text.chars().allMatch(each -> each >= ' ' && each <= '~');
    }

    /** What it says, for who has to type it. */
    public String text() {
        return pairs + rest;
    }

    /** How many of the narrowest bars it is wide at most, without the white beside it. */
    int modules() {
        int sets = pairs.isEmpty() || rest.isEmpty() ? 1 : 2; // the start, and the change to single characters
        return MODULES_A_PATTERN * (sets + pairs.length() / 2 + rest.length() + 1) + MODULES_STOP;
    }

    /** How wide the narrowest bar may be on paper of a width; 0 if no scanner would read the code. Dots. */
    public int fitting(int widthDots) {
        int module = Math.min(WIDEST_MODULE, widthDots / (modules() + 2 * QUIET_MODULES));
        return module < NARROWEST_MODULE ? 0 : module;
    }

    /** From the left, module for module: whether there is ink. */
    public boolean[] bars() {
        return new Code128Writer().encode(text());
    }

    /** The commands that let a printer draw it. */
    public byte[] command(int module, int heightDots) {
        byte[] first = new byte[pairs.length() / 2];
        for (int i = 0; i < first.length; i++) {
            first[i] = (byte) Integer.parseInt(pairs.substring(2 * i, 2 * i + 2));
        }
        return EscPos.code128(first, rest.getBytes(StandardCharsets.US_ASCII), module, heightDots);
    }
}

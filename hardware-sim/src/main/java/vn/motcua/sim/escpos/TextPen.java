package vn.motcua.sim.escpos;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.motcua.sim.escpos.Glyphs.Font;

/** Writes characters: bytes by code page, pairs in Kanji mode, or UTF-8 (Epson reference, "ESC t", "FS &", "FS ( C"). One thread. */
final class TextPen {

    private static final Charset PAIRS =
            Charset.isSupported("Shift_JIS") ? Charset.forName("Shift_JIS") : Charset.defaultCharset();

    private final Composer composer;
    private final Glyphs glyphs;
    private final Consumer<String> notUnderstood;
    private TextStyle style = new TextStyle();
    private int page;
    private boolean kanji;
    private boolean utf8;
    private int held = -1; // the first byte of a pair
    private int left; // bytes still missing of a UTF-8 sequence
    private int codePoint;
    private int[] stops = {};
    private final Map<String, Integer> ofPairs = new TreeMap<>(); // settings of characters of two bytes

    TextPen(Composer composer, Glyphs glyphs, Consumer<String> notUnderstood) {
        this.composer = composer;
        this.glyphs = glyphs;
        this.notUnderstood = notUnderstood;
    }

    /** ESC @. */
    void begin() {
        style = new TextStyle();
        page = 0;
        kanji = false;
        utf8 = false;
        held = -1;
        left = 0;
        stops = new int[0];
        ofPairs.clear();
    }

    /** Returns whether there is such a command. */
    boolean command(int code, byte[] data) {
        int n = data.length == 0 ? 0 : data[0] & 0xFF;
        switch (code) {
            case 0x1B21 -> style.mode(n);
            case 0x1D21 -> style.size(n);
            case 0x1B4D -> {
                style.font = (n & 1) != 0 ? Font.B : Font.A;
                noteUnlessZero("ESC M", digit(n) & ~1);
            }
            case 0x1B45, 0x1B47 -> style.bold = (n & 1) != 0;
            case 0x1B2D -> style.underline = Math.min(n & 3, 2);
            case 0x1D42 -> style.inverted = (n & 1) != 0;
            case 0x1B56 -> style.turned = (n & 3) != 0;
            case 0x1B20 -> style.spacing = n;
            case 0x1B74 -> choosePage(n);
            case 0x1B44 -> chooseStops(data);
            case 0x1B52 -> noteUnlessZero("ESC R", n); // national variants of a few signs are not drawn
            case 0x1B25 -> noteUnlessZero("ESC %", n & 1); // nor characters of one's own
            case 0x1B26 -> notUnderstood.accept("ESC &");
            case 0x1B3F -> {} // there are none to cancel
            case 0x1C26 -> kanji = true;
            case 0x1C2E -> {
                kanji = false;
                held = -1;
            }
            case 0x1C21 -> ofPairs("FS !", n); // none of these is drawn: they are noted when a pair is
            case 0x1C2D -> ofPairs("FS -", digit(n));
            case 0x1C43 -> ofPairs("FS C", digit(n) == 0 ? 0x30 : 0); // JIS code is not read; Shift JIS is
            case 0x1C53 -> ofPairs("FS S", n | (data[1] & 0xFF));
            case 0x1C57 -> ofPairs("FS W", n & 1);
            case 0x1C28 -> {
                return extended(data);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** FS ( C 02 00 30 n: 1 bytes, 2 UTF-8; FS ( A chooses a font of Kanji. */
    private boolean extended(byte[] data) {
        if (data[0] == 'C' && data.length >= 5 && data[3] == 0x30) {
            utf8 = data[4] == 2 || data[4] == '2';
            left = 0;
            return true;
        }
        if (data[0] == 'A') { // a font for pairs
            ofPairs("FS ( A", data.length > 4 ? digit(data[4] & 0xFF) : 0);
            return true;
        }
        return false;
    }

    private void ofPairs(String command, int n) {
        if (n == 0) {
            ofPairs.remove(command);
        } else {
            ofPairs.put(command, n);
        }
    }

    /** Numbers may come as themselves or as the digit that shows them. */
    private static int digit(int n) {
        return n >= '0' ? n - '0' : n;
    }

    private void noteUnlessZero(String name, int n) {
        if (n != 0) {
            notUnderstood.accept(name + " " + n);
        }
    }

    private void choosePage(int n) {
        if (!CodePage.known(n)) {
            notUnderstood.accept("ESC t " + n);
        }
        page = n;
    }

    private void chooseStops(byte[] data) {
        stops = new int[data.length - 1];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = (data[i] & 0xFF) * advance();
        }
    }

    private int advance() {
        return (style.font.width + style.spacing) * style.wide;
    }

    /** HT: to the next stop; every eight characters unless said otherwise. */
    void tab() {
        int pen = composer.pen();
        int next = stops.length == 0
                ? (pen / (8 * advance()) + 1) * 8 * advance()
                : Arrays.stream(stops).filter(stop -> stop > pen).findFirst().orElse(pen);
        composer.movePen(next);
    }

    /** Takes a byte of text, 20h to FFh. */
    void text(int octet) {
        if (utf8) {
            utf8(octet);
        } else if (held >= 0) {
            String pair = new String(new byte[] {(byte) held, (byte) octet}, PAIRS);
            held = -1;
            ofPairs.forEach(this::noteUnlessZero);
            write(pair.codePointAt(0));
        } else if (kanji && octet >= 0x80 && (octet < 0xA0 || octet >= 0xE0)) {
            held = octet;
        } else {
            write(CodePage.codePoint(page, octet));
        }
    }

    private void utf8(int octet) {
        if (octet < 0x80) {
            left = 0;
            write(octet);
        } else if (octet >= 0xC0) {
            left = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
            codePoint = octet & (0x3F >> left);
        } else if (left > 0) {
            codePoint = codePoint << 6 | (octet & 0x3F);
            if (--left == 0) {
                write(codePoint);
            }
        } else {
            notUnderstood.accept("UTF-8");
        }
    }

    private void write(int character) {
        Font cell = wide(character) ? Font.WIDE : style.font;
        composer.put(style.draw(glyphs, character, cell));
    }

    private static boolean wide(int character) {
        return character >= 0x2E80 && !(character >= 0xFF61 && character <= 0xFF9F) && character != 0xFFFD;
    }

    /** A line of text as a picture, for what stands beside bars. */
    Bits label(String text, boolean small) {
        TextStyle plain = new TextStyle();
        plain.font = small ? Font.B : Font.A;
        Bits label = new Bits(Math.max(1, text.length() * plain.font.width), plain.font.height);
        for (int i = 0; i < text.length(); i++) {
            Bits character = plain.draw(glyphs, text.charAt(i), plain.font);
            for (int y = 0; y < character.height; y++) {
                for (int x = 0; x < character.width; x++) {
                    if (character.get(x, y)) {
                        label.set(i * plain.font.width + x, y);
                    }
                }
            }
        }
        return label;
    }
}

package vn.motcua.server.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One weight of Be Vietnam Pro (SIL Open Font License) in one document; only the glyphs that are used go into the file.
 * Not for several threads.
 */
final class EmbeddedTypeface {

    /** What Word's symbol fonts leave behind in texts copied from forms, and other signs that mean a plain one. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0xF02D, "-"),
            Map.entry(0x0421, "C"), // Cyrillic, mistyped for C
            Map.entry(0x25AA, "•"),
            Map.entry(0x25CF, "•"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x00A0, " "));

    /** Word keeps the signs of its symbol fonts here: they are bullets and ticks. */
    private static final int SYMBOLS_FROM = 0xF000;

    private static final int SYMBOLS_UNTIL = 0xF0FF;

    private static final String UNKNOWN = "?";

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();

    private EmbeddedTypeface(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /** For everything that is read. */
    static EmbeddedTypeface plain(PDDocument document) throws IOException {
        return open(document, "/vn/motcua/fonts/BeVietnamPro_600SemiBold.ttf");
    }

    /** For titles and labels. */
    static EmbeddedTypeface strong(PDDocument document) throws IOException {
        return open(document, "/vn/motcua/fonts/BeVietnamPro_800ExtraBold.ttf");
    }

    private static EmbeddedTypeface open(PDDocument document, String file) throws IOException {
        try (InputStream bytes = EmbeddedTypeface.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IOException("there is no font '%s' in this program".formatted(file));
            }
            TrueTypeFont outlines = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
            document.registerTrueTypeFontForClosing(outlines);
            return new EmbeddedTypeface(PDType0Font.load(document, outlines, true), outlines.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text as this font can show it: composed, one line, with {@code ?} for what has no glyph. */
    String fit(String text) {
        var fitting = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> fitting.append(fit(sign)));
        return fitting.toString().strip().replaceAll(" {2,}", " ");
    }

    private String fit(int sign) {
        if (Character.isWhitespace(sign)) {
            return " ";
        }
        if (Character.getType(sign) == Character.CONTROL || Character.getType(sign) == Character.FORMAT) {
            return "";
        }
        String plain = PLAIN.get(sign);
        if (plain != null) {
            return plain;
        }
        if (sign >= SYMBOLS_FROM && sign <= SYMBOLS_UNTIL) {
            return "•";
        }
        return glyphs.getGlyphId(sign) == 0 ? UNKNOWN : Character.toString(sign);
    }

    /** @return in points, at this size in points */
    float width(String fitting, float size) {
        double thousandths = fitting.codePoints()
                .mapToDouble(sign -> widths.computeIfAbsent(sign, this::width))
                .sum();
        return (float) (thousandths * size / 1000);
    }

    private float width(int sign) {
        try {
            return font.getStringWidth(Character.toString(sign));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot measure U+%04X".formatted(sign), e);
        }
    }
}

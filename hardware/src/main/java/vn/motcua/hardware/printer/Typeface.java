package vn.motcua.hardware.printer;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of Be Vietnam Pro (OFL), drawn from its outlines. java.awt.Font is not used: it fails on a Debian without
 * fontconfig. Any thread.
 */
final class Typeface {

    /** How far above the baseline Ế and below it ệ may reach, in ems (outlines measured: 1.171 and 0.253). */
    static final double ASCENT = 1.18;

    static final double DESCENT = 0.26;

    /** Height of a capital without marks, in ems (OS/2 sCapHeight of Be Vietnam Pro is 740). */
    static final double CAP = 0.74;

    private record Glyph(GeneralPath outline, double advance) {}

    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    private Typeface(byte[] file) throws IOException {
        this.file = file;
        this.font = read();
        this.characters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static Typeface semiBold() {
        return load("BeVietnamPro_600SemiBold.ttf");
    }

    static Typeface extraBold() {
        return load("BeVietnamPro_800ExtraBold.ttf");
    }

    private static Typeface load(String resource) {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not in the jar");
            }
            return new Typeface(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read typeface '%s'".formatted(resource), e);
        }
    }

    /** Composed (NFC), without characters that take no place, control characters as spaces. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c) || c == 0xA0) {
                clean.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /** Width of cleaned text in dots, {@code tracking} dots added after each character but the last. */
    double width(String text, double emDots, double tracking) {
        double width = 0;
        int count = 0;
        for (int c : text.codePoints().toArray()) {
            width += glyph(c).advance * emDots;
            count++;
        }
        return width + Math.max(0, count - 1) * tracking;
    }

    /** Draws cleaned text from {@code x} on, standing on {@code baseline}. */
    void draw(Canvas canvas, String text, double x, double baseline, double emDots, double tracking, boolean ink) {
        double pen = x;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            AffineTransform place = new AffineTransform(emDots, 0, 0, -emDots, pen, baseline);
            canvas.fill(glyph.outline.createTransformedShape(place), ink);
            pen += glyph.advance * emDots + tracking;
        }
    }

    /** Its TrueType file, read anew. */
    TrueTypeFont read() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /** Cleaned text as it is drawn: what the face has not is a question mark, for a box would look like a fault. */
    String drawn(String text) {
        StringBuilder drawn = new StringBuilder();
        text.codePoints().forEach(c -> drawn.appendCodePoint(has(c) ? c : '?'));
        return drawn.toString();
    }

    /** Whether the face has the character. */
    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** A copy of the outline, one em high, y upwards. */
    GeneralPath outline(int character) {
        return new GeneralPath(glyph(character).outline);
    }

    private synchronized Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    private Glyph read(int character) {
        try {
            int id = characters.getGlyphId(character);
            if (id == 0) {
                id = characters.getGlyphId('?'); // a box would look like a fault of the printer
            }
            GeneralPath outline = new GeneralPath();
            var data = font.getGlyph().getGlyph(id);
            if (data != null) {
                outline.append(data.getPath(), false);
            }
            outline.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
            return new Glyph(outline, font.getAdvanceWidth(id) / unitsPerEm);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the outline of U+%04X".formatted(character), e);
        }
    }
}

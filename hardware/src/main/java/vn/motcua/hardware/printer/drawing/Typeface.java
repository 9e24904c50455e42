package vn.motcua.hardware.printer.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of Be Vietnam Pro (OFL), drawn from its outlines. java.awt.Font is not used: it fails on a Debian without
 * fontconfig. Any thread.
 */
public final class Typeface {

    /** How far above the baseline Ế and below it ệ may reach, in ems (outlines measured: 1.171 and 0.253). */
    public static final double ASCENT = 1.18;

    public static final double DESCENT = 0.26;

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

    public static Typeface semiBold() {
        return load("/vn/motcua/fonts/BeVietnamPro_600SemiBold.ttf");
    }

    public static Typeface extraBold() {
        return load("/vn/motcua/fonts/BeVietnamPro_800ExtraBold.ttf");
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

    /**
     * As it is drawn: composed (NFC), every kind of space a space, without characters that take no place, and with
     * substitutes for the signs this face lacks.
     */
    public String clean(String text) {
        StringBuilder clean = new StringBuilder();
        composed(text).forEach(c -> clean.append(drawn(c)));
        return clean.toString().strip();
    }

    /** The signs of a text that are not drawn as they are written, in their order. */
    List<Substitution> substitutions(String text) {
        List<Substitution> substitutions = new ArrayList<>();
        composed(text)
                .filter(c -> !blank(c) && !unseen(c) && !has(c))
                .forEach(c -> substitutions.add(new Substitution(Character.toString(c), drawn(c))));
        return substitutions;
    }

    private static IntStream composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints();
    }

    /** A letter that nothing stands for shows as one that is missing; a picture sign is left out. Both are reported. */
    private String drawn(int c) {
        if (blank(c)) {
            return " ";
        }
        if (unseen(c)) {
            return "";
        }
        if (has(c)) {
            return Character.toString(c);
        }
        return Substitutes.find(c, this::has).orElse(Character.isLetterOrDigit(c) ? "?" : "");
    }

    /** Spaces of every width, also those that do not break (U+00A0, U+2007, U+202F), and ends of lines. */
    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
    }

    private static boolean unseen(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F) // which picture of a sign is meant
                || c == 0x20E3; // the key around a digit
    }

    /** Width of cleaned text in dots, {@code tracking} dots added after each character but the last. */
    public double width(String text, double emDots, double tracking) {
        double width = 0;
        int count = 0;
        for (int c : text.codePoints().toArray()) {
            width += glyph(c).advance * emDots;
            count++;
        }
        return width + Math.max(0, count - 1) * tracking;
    }

    /** Draws cleaned text from {@code x} on, standing on {@code baseline}. */
    public void draw(
            Canvas canvas, String text, double x, double baseline, double emDots, double tracking, boolean ink) {
        double pen = x;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            AffineTransform place = new AffineTransform(emDots, 0, 0, -emDots, pen, baseline);
            canvas.fill(glyph.outline.createTransformedShape(place), ink);
            pen += glyph.advance * emDots + tracking;
        }
    }

    /** Its TrueType file, read anew. */
    public TrueTypeFont read() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /** Whether the face has the character. */
    public boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** A copy of the outline, one em high, y upwards. */
    public GeneralPath outline(int character) {
        return new GeneralPath(glyph(character).outline);
    }

    private synchronized Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    private Glyph read(int character) {
        try {
            int id = characters.getGlyphId(character);
            if (id == 0) {
                id = characters.getGlyphId('?'); // not cleaned; a box would look like a fault of the printer
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

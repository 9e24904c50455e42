package vn.motcua.hardware.printer.drawing;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.hardware.printer.Code128;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Writes on a roll or a sheet of one width: paragraphs, rules, marks, boxes and QR codes. Every method takes the row it begins at
 * and returns the row where the next thing may begin. Any thread.
 */
public final class PageWriter {

    public static final int MARGIN = 12;
    public static final int BARCODE_ROWS = 72; // 9 mm: a hand scanner need not be held exactly

    private final int width;
    private final double scale;
    public final Typeface text = Typeface.semiBold();
    final Typeface heavy = Typeface.extraBold();

    /** @param widthDots printable width, a multiple of 8; 576 on 80 mm paper, 384 on 58 mm */
    public PageWriter(int widthDots) {
        this(widthDots, Math.max(0.8, widthDots / 576.0)); // narrow paper must not make letters small
    }

    /** @param scale of every size, 1 on 80 mm paper */
    public PageWriter(int widthDots, double scale) {
        this.width = widthDots;
        this.scale = scale;
    }

    public int width() {
        return width;
    }

    /** A length given for 80 mm paper, in dots of this paper. */
    int dots(int at80mm) {
        return (int) Math.round(at80mm * scale);
    }

    /** Marks of the whole printout: printed again, or a trial. */
    int marks(Surface surface, boolean reprint, boolean demonstration, int top) {
        int y = top;
        if (reprint) {
            y = mark(surface, "IN LẠI / REPRINT", y);
        }
        if (demonstration) {
            y = mark(surface, "BẢN TRÌNH DIỄN / DEMONSTRATION", y);
        }
        return y;
    }

    /** White on black, the one thing on the slip that shouts. */
    private int mark(Surface surface, String words, int top) {
        int em = dots(28);
        int height = (int) (em * 1.7);
        surface.fillBox(MARGIN, top, width - 2 * MARGIN, height, true);
        double fitted = Math.min(em, em * (width - 4.0 * MARGIN) / heavy.width(words, em, 0));
        double x = (width - heavy.width(words, fitted, 0)) / 2;
        surface.write(heavy, words, x, top + em * 1.22, fitted, 0, false);
        return top + height + dots(10);
    }

    /** A picture in the middle, dot for dot; what is wider than the paper is cut off on both sides. */
    int picture(Surface surface, Dots dots, int top) {
        int left = (width - dots.width()) / 2;
        for (int y = 0; y < dots.height(); y++) {
            int begin = -1;
            for (int x = 0; x <= dots.width(); x++) {
                boolean ink = dots.ink(x, y) && left + x >= 0 && left + x < width;
                if (ink && begin < 0) {
                    begin = x;
                } else if (!ink && begin >= 0) {
                    surface.fillBox(left + begin, top + y, x - begin, 1, true);
                    begin = -1;
                }
            }
        }
        return top + dots.height() + dots(6);
    }

    int rule(Surface surface, int top) {
        int thick = Math.max(1, dots(2));
        surface.fillBox(MARGIN, top, width - 2 * MARGIN, thick, true);
        return top + thick + dots(8);
    }

    /** Centred text, wrapped at words and where the text itself ends a line; returns where the next thing may begin. */
    int paragraph(Surface surface, Typeface face, String words, int size, int top) {
        int em = dots(size);
        int y = top;
        for (String line : words.lines()
                .flatMap(part -> balance(face, face.clean(part), em).stream())
                .toList()) {
            double fitted = Math.min(em, em * (width - 2.0 * MARGIN) / face.width(line, em, 0));
            double x = (width - face.width(line, fitted, 0)) / 2;
            surface.write(face, line, x, y + em * Typeface.ASCENT, fitted, 0, true);
            y += (int) Math.ceil(em * 1.36);
        }
        return y;
    }

    /** As few lines as will do, none of them much shorter than the others: a single word left over reads badly. */
    private List<String> balance(Typeface face, String words, int em) {
        // A tenth too wide is no reason to wrap: the drawing shrinks that away.
        double room = (width - 2.0 * MARGIN) * 1.1;
        List<WordBreak.Piece> pieces = WordBreak.pieces(words, text -> face.width(text, em, 0), room);
        List<String> best = wrap(face, pieces, em, room);
        double widest = pieces.stream()
                .mapToDouble(piece -> face.width(piece.text(), em, 0))
                .max()
                .orElse(0);
        while (best.size() > 1) {
            room -= em / 2.0;
            List<String> narrower = wrap(face, pieces, em, room);
            if (narrower.size() > best.size() || room < Math.max(em, widest)) {
                break;
            }
            best = narrower;
        }
        return best;
    }

    private static List<String> wrap(Typeface face, List<WordBreak.Piece> pieces, int em, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (WordBreak.Piece piece : pieces) {
            String longer = line.isEmpty() ? piece.text() : line + (piece.goesOn() ? "" : " ") + piece.text();
            if (!line.isEmpty() && face.width(longer, em, 0) > room) {
                lines.add(line);
                longer = piece.text();
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    public int qr(Surface surface, String qrText, String caption, int top) {
        ByteMatrix code = matrix(qrText);
        int fitting = Math.clamp((int) (dots(240) / (double) code.getWidth()), 3, 8); // whole dots, or edges blur
        int module = fitting > 3 ? fitting & ~1 : fitting; // even ones can be sent at half size, doubled by the printer
        int quiet = 4 * module;
        int end = stamp(surface, code, module, top + quiet / 2);
        return paragraph(surface, text, caption, 24, end + quiet / 2);
    }

    /** The bare code in the middle of the line, each module so many dots wide; what stands around it is to be white. */
    public int qr(Surface surface, String qrText, int module, int top) {
        return stamp(surface, matrix(qrText), module, top);
    }

    /** A code of bars, each so many dots wide, and what it says below. */
    public int barcode(Surface surface, Code128 code, int module, int top) {
        int height = dots(BARCODE_ROWS);
        boolean[] bars = code.bars();
        int left = (width - bars.length * module) / 2;
        surface.together(top, top + height);
        for (int i = 0; i < bars.length; i++) {
            if (bars[i]) {
                surface.fillBox(left + i * module, top, module, height, true);
            }
        }
        return paragraph(surface, text, code.text(), 22, top + height + dots(4));
    }

    private int stamp(Surface surface, ByteMatrix code, int module, int top) {
        int left = (width - code.getWidth() * module) / 2 & ~1;
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, row) == 1) {
                    surface.fillBox(left + column * module, top + row * module, module, module, true);
                }
            }
        }
        return top + code.getHeight() * module;
    }

    private static ByteMatrix matrix(String qrText) {
        try {
            return Encoder.encode(qrText, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds %s characters".formatted(qrText.length()), e);
        }
    }

    /** Text beside a box to tick, wrapped; nothing of it touches the box. See {@link #flush}. */
    int boxed(Surface surface, String words, int size, int top, int mostLines) {
        int em = dots(size);
        int side = (int) (em * 0.95);
        int line = Math.max(2, dots(3));
        int boxTop = top + (int) Math.round(em * 0.36);
        surface.fillBox(MARGIN, boxTop, side, side, true);
        surface.fillBox(MARGIN + line, boxTop + line, side - 2 * line, side - 2 * line, false);
        return flush(surface, text, words, size, MARGIN + side + dots(14), top, mostLines);
    }

    /** Text from {@code left} on, wrapped; what would take more than {@code mostLines} ends in dots. */
    int flush(Surface surface, Typeface face, String words, int size, int left, int top, int mostLines) {
        int em = dots(size);
        double room = width - MARGIN - left;
        int y = top;
        List<WordBreak.Piece> pieces = WordBreak.pieces(face.clean(words), text -> face.width(text, em, 0), room);
        for (String line : atMost(mostLines, wrap(face, pieces, em, room))) {
            double fitted = Math.min(em, em * room / face.width(line, em, 0)); // the dots may be a little too much
            surface.write(face, line, left, y + em * Typeface.ASCENT, fitted, 0, true);
            y += (int) Math.ceil(em * 1.36);
        }
        return y;
    }

    private static List<String> atMost(int mostLines, List<String> lines) {
        if (lines.size() <= mostLines) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, mostLines));
        kept.set(mostLines - 1, kept.getLast() + "…");
        return kept;
    }
}

package vn.motcua.hardware.printer;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.Slip.Size;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Lays a slip out in dots: who, what, the number as large as the paper takes, where to go, and a QR code.
 *
 * <p>No ink comes nearer than 8 dots (1 mm) to an edge; what is too wide shrinks a little, then wraps. Any thread.
 */
public final class SlipRaster {

    private static final int MARGIN = 12;
    private static final double NUMBER_TRACKING = 0.03; // ems; keeps the characters apart, for eyes and SlipReader

    private final int width;
    private final double scale;
    private final Typeface text = Typeface.semiBold();
    private final Typeface heavy = Typeface.extraBold();

    /** @param widthDots printable width, a multiple of 8; 576 on 80 mm paper, 384 on 58 mm */
    public SlipRaster(int widthDots) {
        this.width = widthDots;
        this.scale = Math.max(0.8, widthDots / 576.0); // narrow paper must not make letters small
    }

    /** Draws the slip. */
    public Dots draw(Slip slip) {
        Canvas canvas = new Canvas(width);
        int y = 8;
        y = marks(canvas, slip, y);
        y = paragraph(canvas, text, slip.desk(), 27, y);
        y = rule(canvas, y + 8);
        y = service(canvas, slip.service(), y);
        y = number(canvas, slip.number(), y + dots(28));
        y = lines(canvas, slip.lines(), y + dots(18));
        if (!slip.qrText().isEmpty()) {
            y = qr(canvas, slip, y + dots(14));
        }
        y = smallPrint(canvas, slip.lines(), y);
        canvas.reach(y + 8 + dots(5)); // the dots below ệ reach a little beyond their line
        return canvas.toDots();
    }

    private int marks(Canvas canvas, Slip slip, int top) {
        int y = top;
        if (slip.reprint()) {
            y = mark(canvas, "IN LẠI / REPRINT", y);
        }
        if (slip.demonstration()) {
            y = mark(canvas, "BẢN TRÌNH DIỄN / DEMONSTRATION", y);
        }
        return y;
    }

    /** White on black, the one thing on the slip that shouts. */
    private int mark(Canvas canvas, String words, int top) {
        int em = dots(28);
        int height = (int) (em * 1.7);
        canvas.fillBox(MARGIN, top, width - 2 * MARGIN, height, true);
        double fitted = Math.min(em, em * (width - 4.0 * MARGIN) / heavy.width(words, em, 0));
        double x = (width - heavy.width(words, fitted, 0)) / 2;
        heavy.draw(canvas, words, x, top + em * 1.22, fitted, 0, false);
        return top + height + dots(10);
    }

    private int rule(Canvas canvas, int top) {
        canvas.fillBox(MARGIN, top, width - 2 * MARGIN, 2, true);
        return top + 2 + dots(8);
    }

    private int service(Canvas canvas, List<String> service, int top) {
        int y = top;
        for (int i = 0; i < service.size(); i++) {
            y = i == 0
                    ? paragraph(canvas, heavy, service.get(i), 38, y)
                    : paragraph(canvas, text, service.get(i), 27, y);
        }
        return y;
    }

    private int number(Canvas canvas, String number, int top) {
        String label = Typeface.clean(number);
        double unit = heavy.width(label, 1, NUMBER_TRACKING);
        double em = Math.min(dots(230), (width - 2.0 * MARGIN) / unit);
        double x = (width - unit * em) / 2;
        double overshoot = 0.02; // round digits reach a little over the capitals, and below the line
        double baseline = top + em * (Typeface.CAP + overshoot);
        heavy.draw(canvas, label, x, baseline, em, NUMBER_TRACKING * em, true);
        return (int) Math.ceil(baseline + em * 0.2 * (label.contains("Q") ? 1 : 0) + em * overshoot);
    }

    private int lines(Canvas canvas, List<Line> lines, int top) {
        int y = top;
        for (Line line : lines) {
            y = switch (line.size()) {
                case LARGE -> paragraph(canvas, heavy, line.text(), 52, y);
                case NORMAL -> paragraph(canvas, text, line.text(), 30, y);
                case SMALL -> y;
            };
        }
        return y;
    }

    private int smallPrint(Canvas canvas, List<Line> lines, int top) {
        if (lines.stream().noneMatch(line -> line.size() == Size.SMALL)) {
            return top;
        }
        int y = rule(canvas, top + dots(12));
        for (Line line : lines) {
            if (line.size() == Size.SMALL) {
                y = paragraph(canvas, text, line.text(), 24, y);
            }
        }
        return y;
    }

    /** Centred text, wrapped at words and where the text itself ends a line; returns where the next thing may begin. */
    private int paragraph(Canvas canvas, Typeface face, String words, int size, int top) {
        int em = dots(size);
        int y = top;
        for (String line : words.lines()
                .flatMap(part -> balance(face, Typeface.clean(part), em).stream())
                .toList()) {
            double fitted = Math.min(em, em * (width - 2.0 * MARGIN) / face.width(line, em, 0));
            double x = (width - face.width(line, fitted, 0)) / 2;
            face.draw(canvas, line, x, y + em * Typeface.ASCENT, fitted, 0, true);
            y += (int) Math.ceil(em * 1.36);
        }
        return y;
    }

    /** As few lines as will do, none of them much shorter than the others: a single word left over reads badly. */
    private List<String> balance(Typeface face, String words, int em) {
        // A tenth too wide is no reason to wrap: the drawing shrinks that away.
        double room = (width - 2.0 * MARGIN) * 1.1;
        List<String> best = wrap(face, words, em, room);
        while (best.size() > 1) {
            room -= em / 2.0;
            List<String> narrower = wrap(face, words, em, room);
            if (narrower.size() > best.size() || room < em) {
                break;
            }
            best = narrower;
        }
        return best;
    }

    private static List<String> wrap(Typeface face, String words, int em, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && face.width(longer, em, 0) > room) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private int qr(Canvas canvas, Slip slip, int top) {
        ByteMatrix code = matrix(slip.qrText());
        int module = Math.clamp((int) (dots(240) / (double) code.getWidth()), 3, 8); // whole dots, or edges blur
        int side = code.getWidth() * module;
        int quiet = 4 * module;
        int left = (width - side) / 2;
        int y = top + quiet / 2;
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, row) == 1) {
                    canvas.fillBox(left + column * module, y + row * module, module, module, true);
                }
            }
        }
        return paragraph(canvas, text, slip.qrCaption(), 24, y + side + quiet / 2);
    }

    private static ByteMatrix matrix(String qrText) {
        try {
            return Encoder.encode(qrText, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds %d characters".formatted(qrText.length()), e);
        }
    }

    private int dots(int at80mm) {
        return (int) Math.round(at80mm * scale);
    }
}

package vn.motcua.hardware.printer;

import java.util.List;
import java.util.Optional;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * The contents of a slip, as plain values in the citizen's language; {@code drawing.SlipRaster} lays it out.
 *
 * @param desk who receives the citizen, one or two lines on paper
 * @param service what the citizen comes for; the first line large, further ones (English) smaller
 * @param number the number label, such as {@code A 042}; printed huge
 * @param lines counters, people ahead, time, rules; small ones stand below the QR code
 * @param qrText what the QR code says; empty for none
 * @param qrCaption what it is good for, beside the code; may be empty
 * @param reprint marks the slip IN LẠI / REPRINT
 * @param demonstration marks the slip as a trial that gives no place in a line
 * @param logo above the desk; no wider than the paper
 * @param barcode what a code of bars (CODE128) says, for scanners that read no QR code; plain ASCII, empty for none
 */
public record Slip(
        String desk,
        List<String> service,
        String number,
        List<Line> lines,
        String qrText,
        String qrCaption,
        boolean reprint,
        boolean demonstration,
        Optional<Dots> logo,
        String barcode)
        implements Printout {

    /** How a line is set: large to be seen at arm's length, small for the rules. */
    public enum Size {
        LARGE,
        NORMAL,
        /** From the left edge, beside a box to tick; at most two lines on paper. */
        BOXED,
        SMALL
    }

    /** One line of text; it wraps when it is too long. */
    public record Line(Size size, String text) {

        public static Line large(String text) {
            return new Line(Size.LARGE, text);
        }

        public static Line normal(String text) {
            return new Line(Size.NORMAL, text);
        }

        public static Line boxed(String text) {
            return new Line(Size.BOXED, text);
        }

        public static Line small(String text) {
            return new Line(Size.SMALL, text);
        }
    }

    public Slip {
        service = List.copyOf(service);
        lines = List.copyOf(lines);
        if (number.isBlank()) {
            throw new IllegalArgumentException("a slip needs a number");
        }
        if (!Code128.isSayable(barcode)) {
            throw new IllegalArgumentException(
                    "a barcode says plain ASCII characters, at most %s, not '%s'".formatted(Code128.LONGEST, barcode));
        }
    }

    /** Without a logo, without bars. */
    public Slip(
            String desk,
            List<String> service,
            String number,
            List<Line> lines,
            String qrText,
            String qrCaption,
            boolean reprint,
            boolean demonstration) {
        this(desk, service, number, lines, qrText, qrCaption, reprint, demonstration, Optional.empty(), "");
    }

    /** The same slip, marked as printed again; the number stays. */
    public Slip asReprint() {
        return new Slip(desk, service, number, lines, qrText, qrCaption, true, demonstration, logo, barcode);
    }

    public Slip withService(List<String> other) {
        return new Slip(desk, other, number, lines, qrText, qrCaption, reprint, demonstration, logo, barcode);
    }

    public Slip withLogo(Optional<Dots> other) {
        return new Slip(desk, service, number, lines, qrText, qrCaption, reprint, demonstration, other, barcode);
    }

    public Slip withBarcode(String other) {
        return new Slip(desk, service, number, lines, qrText, qrCaption, reprint, demonstration, logo, other);
    }
}

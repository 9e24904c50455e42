package vn.motcua.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns dots into GS v 0 bands and ESC J feeds, leaving the paper at the beginning of a line.
 *
 * <p>Blank rows become feeds and white at the right is not sent. Where the printer centres pictures (ESC a 1), as much
 * white is left out at the left as at the right, so that the picture stays where it is; elsewhere white at the left is
 * sent: no other command that moves the left edge holds for raster on every clone. Real-time commands are executed by older printers even inside a picture
 * (Epson TM-T81 reference, "DLE EOT"), so a byte that would start one gets one dot more.
 *
 * @param maxBandRows most rows in one GS v 0, 1 to 256
 * @param maxFeedUnits most units in one ESC J, 1 to 255
 * @param feedUnitsPerDot motion units for one row of dots
 * @param centres whether the printer applies ESC a to pictures
 */
public record RasterEncoder(int maxBandRows, int maxFeedUnits, double feedUnitsPerDot, boolean centres) {

    /** Some rows with ink, and the columns of bytes that are sent of them. */
    private record Band(int top, int end, int left, int columns) {

        int length() {
            return columns * (end - top);
        }
    }

    /** The commands for the whole picture; feeds at its end are kept. */
    public byte[] encode(Dots dots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (centres) {
            out.writeBytes(EscPos.align(1));
        }
        int y = 0;
        for (Band band : bands(dots)) {
            feed(out, (int) Math.round((band.top - y) * feedUnitsPerDot));
            band(out, dots, band);
            y = band.end;
        }
        feed(out, (int) Math.round((dots.height() - y) * feedUnitsPerDot));
        if (centres) {
            out.writeBytes(EscPos.align(0));
        }
        return out.toByteArray();
    }

    /** How many bytes of data the longest picture command has; 0 without ink. */
    public int longestBand(Dots dots) {
        return bands(dots).stream().mapToInt(Band::length).max().orElse(0);
    }

    private List<Band> bands(Dots dots) {
        List<Band> bands = new ArrayList<>();
        int y = 0;
        while (y < dots.height()) {
            int end = y + 1;
            boolean blank = dots.blank(y);
            while (end < dots.height() && dots.blank(end) == blank && (blank || end - y < maxBandRows)) {
                end++;
            }
            if (!blank) {
                bands.add(trimmed(dots, y, end));
            }
            y = end;
        }
        return bands;
    }

    private Band trimmed(Dots dots, int top, int end) {
        int all = dots.width() / 8;
        int first = all;
        int last = 0;
        for (int y = top; y < end; y++) {
            for (int column = 0; column < all; column++) {
                if (dots.packed(column, y) != 0) {
                    first = Math.min(first, column);
                    last = Math.max(last, column + 1);
                }
            }
        }
        int left = centres ? Math.min(first, all - last) : 0;
        return new Band(top, end, left, centres ? all - 2 * left : last);
    }

    /** ESC J, as often as it takes. */
    public byte[] feed(int dots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        feed(out, (int) Math.round(dots * feedUnitsPerDot));
        return out.toByteArray();
    }

    private void feed(ByteArrayOutputStream out, int units) {
        for (int left = units; left > 0; left -= maxFeedUnits) {
            out.writeBytes(new byte[] {0x1B, 0x4A, (byte) Math.min(left, maxFeedUnits)});
        }
    }

    private static void band(ByteArrayOutputStream out, Dots dots, Band band) {
        int columns = band.columns;
        int rows = band.end - band.top;
        byte[] data = new byte[band.length()];
        for (int y = 0; y < rows; y++) {
            for (int column = 0; column < columns; column++) {
                data[y * columns + column] = (byte) dots.packed(band.left + column, band.top + y);
            }
        }
        defuse(data);
        out.writeBytes(
                new byte[] {0x1D, 0x76, 0x30, 0, (byte) columns, (byte) (columns >> 8), (byte) rows, (byte) (rows >> 8)
                });
        out.writeBytes(data);
    }

    /** Changes every 10h before 04h, 05h or 14h to 18h, and says how often. */
    static int defuse(byte[] data) {
        int changed = 0;
        for (int i = 0; i + 1 < data.length; i++) {
            if (data[i] == 0x10 && (data[i + 1] == 0x04 || data[i + 1] == 0x05 || data[i + 1] == 0x14)) {
                data[i] = 0x18;
                changed++;
            }
        }
        return changed;
    }
}

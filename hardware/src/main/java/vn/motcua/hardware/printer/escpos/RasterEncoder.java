package vn.motcua.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;

/**
 * Turns dots into GS v 0 bands and ESC J feeds, leaving the paper at the beginning of a line.
 *
 * <p>Blank rows become feeds and white at the right is not sent. White at the left is sent: no command that moves the
 * left edge holds for raster on every clone. Real-time commands are executed by older printers even inside a picture
 * (Epson TM-T81 reference, "DLE EOT"), so a byte that would start one gets one dot more.
 *
 * @param maxBandRows most rows in one GS v 0, 1 to 256
 * @param maxFeedUnits most units in one ESC J, 1 to 255
 * @param feedUnitsPerDot motion units for one row of dots
 */
public record RasterEncoder(int maxBandRows, int maxFeedUnits, double feedUnitsPerDot) {

    /** The commands for the whole picture; feeds at its end are kept. */
    public byte[] encode(Dots dots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int y = 0;
        while (y < dots.height()) {
            int end = y + 1;
            boolean blank = dots.blank(y);
            while (end < dots.height() && dots.blank(end) == blank && (blank || end - y < maxBandRows)) {
                end++;
            }
            if (blank) {
                feed(out, (int) Math.round((end - y) * feedUnitsPerDot));
            } else {
                band(out, dots, y, end);
            }
            y = end;
        }
        return out.toByteArray();
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

    private static void band(ByteArrayOutputStream out, Dots dots, int from, int to) {
        int columns = inkedColumns(dots, from, to);
        int rows = to - from;
        byte[] data = new byte[columns * rows];
        for (int y = from; y < to; y++) {
            for (int column = 0; column < columns; column++) {
                data[(y - from) * columns + column] = (byte) dots.packed(column, y);
            }
        }
        defuse(data);
        out.writeBytes(
                new byte[] {0x1D, 0x76, 0x30, 0, (byte) columns, (byte) (columns >> 8), (byte) rows, (byte) (rows >> 8)
                });
        out.writeBytes(data);
    }

    private static int inkedColumns(Dots dots, int from, int to) {
        int columns = 0;
        for (int y = from; y < to; y++) {
            for (int column = dots.width() / 8 - 1; column >= columns; column--) {
                if (dots.packed(column, y) != 0) {
                    columns = column + 1;
                }
            }
        }
        return columns;
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

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
        return encode(dots, 1);
    }

    /** The same for a picture of half the width, which the printer doubles both ways (GS v 0 with m = 3). */
    public byte[] encodeDoubled(Dots half) {
        return encode(half, 2);
    }

    private byte[] encode(Dots dots, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (centres) {
            out.writeBytes(EscPos.align(1));
        }
        int y = 0;
        for (Band band : bands(dots)) {
            feed(out, (int) Math.round((band.top - y) * times * feedUnitsPerDot));
            band(out, dots, band, times);
            y = band.end;
        }
        feed(out, (int) Math.round((dots.height() - y) * times * feedUnitsPerDot));
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

    private static void band(ByteArrayOutputStream out, Dots dots, Band band, int times) {
        byte[] data = new byte[band.length()];
        for (int y = 0; y < band.end - band.top; y++) {
            for (int column = 0; column < band.columns; column++) {
                data[y * band.columns + column] = (byte) dots.packed(band.left + column, band.top + y);
            }
        }
        boolean halved = times == 1 && isDoubled(data, band.columns);
        int columns = halved ? band.columns / 2 : band.columns;
        byte[] sent = halved ? halve(data, band.columns) : data;
        int rows = sent.length / columns;
        defuse(sent);
        out.writeBytes(new byte[] {
            0x1D,
            0x76,
            0x30,
            (byte) (halved || times == 2 ? 3 : 0),
            (byte) columns,
            (byte) (columns >> 8),
            (byte) rows,
            (byte) (rows >> 8)
        });
        out.writeBytes(sent);
    }

    /** Whether every two by two dots are alike, as in a QR code of even modules: half the picture says the same. */
    private static boolean isDoubled(byte[] data, int columns) {
        if (columns % 2 != 0 || data.length / columns % 2 != 0) {
            return false;
        }
        for (int i = 0; i < data.length; i++) {
            int octet = data[i] & 0xFF;
            boolean evenRow = i / columns % 2 == 0;
            if ((octet & 0x55) != (octet >> 1 & 0x55) || (evenRow && data[i] != data[i + columns])) {
                return false;
            }
        }
        return true;
    }

    private static byte[] halve(byte[] data, int columns) {
        byte[] half = new byte[data.length / 4];
        int width = columns / 2;
        for (int i = 0; i < half.length; i++) {
            int at = i / width * 2 * columns + i % width * 2;
            half[i] = (byte) (everySecond(data[at]) << 4 | everySecond(data[at + 1]));
        }
        return half;
    }

    private static int everySecond(byte octet) {
        return (octet >> 7 & 1) << 3 | (octet >> 5 & 1) << 2 | (octet >> 3 & 1) << 1 | (octet >> 1 & 1);
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

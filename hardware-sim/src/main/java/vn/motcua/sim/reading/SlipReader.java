package vn.motcua.sim.reading;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.hardware.printer.escpos.Dots;

/** Reads a printed slip back from its dots: the number by the shapes of its characters, the QR code by ZXing. One thread. */
public final class SlipReader {

    private static final int SMALLEST_NUMBER_DOTS = 48;

    private final GlyphShapes shapes = new GlyphShapes();

    /** The number label, such as {@code A 042}; empty if none stands there. */
    public Optional<String> readNumber(Dots slip) {
        return stripes(slip).stream()
                .map(stripe -> shapes.read(slip, stripe.top, stripe.bottom))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What the QR code says; empty if there is none. */
    public Optional<String> readQr(Dots slip) {
        return stripes(slip).stream()
                .map(stripe -> decode(new Luminance(slip, stripe.top, stripe.bottom)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Stripe(int top, int bottom) {}

    /** Runs of rows with ink, at least as high as a number. */
    private static List<Stripe> stripes(Dots slip) {
        List<Stripe> stripes = new ArrayList<>();
        int top = 0;
        for (int y = 0; y <= slip.height(); y++) {
            if (y == slip.height() || slip.blank(y)) {
                if (y - top >= SMALLEST_NUMBER_DOTS) {
                    stripes.add(new Stripe(top, y));
                }
                top = y + 1;
            }
        }
        return stripes;
    }

    private static Optional<String> decode(LuminanceSource source) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new GlobalHistogramBinarizer(source)),
                            Map.of(DecodeHintType.PURE_BARCODE, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty(); // this stripe is something else
        }
    }

    /** A stripe of the slip with a quiet zone above and below. */
    private static final class Luminance extends LuminanceSource {

        private static final int QUIET = 32;

        private final Dots slip;
        private final int top;

        Luminance(Dots slip, int top, int bottom) {
            super(slip.width(), bottom - top + 2 * QUIET);
            this.slip = slip;
            this.top = top - QUIET;
        }

        @Override
        public byte[] getRow(int y, byte[] reuse) {
            byte[] row = reuse.length >= getWidth() ? reuse : new byte[getWidth()];
            boolean outside = y < QUIET || y >= getHeight() - QUIET;
            for (int x = 0; x < getWidth(); x++) {
                row[x] = (byte) (!outside && slip.ink(x, top + y) ? 0 : 0xFF);
            }
            return row;
        }

        @Override
        public byte[] getMatrix() {
            byte[] matrix = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, new byte[getWidth()]), 0, matrix, y * getWidth(), getWidth());
            }
            return matrix;
        }
    }
}

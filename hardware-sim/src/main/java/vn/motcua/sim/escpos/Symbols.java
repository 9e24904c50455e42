package vn.motcua.sim.escpos;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.CodaBarWriter;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.Code39Writer;
import com.google.zxing.oned.Code93Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import com.google.zxing.oned.ITFWriter;
import com.google.zxing.oned.OneDimensionalCodeWriter;
import com.google.zxing.oned.UPCEWriter;
import com.google.zxing.pdf417.PDF417Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Draws the codes a printer has built in (Epson reference, "GS k" and "GS ( k"). Empty where a printer prints nothing. */
final class Symbols {

    private static final int[] NARROW = {'A', 'B', 'C', 'D', 'E', 'F', 'G'};

    private Symbols() {}

    /** @param level 48 to 51 for L, M, Q, H */
    public static Optional<Bits> qr(byte[] data, int level, int module) {
        ErrorCorrectionLevel correction = switch (level) {
            case 49 -> ErrorCorrectionLevel.M;
            case 50 -> ErrorCorrectionLevel.Q;
            case 51 -> ErrorCorrectionLevel.H;
            default -> ErrorCorrectionLevel.L;
        };
        try {
            // byte for byte: the printer does not know which letters they mean
            String bytes = new String(data, StandardCharsets.ISO_8859_1);
            ByteMatrix code = Encoder.encode(bytes, correction, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                    .getMatrix();
            Bits bits = new Bits(code.getWidth(), code.getHeight());
            for (int y = 0; y < bits.height; y++) {
                for (int x = 0; x < bits.width; x++) {
                    if (code.get(x, y) == 1) {
                        bits.set(x, y);
                    }
                }
            }
            return Optional.of(bits.scaled(module, module));
        } catch (WriterException | IllegalArgumentException e) {
            return Optional.empty(); // nothing, or too much, to encode: a printer prints nothing
        }
    }

    static Optional<Bits> pdf417(byte[] data, int module, int rowHeight) {
        try {
            BitMatrix code = new PDF417Writer()
                    .encode(
                            new String(data, StandardCharsets.ISO_8859_1),
                            BarcodeFormat.PDF_417,
                            1,
                            1,
                            Map.of(EncodeHintType.MARGIN, 0));
            Bits bits = new Bits(code.getWidth(), code.getHeight());
            for (int y = 0; y < bits.height; y++) {
                for (int x = 0; x < bits.width; x++) {
                    if (code.get(x, y)) {
                        bits.set(x, y);
                    }
                }
            }
            return Optional.of(bits.scaled(module, Math.max(1, module * rowHeight / 4)));
        } catch (WriterException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param kind m of GS k: 0 to 6 or 65 to 73
     * @param module width of the narrowest bar in dots
     */
    static Optional<Bits> barcode(int kind, byte[] data, int module, int height) {
        int letter = kind < NARROW.length ? NARROW[kind] : kind;
        String text = letter == 'I' ? code128(data) : new String(data, StandardCharsets.ISO_8859_1);
        if (text.isEmpty() || (letter == 'F' && text.length() % 2 != 0)) {
            return Optional.empty();
        }
        try {
            return writer(letter).map(writer -> bars(writer.encode(letter == 'A' ? "0" + text : text), module, height));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // wrong digits for this code: a printer prints nothing
        }
    }

    private static Optional<OneDimensionalCodeWriter> writer(int letter) {
        return Optional.ofNullable(
                switch (letter) {
                    case 'A', 'C' -> new EAN13Writer(); // UPC-A is EAN-13 with a nought in front
                    case 'B' -> new UPCEWriter();
                    case 'D' -> new EAN8Writer();
                    case 'E' -> new Code39Writer();
                    case 'F' -> new ITFWriter();
                    case 'G' -> new CodaBarWriter();
                    case 'H' -> new Code93Writer();
                    case 'I' -> new Code128Writer();
                    default -> null;
                });
    }

    private static Bits bars(boolean[] bars, int module, int height) {
        Bits bits = new Bits(bars.length * module, height);
        for (int i = 0; i < bars.length; i++) {
            if (bars[i]) {
                bits.fill(i * module, 0, module, height);
            }
        }
        return bits;
    }

    /** What CODE128 data says; a brace begins a choice of code set (A, B, C), FNC1 (1), or another brace. */
    static String code128(byte[] data) {
        StringBuilder text = new StringBuilder();
        boolean pairs = false;
        for (int i = 0; i < data.length; i++) {
            int octet = data[i] & 0xFF;
            if (octet == '{' && i + 1 < data.length) {
                int escape = data[++i] & 0xFF;
                switch (escape) {
                    case 'A', 'B', 'C' -> pairs = escape == 'C';
                    case '1' -> text.append('\u00F1'); // ZXing's sign for FNC1
                    case '{' -> text.append('{');
                    default -> {
                        // {2 to {4 and {S: functions nobody here reads back
                    }
                }
            } else if (pairs) {
                text.append((char) ('0' + octet / 10 % 10)).append((char) ('0' + octet % 10));
            } else {
                text.append((char) octet);
            }
        }
        return text.toString();
    }

    /** What is written beside the bars. */
    static String readable(int kind, byte[] data) {
        return kind == 'I' ? code128(data).replace("\u00F1", "") : new String(data, StandardCharsets.ISO_8859_1);
    }
}

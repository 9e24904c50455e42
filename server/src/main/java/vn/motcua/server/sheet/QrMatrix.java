package vn.motcua.server.sheet;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** An address as squares, error correction M. */
public final class QrMatrix {

    private static final int QUIET = 4;

    private final ByteMatrix squares;

    private QrMatrix(ByteMatrix squares) {
        this.squares = squares;
    }

    static QrMatrix of(String address) {
        try {
            return new QrMatrix(
                    Encoder.encode(address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code for '%s'".formatted(address), e);
        }
    }

    /** A picture for a page, dark on white with the quiet zone of four squares that ISO/IEC 18004 asks for. */
    public static String svg(String address) {
        ByteMatrix squares = of(address).squares;
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        int side = squares.getWidth() + 2 * QUIET;
        return """
                <svg viewBox="-%1$s -%1$s %2$s %2$s" shape-rendering="crispEdges" role="img" aria-label="QR">\
                <path fill="#fff" d="M-%1$s -%1$sh%2$sv%2$sh-%2$sz"/><path fill="#000" d="%3$s"/></svg>\
                """.formatted(QUIET, side, path);
    }

    /** Adds its squares to the path, those of a row that touch as one. */
    void draw(PDPageContentStream pen, float x, float lower, float size) throws IOException {
        float side = size / squares.getWidth();
        for (int row = 0; row < squares.getHeight(); row++) {
            int from = -1;
            for (int column = 0; column <= squares.getWidth(); column++) {
                boolean dark = column < squares.getWidth() && squares.get(column, row) == 1;
                if (dark && from < 0) {
                    from = column;
                } else if (!dark && from >= 0) {
                    pen.addRect(x + from * side, lower + size - (row + 1) * side, (column - from) * side, side);
                    from = -1;
                }
            }
        }
    }
}

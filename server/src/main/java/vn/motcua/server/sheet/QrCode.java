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
final class QrCode {

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    static QrCode of(String address) {
        try {
            return new QrCode(
                    Encoder.encode(address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code for '%s'".formatted(address), e);
        }
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

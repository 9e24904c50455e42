package vn.motcua.kiosk.parts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Draws a QR code for the screen, as sharp as the screen is. */
public final class QrImage {

    private static final int QUIET_MODULES = 4; // ISO/IEC 18004

    private QrImage() {}

    /** An SVG picture, dark on white with its quiet zone, however the page is coloured. */
    public static String svg(String text) {
        BitMatrix modules = encode(text);
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 %s %s\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"QR\">"
                        .formatted(modules.getWidth(), modules.getHeight())
                + "<path fill=\"#fff\" d=\"M0 0h%1$sv%1$sh-%1$sz\"/>".formatted(modules.getWidth())
                + "<path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code for '%s'".formatted(text), e);
        }
    }
}

package vn.motcua.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes dots as a PNG of one bit a pixel (PNG 1.2, RFC 2083); ImageIO would drag the window system in. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PngFile() {}

    static byte[] encode(Dots dots) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(dots.width())
                .putInt(dots.height())
                .put((byte) 1) // bits a pixel
                .array(); // then zeros: greyscale, deflate, adaptive filter, not interlaced
        chunk(file, "IHDR", header);
        chunk(file, "IDAT", deflate(scanLines(dots)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] scanLines(Dots dots) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int y = 0; y < dots.height(); y++) {
            lines.write(0); // filter: none
            for (int column = 0; column < dots.width() / 8; column++) {
                lines.write(~dots.packed(column, y)); // in PNG 1 is white
            }
        }
        return lines.toByteArray();
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] body) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + body.length);
        file.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }
}

package vn.motcua.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Writes and reads dots as a PNG of one bit a pixel (PNG 1.2, RFC 2083); ImageIO would drag the window system in. */
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

    /** Reads our own form only: one bit a pixel, one IDAT, no filter. */
    static Dots decode(byte[] png) {
        try {
            ByteBuffer file = ByteBuffer.wrap(png);
            byte[] signature = new byte[SIGNATURE.length];
            file.get(signature);
            ByteBuffer header = chunk(file, "IHDR");
            int width = header.getInt();
            int height = header.getInt();
            if (!Arrays.equals(signature, SIGNATURE) || header.get() != 1 || width < 8 || width > 4096) {
                throw new IllegalArgumentException("not a PNG as this program writes them");
            }
            byte[] lines = inflate(chunk(file, "IDAT"), height, width / 8 + 1);
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            for (int at = 0; at < lines.length; at++) {
                if (at % (width / 8 + 1) != 0) { // the filter
                    rows.write(~lines[at]);
                }
            }
            return new Dots(width, rows.toByteArray());
        } catch (BufferUnderflowException | DataFormatException e) {
            throw new IllegalArgumentException("a PNG that is torn", e);
        }
    }

    private static ByteBuffer chunk(ByteBuffer file, String type) {
        int length = file.getInt();
        byte[] name = new byte[4];
        file.get(name);
        if (!new String(name, StandardCharsets.US_ASCII).equals(type) || length < 0 || length > file.remaining()) {
            throw new IllegalArgumentException("a PNG whose %s is missing".formatted(type));
        }
        ByteBuffer body = file.slice(file.position(), length);
        file.position(file.position() + length + 4); // and the check sum
        return body;
    }

    private static byte[] inflate(ByteBuffer packed, int height, int rowBytes) throws DataFormatException {
        if (height < 1 || height > 4096) {
            throw new IllegalArgumentException("a PNG of %s rows".formatted(height));
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] lines = new byte[height * rowBytes];
            int count = inflater.inflate(lines);
            if (count < lines.length) {
                throw new IllegalArgumentException("a PNG that ends too early");
            }
            return lines;
        } finally {
            inflater.end();
        }
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

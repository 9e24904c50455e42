package vn.motcua.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of the commands we send, whole (ESC/POS, Epson reference, section of the same name). */
public final class EscPos {

    private EscPos() {}

    /**
     * ESC @, FS . and GS a 0: begin afresh, leave Chinese mode, in which clones pair up bytes above 7F, and send no
     * status unasked, whose bytes could pass for an answer to GS r.
     */
    public static byte[] begin() {
        return new byte[] {0x1B, 0x40, 0x1C, 0x2E, 0x1D, 0x61, 0x00};
    }

    /** GS P: count feeds in dots. After ESC @ an Epson of 203 dpi counts in half dots, others do not. */
    public static byte[] motionUnits(int dpi) {
        return new byte[] {0x1D, 0x50, (byte) dpi, (byte) dpi};
    }

    /** DLE EOT n: tell the status at once, whatever you are doing. */
    public static byte[] askStatus(int n) {
        if (n < 1 || n > 4) {
            throw new IllegalArgumentException("DLE EOT 1 to 4, not " + n);
        }
        return new byte[] {0x10, 0x04, (byte) n};
    }

    /** GS r 1: tell the paper status when everything before this has been worked off. */
    public static byte[] askWhenDone() {
        return new byte[] {0x1D, 0x72, 0x01};
    }

    /** DLE ENQ 2: forget what is in the buffers and recover. */
    public static byte[] clear() {
        return new byte[] {0x10, 0x05, 0x02};
    }

    /** DLE ENQ 1: go on from the line where the error was; for a freed cutter. */
    public static byte[] resume() {
        return new byte[] {0x10, 0x05, 0x01};
    }

    /** GS V 42h 00: feed to the blade, cut, leave a bridge. Ignored unless at the beginning of a line. */
    public static byte[] cutPartial() {
        return new byte[] {0x1D, 0x56, 0x42, 0x00};
    }

    /** GS V 41h 00: feed to the blade, cut through. Ignored unless at the beginning of a line. */
    public static byte[] cutFull() {
        return new byte[] {0x1D, 0x56, 0x41, 0x00};
    }

    /** DLE DC4 8: empty the buffers, whatever state you are in; answered by 37h 25h 00h, and nothing may be sent before. */
    public static byte[] clearBuffers() {
        return new byte[] {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};
    }

    /**
     * GS ( H fn 48: answer with this id when all before it is printed.
     *
     * @param id four characters from 20h to 7Eh
     */
    public static byte[] askProcessId(String id) {
        if (!id.matches("[ -~]{4}")) {
            throw new IllegalArgumentException("a process id has four printable characters: '%s'".formatted(id));
        }
        return new byte[] {
            0x1D,
            0x28,
            0x48,
            0x06,
            0x00,
            0x30,
            0x30,
            (byte) id.charAt(0),
            (byte) id.charAt(1),
            (byte) id.charAt(2),
            (byte) id.charAt(3)
        };
    }

    /** GS G 1: an NPI job with this id of four characters begins. */
    public static byte[] beginJob(String id) {
        return new byte[] {
            0x1D, 0x47, 0x31, (byte) id.charAt(0), (byte) id.charAt(1), (byte) id.charAt(2), (byte) id.charAt(3)
        };
    }

    /** GS G 0: the NPI job ends; print it and answer with its id. */
    public static byte[] endJob() {
        return new byte[] {0x1D, 0x47, 0x30};
    }

    /** DLE EOT 20: Custom's full status, six bytes. */
    public static byte[] askFullStatus() {
        return new byte[] {0x10, 0x04, 0x14};
    }

    /** GS e 2: draw the slip at the mouth back in. */
    public static byte[] retract() {
        return new byte[] {0x1D, 0x65, 0x02};
    }

    /** GS I n: tell who you are; 67 the model's name, 68 the serial number, as a block 5Fh … 00h. */
    public static byte[] askIdentity(int n) {
        return new byte[] {0x1D, 0x49, (byte) n};
    }

    /** GS ! n: characters so many times as wide and high, 1 to 8. */
    public static byte[] characterSize(int times) {
        return new byte[] {0x1D, 0x21, (byte) ((times - 1) << 4 | (times - 1))};
    }

    /**
     * GS ( k: a QR code, model 2, correction M, drawn by the printer.
     *
     * @param module dots of one module, 1 to 16
     * @param text up to 2,000 bytes of UTF-8
     */
    public static byte[] qr(String text, int module) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        int length = data.length + 3;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0});
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, (byte) module});
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31});
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, (byte) length, (byte) (length >> 8), 0x31, 0x50, 0x30});
        out.writeBytes(data);
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30});
        return out.toByteArray();
    }

    /**
     * GS k 73: a code of bars (CODE128) drawn by the printer, what it says written below. A printer prints nothing where the
     * code is too wide for its paper.
     *
     * @param pairs numbers from 0 to 99, two digits of the text each; may be empty
     * @param rest the characters after them, 20h to 7Eh; may be empty
     * @param module dots of the narrowest bar, 2 to 6
     * @param height dots, 1 to 255
     */
    public static byte[] code128(byte[] pairs, byte[] rest, int module, int height) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        if (pairs.length > 0) {
            data.writeBytes(new byte[] {'{', 'C'});
            data.writeBytes(pairs);
        }
        if (rest.length > 0) {
            data.writeBytes(new byte[] {'{', 'B'});
            for (byte each : rest) {
                data.write(each);
                if (each == '{') {
                    data.write(each); // a brace begins a function; two are one that is meant
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1D, 0x68, (byte) height, 0x1D, 0x77, (byte) module, 0x1D, 0x48, 0x02});
        out.writeBytes(new byte[] {0x1D, 0x6B, 0x49, (byte) data.size()});
        out.writeBytes(data.toByteArray());
        return out.toByteArray();
    }

    /** ESC a n: 0 left, 1 centre; holds for pictures too where the profile says so. */
    public static byte[] align(int n) {
        return new byte[] {0x1B, 0x61, (byte) n};
    }
}

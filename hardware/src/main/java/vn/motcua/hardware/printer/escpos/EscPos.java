package vn.motcua.hardware.printer.escpos;

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

    /** GS V 42h 00: feed to the blade, cut, leave a bridge. Ignored unless at the beginning of a line. */
    public static byte[] cutPartial() {
        return new byte[] {0x1D, 0x56, 0x42, 0x00};
    }

    /** GS V 41h 00: feed to the blade, cut through. Ignored unless at the beginning of a line. */
    public static byte[] cutFull() {
        return new byte[] {0x1D, 0x56, 0x41, 0x00};
    }
}

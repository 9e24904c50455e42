package vn.motcua.hardware.sim;

import java.io.ByteArrayOutputStream;

/**
 * Takes the real-time commands DLE EOT n and DLE ENQ n out of a stream as it arrives, wherever they stand: like older
 * printers, it does not look whether they are part of a picture.
 */
final class RealTimeSplitter {

    /** Who answers at once. */
    interface Commands {

        void statusAsked(int n);

        void recover(int n);
    }

    private final Commands commands;
    private int first = -1;
    private int second = -1;

    RealTimeSplitter(Commands commands) {
        this.commands = commands;
    }

    /** Takes the next byte, 0 to 255; writes what is ordinary to {@code rest}. */
    void feed(int octet, ByteArrayOutputStream rest) {
        if (second >= 0) {
            if (second == 0x04) {
                commands.statusAsked(octet);
            } else {
                commands.recover(octet);
            }
            first = -1;
            second = -1;
        } else if (first >= 0 && (octet == 0x04 || octet == 0x05)) {
            second = octet;
        } else {
            if (first >= 0) {
                rest.write(first);
                first = -1;
            }
            if (octet == 0x10) {
                first = octet;
            } else {
                rest.write(octet);
            }
        }
    }
}

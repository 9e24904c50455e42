package vn.motcua.hardware.sign.codec;

import java.nio.charset.StandardCharsets;

/** Check sums of frames, as makers of signs print them in their leaflets. */
public enum Check {
    /** The low byte of the sum. */
    SUM8(1),
    /** What makes the sum zero (two's complement). */
    SUM8NEG(1),
    XOR(1),
    /** As {@link #SUM8NEG}, written as two hexadecimal digits: Modbus over serial line 1.02, 2.5.2.2. */
    LRC(2),
    /** Polynomial A001h, start FFFFh, low byte first: Modbus over serial line 1.02, 2.5.1.2. */
    CRC16MODBUS(2);

    private final int length;

    Check(int length) {
        this.length = length;
    }

    public int length() {
        return length;
    }

    /** @return {@link #length} bytes over {@code bytes[from]} to {@code bytes[to - 1]} */
    public byte[] over(byte[] bytes, int from, int to) {
        int sum = 0;
        int xor = 0;
        for (int i = from; i < to; i++) {
            sum += bytes[i] & 0xFF;
            xor ^= bytes[i];
        }
        return switch (this) {
            case SUM8 -> new byte[] {(byte) sum};
            case SUM8NEG -> new byte[] {(byte) -sum};
            case XOR -> new byte[] {(byte) xor};
            case LRC -> "%02X".formatted(-sum & 0xFF).getBytes(StandardCharsets.US_ASCII);
            case CRC16MODBUS -> {
                int crc = crc16(bytes, from, to);
                yield new byte[] {(byte) crc, (byte) (crc >> 8)};
            }
        };
    }

    public static int crc16(byte[] bytes, int from, int to) {
        int crc = 0xFFFF;
        for (int i = from; i < to; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
            }
        }
        return crc;
    }
}

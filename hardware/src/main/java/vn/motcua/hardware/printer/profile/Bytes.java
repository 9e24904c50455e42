package vn.motcua.hardware.printer.profile;

import java.util.HexFormat;

/** A few raw bytes that never change, written as hex. */
public record Bytes(String hex) {

    public static final Bytes NONE = new Bytes("");

    /** @throws IllegalArgumentException if it is not pairs of hex digits; spaces between them are fine */
    public Bytes {
        hex = hex.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        HexFormat.of().parseHex(hex);
    }

    public byte[] toArray() {
        return HexFormat.of().parseHex(hex);
    }
}

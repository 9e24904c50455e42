package vn.motcua.server.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Ties each row to the one before: a row that is changed, removed or slipped in later breaks the chain from there on.
 * SHA-256, in hexadecimal, over the previous hash and the row's columns, each closed by a unit separator (U+001F), which none of them holds.
 */
public final class Links {

    /** What the first row is tied to. */
    public static String beginning() {
        return "";
    }

    private Links() {}

    /** The hash of a row after the row whose hash is {@code previous}. */
    public static String link(String previous, List<?> columns) {
        MessageDigest digest = sha256();
        digest.update(previous.getBytes(StandardCharsets.UTF_8));
        for (Object column : columns) {
            digest.update(column.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0x1F);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

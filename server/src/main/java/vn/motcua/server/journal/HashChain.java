package vn.motcua.server.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ties each entry to the one before: a row that is changed, removed or slipped in later breaks the chain from there on.
 * SHA-256, in hexadecimal, over the previous hash and the row's columns, each closed by a unit separator (U+001F), which none of them holds.
 */
final class HashChain {

    /** What the first entry is tied to. */
    static String beginning() {
        return "";
    }

    private HashChain() {}

    static String link(String previous, JournalRow row) {
        MessageDigest digest = sha256();
        digest.update(previous.getBytes(StandardCharsets.US_ASCII));
        for (Object column : new Object[] {
            row.hall(), row.seq(), row.atMs(), row.day(), row.request(), row.actor(), row.kind(), row.body()
        }) {
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

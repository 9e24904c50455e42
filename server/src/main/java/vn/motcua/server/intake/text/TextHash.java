package vn.motcua.server.intake.text;

/** Sixty-four bits for a text, where keeping the text would cost too much memory (FNV-1a over its characters). */
public final class TextHash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private TextHash() {}

    public static long of(String... texts) {
        long hash = BASIS;
        for (String text : texts) {
            for (int at = 0; at < text.length(); at++) {
                hash = (hash ^ text.charAt(at)) * PRIME;
            }
            hash = (hash ^ 0xFFFF) * PRIME;
        }
        return hash;
    }
}

package vn.motcua.server.access.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Secrets that let devices and sessions in: 256 random bits, kept as SHA-256 only. */
public final class Tokens {

    /** Letters and digits that nobody mistakes for another. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** A new secret, as text that fits into a header or cookie. */
    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A one-time password that a person can type: eighteen readable characters in groups of six, 89 bits. */
    public static String oneTimePassword() {
        var password = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            if (i > 0 && i % 6 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** Six digits for a screen; short-lived and useless without an administrator. */
    public static String pairingCode() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }

    /** The form of a token in which it is stored. */
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package vn.motcua.server.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator speaks them: HMAC-SHA-1, steps of 30 seconds, six
 * digits. Spring Security has none. A code of the step before or after is taken too, for clocks that differ a little.
 */
final class Totp {

    static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int WINDOW = 1;
    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of one step; RFC 4226, section 5.3. */
    static String code(byte[] key, long step) {
        byte[] mac = mac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xF;
        int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /** The step whose code this is, of those that are open now. Takes the same time however much of it is right. */
    static OptionalLong match(byte[] key, String code, Instant at) {
        OptionalLong found = OptionalLong.empty();
        byte[] told = code.getBytes(StandardCharsets.UTF_8);
        long now = step(at);
        for (long step = now - WINDOW; step <= now + WINDOW; step++) {
            if (MessageDigest.isEqual(code(key, step).getBytes(StandardCharsets.UTF_8), told)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}

package vn.motcua.hardware.scanner;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * Filters scanned codes: not the same one again within 3 s, none while the last one is being worked on, and
 * none for 10 s after more than 5 in one second. One thread, except {@link #rearm}.
 *
 * <p>It remembers the last code as a hash with a salt of this start only: whoever reads the memory or the log cannot try
 * the numbers of identity cards against it.
 */
final class ScanGate {

    static final Duration SAME = Duration.ofSeconds(3);
    static final Duration MUTED = Duration.ofSeconds(10);

    /** A listener that never answers must not leave the scanner dead. */
    static final Duration DISABLED_AT_MOST = Duration.ofSeconds(5);

    private static final int MOST_A_SECOND = 5;
    private static final int SHOWN_BYTES = 4;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** What becomes of a code. */
    enum Verdict {
        PASS,
        /** The same code lies before the scanner still. */
        SAME_AGAIN,
        /** The last code is being worked on. */
        DISABLED,
        /** Too many; from now on nothing passes for a while. */
        FLOOD,
        /** Nothing passes at present. */
        MUTED
    }

    private final byte[] salt = new byte[16];
    private final Deque<Long> reads = new ArrayDeque<>();
    private String last = "";
    private long lastAt;
    private long mutedUntil;
    private boolean muted;
    private long disabledSince;
    private volatile boolean disabled;

    ScanGate() {
        new SecureRandom().nextBytes(salt);
    }

    /** A short name for a code in logs, good until the next start. */
    String hash(byte[] code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(code), 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param nanos of a clock that only goes forward */
    Verdict judge(String hash, long nanos) {
        reads.add(nanos);
        while (nanos - reads.getFirst() >= SECOND) {
            reads.remove();
        }
        if (isMuted(nanos)) {
            return Verdict.MUTED;
        }
        if (reads.size() > MOST_A_SECOND) {
            muted = true;
            mutedUntil = nanos + MUTED.toNanos();
            return Verdict.FLOOD;
        }
        boolean same = hash.equals(last) && nanos - lastAt < SAME.toNanos();
        if (same) {
            lastAt = nanos; // as long as it lies there it is one code
            return Verdict.SAME_AGAIN;
        }
        if (disabled && nanos - disabledSince < DISABLED_AT_MOST.toNanos()) {
            return Verdict.DISABLED;
        }
        last = hash;
        lastAt = nanos;
        disabled = true;
        disabledSince = nanos;
        return Verdict.PASS;
    }

    /** Whether a flood still keeps everything out. */
    boolean isMuted(long nanos) {
        if (muted && nanos - mutedUntil >= 0) {
            muted = false;
        }
        return muted;
    }

    /** The last code has been dealt with; any thread. */
    void rearm() {
        disabled = false;
    }
}

package vn.motcua.server.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many questions came from a place within the last hour: in memory only, under a hash whose salt is made at every
 * start, so that nobody can tell later who asked. Safe for many threads.
 */
final class AskingPlaces {

    /** The phones of a hall may share one address, so this is for a room full of people. */
    static final int MOST_IN_AN_HOUR = 20;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REMEMBERED = 2_000;

    private final byte[] salt = new byte[16];
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    AskingPlaces() {
        new SecureRandom().nextBytes(salt);
    }

    /** Counts one more question, unless there have been too many. */
    synchronized boolean admit(String place, Instant at) {
        Deque<Instant> before = asked.computeIfAbsent(hash(place), key -> new ArrayDeque<>());
        while (!before.isEmpty() && !before.getFirst().isAfter(at.minus(HOUR))) {
            before.removeFirst();
        }
        if (before.size() >= MOST_IN_AN_HOUR) {
            return false;
        }
        before.addLast(at);
        return true;
    }

    private String hash(String place) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(place.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

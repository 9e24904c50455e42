package vn.motcua.launcher.attack;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The hall under attack, and who stands where.
 *
 * @param attacker the second address
 * @param neighbours how many more addresses the attacker has, counted on from the first
 */
record Hall(String host, int port, String attacker, int neighbours) {

    static final String KIOSK = "kiosk-token-of-the-replay-00001";
    static final String OTHER_KIOSK = "kiosk-token-of-the-replay-00002";
    static final String DISPLAY = "display-token-of-the-replay-0001";
    static final String SYSTEM = "system-token-of-the-replay-00001";
    static final String PASSWORD = "sen-vang-thap-muoi-2026";

    private static final AtomicLong KEYS = new AtomicLong();

    /** One of the attacker's addresses. */
    String address(int number) {
        int dot = attacker.lastIndexOf('.') + 1;
        int last = Integer.parseInt(attacker.substring(dot));
        return attacker.substring(0, dot) + (last + number % (neighbours + 1));
    }

    static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    static String command() {
        return "Content-Type: application/json\r\nIdempotency-Key: replay-" + KEYS.incrementAndGet() + "-"
                + System.nanoTime() + "\r\n";
    }

    static String json() {
        return "Content-Type: application/json\r\n";
    }
}

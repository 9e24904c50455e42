package vn.motcua.server.access;

import java.util.Locale;

/** What a password must be: long enough to resist guessing, short enough for BCrypt, and not the account's own name. */
final class PasswordRules {

    static final int SHORTEST = 10;
    /** BCrypt looks at the first 72 bytes only. */
    private static final int LONGEST_BYTES = 72;

    private PasswordRules() {}

    /** @throws IllegalArgumentException with a text for the person */
    static void check(String account, String old, String password) {
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "Mật khẩu cần ít nhất %s ký tự. / A password needs at least %s characters."
                            .formatted(SHORTEST, SHORTEST));
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new IllegalArgumentException(
                    "Mật khẩu quá dài (tối đa %s byte). / The password is too long (at most %s bytes)."
                            .formatted(LONGEST_BYTES, LONGEST_BYTES));
        }
        if (password.toLowerCase(Locale.ROOT).contains(account)
                || password.chars().distinct().count() < 5) {
            throw new IllegalArgumentException(
                    "Mật khẩu quá dễ đoán: không dùng tên đăng nhập hoặc ký tự lặp lại. / Too easy to guess: do not"
                            + " use the account name or repeated characters.");
        }
        if (password.equals(old)) {
            throw new IllegalArgumentException(
                    "Mật khẩu mới phải khác mật khẩu cũ. / The new password must differ from the old one.");
        }
    }
}

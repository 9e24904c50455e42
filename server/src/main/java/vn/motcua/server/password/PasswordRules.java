package vn.motcua.server.password;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;

/** What a password must be: long enough to resist guessing, short enough for BCrypt, and not among those tried first. */
public final class PasswordRules {

    /** The fewest characters. */
    public static final int SHORTEST = 10;
    /** BCrypt looks at the first 72 bytes only. */
    private static final int LONGEST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRules() {}

    /**
     * @param local words of this place that a password may not consist of: the person's and the hall's name
     * @throws IllegalArgumentException with a text for the person
     */
    public static void check(String account, String old, String password, Collection<String> local) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw refusal("short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw refusal("long", LONGEST_BYTES);
        }
        if (password.toLowerCase(Locale.ROOT).contains(account)
                || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw refusal("account");
        }
        if (CommonPasswords.contains(password, local)) {
            throw refusal("common");
        }
        if (password.equals(old)) {
            throw refusal("same");
        }
    }

    private static IllegalArgumentException refusal(String key, Object... arguments) {
        return new IllegalArgumentException(PasswordTexts.both(key, arguments));
    }
}

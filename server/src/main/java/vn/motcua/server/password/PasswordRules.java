package vn.motcua.server.password;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.domain.refusal.DeskRefusal;

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
     * @return what is wrong with it; empty: it may be taken
     */
    public static Optional<DeskRefusal> findFault(
            String account, String old, String password, Collection<String> local) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return refusal(DeskRefusal.Kind.PASSWORD_SHORT, SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return refusal(DeskRefusal.Kind.PASSWORD_LONG, LONGEST_BYTES);
        }
        if (password.toLowerCase(Locale.ROOT).contains(account)
                || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return refusal(DeskRefusal.Kind.PASSWORD_OBVIOUS);
        }
        if (CommonPasswords.contains(password, local)) {
            return refusal(DeskRefusal.Kind.PASSWORD_COMMON);
        }
        if (password.equals(old)) {
            return refusal(DeskRefusal.Kind.PASSWORD_SAME);
        }
        return Optional.empty();
    }

    private static Optional<DeskRefusal> refusal(DeskRefusal.Kind kind, Object... arguments) {
        return Optional.of(new DeskRefusal(kind, arguments));
    }
}

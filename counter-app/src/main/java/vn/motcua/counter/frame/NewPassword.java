package vn.motcua.counter.frame;

import java.util.Optional;

/** What is asked of a password before it is sent; the server asks again. */
public final class NewPassword {

    static final int SHORTEST = 10;

    private NewPassword() {}

    /** The key of the text that says what is wrong; empty if it will do. */
    public static Optional<String> findFault(String account, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        return password.equalsIgnoreCase(account) ? Optional.of("password.account") : Optional.empty();
    }
}

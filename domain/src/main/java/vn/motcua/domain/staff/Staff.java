package vn.motcua.domain.staff;

import java.util.Optional;
import vn.motcua.domain.counter.ClerkId;

/**
 * A staff account, as administrators see it.
 *
 * @param id what the journal carries in place of the name
 * @param account what the person types to sign in
 * @param displayName shown to colleagues only
 * @param passwordDue whether the next sign-in must set a password
 * @param factor whether a second factor is set up
 * @param factorDue whether a second factor must be set up before anything else; of the person who is signed in only
 */
public record Staff(
        ClerkId id,
        String account,
        String displayName,
        Role role,
        boolean active,
        boolean locked,
        boolean passwordDue,
        boolean factor,
        boolean factorDue) {

    /**
     * A fresh one-time password with its account.
     *
     * @param password shown once, stored only as a hash
     */
    public record OneTime(String account, String password) {}

    /** Why a change of accounts was refused; a code of the {@code staff} message bundle. */
    public record Refused(String code, Optional<String> about) {}
}

package vn.motcua.domain.desk;

import java.util.Optional;
import vn.motcua.domain.counter.ClerkId;

/**
 * A staff account, as administrators see it.
 *
 * @param id what the journal carries in place of the name
 * @param account what the person types to sign in
 * @param displayName shown to colleagues only
 * @param passwordDue whether the next sign-in must set a password
 */
public record Staff(
        ClerkId id,
        String account,
        String displayName,
        Role role,
        boolean active,
        boolean locked,
        boolean passwordDue) {

    /**
     * A fresh one-time password with its account.
     *
     * @param password shown once, stored only as a hash
     */
    public record OneTime(String account, String password) {}

    /** Why a change of accounts was refused; a code of the {@code staff} message bundle. */
    public record Refused(String code, Optional<String> about) {}
}

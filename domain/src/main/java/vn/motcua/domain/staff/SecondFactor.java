package vn.motcua.domain.staff;

import java.util.List;
import vn.motcua.domain.refusal.DeskAnswer;

/**
 * The second step of signing in: beside the password, a code that an authenticator shows (TOTP, RFC 6238), on a phone, a
 * computer or a small device of its own; none of them needs a network.
 */
public interface SecondFactor {

    /** What a desk asks of its staff. */
    enum Rule {
        /** No code is asked, also of those who have set one up. */
        OFF,
        /** Of whoever has set one up. */
        OPTIONAL,
        /** As {@link #OPTIONAL}, and every administrator must set one up before anything else. */
        ADMINISTRATORS
    }

    /**
     * What an authenticator needs. Nothing is kept of it before {@link #confirm}.
     *
     * @param key Base32
     * @param picture the key with the desk's and the account's name as a QR code, SVG
     */
    record Setup(String key, String picture) {}

    /** @param recoveryCodes how many are left */
    record State(boolean set, int recoveryCodes) {}

    Rule rule();

    State stateOf(String account);

    /** A fresh key for a person who sets up an authenticator. */
    Setup begin(String account);

    /**
     * Sets a person's factor and ends every other session of the person.
     *
     * @param key as {@link #begin} gave it
     * @param code that the authenticator shows now
     * @return recovery codes, each good for one sign-in; shown once, stored as hashes
     */
    DeskAnswer<List<String>> confirm(String account, String key, String password, String code);

    /** Takes the own factor away, and ends every other session of the person. */
    DeskAnswer<DeskAnswer.Nothing> remove(String account, String password, String code);

    /** An administrator takes away what somebody else has lost; ends every session of the account. */
    DeskAnswer<DeskAnswer.Nothing> takeAway(String account, String by);
}

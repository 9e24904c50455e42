package vn.motcua.domain.audit;

import java.util.Arrays;

/** What an audit record is about. The names stand in the database: they are added to, never renamed. */
public enum AuditKind {
    SIGN_IN(Family.SECURITY),
    SIGN_IN_FAILED(Family.STRANGERS),
    /** An account or an address may not try again for a while. */
    LOCKED(Family.STRANGERS),
    SIGN_OUT(Family.SECURITY),
    /** A session ended otherwise than by its owner. */
    SESSION_ENDED(Family.SECURITY),
    PASSWORD_CHANGED(Family.SECURITY),
    /** An administrator gave an account a new one-time password. */
    PASSWORD_RESET(Family.ADMINISTRATION),
    /** A second factor was set or taken away. */
    FACTOR_CHANGED(Family.SECURITY),
    /** The password was right, the code beside it was not. */
    FACTOR_FAILED(Family.SECURITY),
    /** Somebody who had lost the authenticator has signed in. */
    RECOVERY_CODE_USED(Family.SECURITY),
    PAIRING_ASKED(Family.STRANGERS),
    DEVICE_ADMITTED(Family.ADMINISTRATION),
    DEVICE_REVOKED(Family.ADMINISTRATION),
    /** Somebody asked for what is not theirs. */
    REFUSED(Family.STRANGERS),
    /** A limit was met: too many requests, connections or pages. */
    LIMIT_MET(Family.STRANGERS),
    ACCOUNT_ADDED(Family.ADMINISTRATION),
    ACCOUNT_CHANGED(Family.ADMINISTRATION),
    PLAN_CHANGED(Family.ADMINISTRATION),
    CATALOGUE_CHANGED(Family.ADMINISTRATION),
    QUESTION_CHANGED(Family.ADMINISTRATION),
    WIRING_CHANGED(Family.ADMINISTRATION),
    /** A device was asked to do something: a test print, a search for ports. */
    ERRAND_SENT(Family.ADMINISTRATION),
    SETTING_CHANGED(Family.ADMINISTRATION),
    CERTIFICATE_CHANGED(Family.ADMINISTRATION),
    CLOCK_ACCEPTED(Family.ADMINISTRATION),
    /** What a check of the record found. */
    RECORD_CHECKED(Family.RECORD),
    /** An administrator took the record as it is, with a reason. */
    RECORD_ACCEPTED(Family.RECORD),
    /** From here on the head of the record is kept apart. */
    HEAD_KEPT(Family.RECORD),
    /** What was kept long enough was deleted. */
    PURGED(Family.RECORD),
    SERVER_STARTED(Family.RECORD),
    SERVER_STOPPED(Family.RECORD),
    /** Written before this log was chained. */
    EARLIER(Family.RECORD),
    /** Of a kind that this version does not know. */
    UNKNOWN(Family.RECORD);

    /** Who brings such an event about. */
    public enum Family {
        ADMINISTRATION,
        SECURITY,
        /** Anybody on the network, as often as they like: written down up to a limit, then counted. */
        STRANGERS,
        RECORD
    }

    private final Family family;

    AuditKind(Family family) {
        this.family = family;
    }

    /** The kind of a name; {@link #UNKNOWN} if there is none. */
    public static AuditKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }

    public Family family() {
        return family;
    }
}

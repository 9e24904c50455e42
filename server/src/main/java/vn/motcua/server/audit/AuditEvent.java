package vn.motcua.server.audit;

import java.util.Map;
import vn.motcua.domain.audit.AuditKind;

/**
 * Something to be written down, for instance {@code AuditEvent.of(ACCOUNT_CHANGED).by("quantri").about("canbo1")
 * .changed("role=CLERK", "role=MANAGER")}. Never a password, a token or anything about a citizen. Texts that are too long
 * are cut, control characters become spaces.
 *
 * @param actor account, device id or {@link #UNKNOWN}
 * @param address where it came from; {@link #UNKNOWN}: the log takes the peer of the request this thread answers
 * @param subject whom or what it is about: an account, a device, a setting
 * @param before only what was changed; may be empty
 * @param after only what was changed; may be empty
 * @param correlation ties several records together; may be empty
 */
public record AuditEvent(
        AuditKind kind, String actor, String address, String subject, String before, String after, String correlation) {

    /** Nobody known. */
    public static final String UNKNOWN = "-";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 16_000;

    public AuditEvent {
        actor = actor.isBlank() ? UNKNOWN : tidy(actor, LONGEST_NAME);
        address = address.isBlank() ? UNKNOWN : tidy(address, LONGEST_NAME);
        subject = tidy(subject, LONGEST_NAME);
        before = tidy(before, LONGEST_TEXT);
        after = tidy(after, LONGEST_TEXT);
        correlation = tidy(correlation, LONGEST_NAME);
    }

    /** An event of a kind, with nothing else known yet. */
    public static AuditEvent of(AuditKind kind) {
        return new AuditEvent(kind, UNKNOWN, UNKNOWN, "", "", "", "");
    }

    public AuditEvent by(String who) {
        return new AuditEvent(kind, who, address, subject, before, after, correlation);
    }

    public AuditEvent from(String peer) {
        return new AuditEvent(kind, actor, peer, subject, before, after, correlation);
    }

    public AuditEvent about(String what) {
        return new AuditEvent(kind, actor, address, what, before, after, correlation);
    }

    public AuditEvent changed(String was, String is) {
        return new AuditEvent(kind, actor, address, subject, was, is, correlation);
    }

    /** Only what differs between two states, each as a JSON object. */
    public AuditEvent changed(Map<String, String> was, Map<String, String> is) {
        return changed(Changes.of(was, is), Changes.of(is, was));
    }

    /** Without anything before: a reason, a result. */
    public AuditEvent saying(String text) {
        return changed("", text);
    }

    public AuditEvent with(String correlationId) {
        return new AuditEvent(kind, actor, address, subject, before, after, correlationId);
    }

    private static String tidy(String text, int longest) {
        var tidy = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .limit(longest)
                .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) ? ' ' : c)
                .forEach(tidy::appendCodePoint);
        return tidy.toString();
    }
}

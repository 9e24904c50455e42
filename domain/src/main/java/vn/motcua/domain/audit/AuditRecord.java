package vn.motcua.domain.audit;

import java.time.Instant;

/**
 * A line of the audit log.
 *
 * @param seq its place in the log, from 1
 * @param actor an account, a device or {@code -} if unknown
 * @param address where the request came from, or {@code -}
 * @param subject whom or what it is about, or empty
 * @param before what was changed, as it was, or empty
 * @param after as it is since then, or empty
 * @param correlation ties it to lines of the log file and to other records; may be empty
 */
public record AuditRecord(
        long seq,
        Instant at,
        AuditKind kind,
        String actor,
        String address,
        String subject,
        String before,
        String after,
        String correlation) {}

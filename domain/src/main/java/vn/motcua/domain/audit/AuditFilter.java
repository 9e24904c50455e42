package vn.motcua.domain.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the audit log are wanted.
 *
 * @param from not before this
 * @param until before this
 * @param kinds empty: all
 * @param person part of the actor's or the subject's name; empty: all
 * @param text part of what stands in the line; empty: all
 */
public record AuditFilter(
        Optional<Instant> from, Optional<Instant> until, Set<AuditKind> kinds, String person, String text) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Set.of(), "", "");

    public AuditFilter {
        kinds = Set.copyOf(kinds);
    }
}

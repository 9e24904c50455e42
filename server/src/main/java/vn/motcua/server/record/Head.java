package vn.motcua.server.record;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.motcua.server.chain.Tip;

/**
 * What is known of the record apart from the database.
 *
 * @param closed whether the server was stopped in order, so that nothing can have come after
 * @param revoked hashes of the tokens of devices that were shut out: an older database does not let them in again
 * @param open keys of findings that a start made and nobody has accepted
 * @param accepted keys of findings that an administrator has accepted
 */
record Head(
        long writtenMs,
        boolean closed,
        Tip journal,
        Tip audit,
        List<String> revoked,
        List<String> open,
        List<String> accepted) {

    Head {
        revoked = sorted(revoked);
        open = sorted(open);
        accepted = sorted(accepted);
    }

    private static List<String> sorted(List<String> texts) {
        return List.copyOf(new TreeSet<>(texts));
    }

    static Head first(long atMs, Tip journal, Tip audit) {
        return new Head(atMs, false, journal, audit, List.of(), List.of(), List.of());
    }

    Head at(long atMs, boolean isClosed, Tip newJournal, Tip newAudit) {
        return new Head(atMs, isClosed, newJournal, newAudit, revoked, open, accepted);
    }

    Head withRevoked(List<String> hashes) {
        return new Head(writtenMs, closed, journal, audit, hashes, open, accepted);
    }

    Head withOpen(List<String> keys) {
        return new Head(writtenMs, closed, journal, audit, revoked, both(open, keys), accepted);
    }

    Head withAccepted(List<String> keys) {
        return new Head(writtenMs, closed, journal, audit, revoked, List.of(), both(accepted, keys));
    }

    private static List<String> both(List<String> some, List<String> others) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** Whether something other than the time of writing differs. */
    boolean differs(Head other) {
        return !equals(other.at(writtenMs, other.closed(), other.journal(), other.audit()));
    }
}

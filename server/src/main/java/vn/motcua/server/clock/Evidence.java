package vn.motcua.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.motcua.domain.command.ClockTrouble.Kind;
import vn.motcua.server.hall.ClockGate;

/**
 * What speaks for or against the server's clock, besides the journal.
 *
 * @param synchronised the operating system says that a time server sets the clock
 * @param peerOffset how far the server's clock is ahead of a configured peer's; negative when behind
 * @param lastFile when somebody last wrote into the data folder before this start
 * @param futureFile the latest time of a file that is dated later than the clock
 */
record Evidence(
        boolean synchronised, Optional<Duration> peerOffset, Optional<Instant> lastFile, Optional<Instant> futureFile) {

    /** Nothing is known. */
    static final Evidence NONE = new Evidence(false, Optional.empty(), Optional.empty(), Optional.empty());

    /** Networks and HTTP dates are coarse; a slip is not wrong for that. */
    static final Duration PEER_TOLERANCE = Duration.ofMinutes(5);

    /**
     * What is wrong, if anything.
     *
     * @param lastEntry {@link Instant#EPOCH} if the journal is empty: there is nothing to spoil then
     * @param plausibleUntil until when a hall that was last heard of at a moment may come back unasked
     */
    Optional<Kind> judge(Instant now, Instant lastEntry, UnaryOperator<Instant> plausibleUntil) {
        Optional<Kind> peer = peerSays();
        boolean trusted = synchronised || (peerOffset.isPresent() && peer.isEmpty());
        if (lastEntry.isAfter(now.plus(ClockGate.TOLERANCE))) {
            return Optional.of(peer.orElse(trusted ? Kind.JOURNAL_AHEAD : Kind.DISAGREE));
        }
        if (peer.isPresent() || trusted || lastEntry.equals(Instant.EPOCH)) {
            return peer;
        }
        Instant heardOf = lastFile.filter(lastEntry::isBefore).orElse(lastEntry);
        return futureFile.isPresent() || now.isAfter(plausibleUntil.apply(heardOf))
                ? Optional.of(Kind.UNCONFIRMED)
                : Optional.empty();
    }

    private Optional<Kind> peerSays() {
        return peerOffset
                .filter(offset -> offset.abs().compareTo(PEER_TOLERANCE) > 0)
                .map(offset -> offset.isNegative() ? Kind.SERVER_BEHIND : Kind.SERVER_AHEAD);
    }
}

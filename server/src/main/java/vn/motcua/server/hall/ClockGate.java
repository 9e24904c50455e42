package vn.motcua.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.domain.command.ClockTrouble;

/** Says whether the time is good enough to write it down. Asked before each group of commands, so it must be quick. */
public interface ClockGate {

    /** A clock may be set back this far (leap seconds, NTP) without anybody being turned away. */
    Duration TOLERANCE = Duration.ofSeconds(5);

    /** Looks at the journal only. */
    ClockGate JOURNAL_ONLY = (now, lastEntry) -> lastEntry.isAfter(now.plus(TOLERANCE))
            ? Optional.of(new ClockTrouble(ClockTrouble.Kind.DISAGREE, now, lastEntry))
            : Optional.empty();

    /** @param lastEntry the time of the journal's last entry; {@link Instant#EPOCH} if there is none */
    Optional<ClockTrouble> judge(Instant now, Instant lastEntry);

    /** A person has vouched for the clock, and that is on disk. */
    default void vouched() {}
}

package vn.motcua.server.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.server.hall.ClockGate;

/**
 * Believes the clock when something vouches for it: the operating system's synchronisation, a configured peer, a journal
 * that was written lately, or a person. Asks again when the clock jumps while the server runs. Safe for many threads.
 */
final class ClockWatch implements ClockGate, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration JUMP = Duration.ofMinutes(10);
    private static final Duration OPENING_LASTS = Duration.ofHours(12);
    private static final long LOOK_EVERY_MS = 2_000;

    private final ClockProperties properties;
    private final Supplier<HallPlan> plan;
    private final Clock clock;
    private final LongSupplier nanos;
    private final TimeSources sources;
    private final DataFolder folder;
    private final Thread looking = new Thread(this::lookUntilClosed, "clock-watch");

    private Evidence evidence = Evidence.NONE;
    private boolean settled;
    private Optional<Instant> seen = Optional.empty();
    private long seenNanos;
    /** The clock before it jumped: the last moment at which it was believed. */
    private Optional<Instant> before = Optional.empty();

    private Optional<ClockTrouble.Kind> told = Optional.empty();

    ClockWatch(
            ClockProperties properties,
            Supplier<HallPlan> plan,
            Clock clock,
            LongSupplier nanos,
            TimeSources sources,
            DataFolder folder) {
        this.properties = properties;
        this.plan = plan;
        this.clock = clock;
        this.nanos = nanos;
        this.sources = sources;
        this.folder = folder;
    }

    void start() {
        looking.setDaemon(true);
        looking.start();
    }

    @Override
    public void close() {
        looking.interrupt();
    }

    private void lookUntilClosed() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!isSettled()) {
                    look();
                }
                Thread.sleep(LOOK_EVERY_MS);
            }
        } catch (InterruptedException e) {
            LOG.debug("clock watch stops");
        }
    }

    private synchronized boolean isSettled() {
        return settled;
    }

    /** Asks everything that may vouch for the clock; takes seconds at worst. */
    void look() throws InterruptedException {
        DataFolder.Times files = folder.read(clock.instant());
        var found = new Evidence(
                sources.querySynchronised(), sources.queryPeerOffset(), files.lastBefore(), files.future());
        synchronized (this) {
            evidence = found;
        }
    }

    @Override
    public synchronized Optional<ClockTrouble> judge(Instant now, Instant lastEntry) {
        noticeJump(now);
        if (settled && !lastEntry.isAfter(now.plus(TOLERANCE))) {
            return tell(Optional.empty(), now, lastEntry);
        }
        settled = false;
        Optional<ClockTrouble.Kind> kind = evidence.judge(now, lastEntry, this::plausibleUntil)
                .filter(found ->
                        found != ClockTrouble.Kind.UNCONFIRMED || !plan.get().demonstration());
        settled = kind.isEmpty();
        return tell(kind, now, lastEntry);
    }

    private Optional<ClockTrouble> tell(Optional<ClockTrouble.Kind> kind, Instant now, Instant lastEntry) {
        if (!told.equals(kind)) {
            kind.ifPresentOrElse(
                    found -> LOG.error(
                            "the time is in doubt ({}): the clock says {}, the last entry is of {}; no numbers until it is right or a manager confirms it on /clock",
                            found,
                            now,
                            lastEntry),
                    () -> LOG.info("the time is not in doubt any more: {}", now));
            told = kind;
        }
        return kind.map(found -> new ClockTrouble(found, now, lastEntry));
    }

    /** A computer that slept looks the same as a clock that was set: both are asked about as a start is. */
    private void noticeJump(Instant now) {
        long current = nanos.getAsLong();
        Optional<Instant> expected = seen.map(earlier -> earlier.plusNanos(current - seenNanos));
        if (expected.isPresent() && Duration.between(expected.get(), now).abs().compareTo(JUMP) > 0) {
            LOG.warn("the clock went from {} to {} by itself", expected.get(), now);
            before = before.or(() -> seen);
            settled = false;
            evidence = Evidence.NONE;
        }
        seen = Optional.of(now);
        seenNanos = current;
    }

    /** The next opening after the gap is in time, all day long; before a jump the clock was believed too. */
    private Instant plausibleUntil(Instant heardOf) {
        HallPlan setUp = plan.get();
        Instant from = before.filter(heardOf::isBefore).orElse(heardOf).plus(properties.gap());
        LocalDateTime local = setUp.localTime(from);
        return setUp.hours()
                .findNextOpening(local)
                .map(opening -> opening.atZone(setUp.zone()).toInstant().plus(OPENING_LASTS))
                .orElse(from);
    }

    @Override
    public synchronized void vouched() {
        evidence.futureFile().ifPresent(folder::accept);
        before = Optional.empty();
        settled = true;
    }
}

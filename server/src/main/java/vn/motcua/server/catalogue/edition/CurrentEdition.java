package vn.motcua.server.catalogue.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.server.plan.CurrentPlan;

/**
 * Which edition of the catalogue is shown. A change writes the whole next edition beside the present one and then turns
 * one number: whoever dies before the turn has changed nothing, and the hall never waits for more than some hundred rows.
 * Safe for many threads; changes come one after the other.
 */
public final class CurrentEdition {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ShownStore shown;
    private final VersionStore versions;
    private final LocalStore local;
    private final CurrentPlan plan;
    private final Clock clock;
    private final List<Consumer<Edition>> listeners = new CopyOnWriteArrayList<>();
    private volatile Edition present;

    /** Whether the disk may be ahead of {@link #present}. Written under the lock. */
    private volatile boolean turning;

    private volatile List<String> services;

    /**
     * @param mark of this very database, so that what was kept elsewhere of another one is not taken for this one's
     * @param applied grows with every import applied or taken back
     * @param day the edition tells what is in force on it
     */
    public record Edition(String mark, long number, long applied, LocalDate day) {

        /** The edition's number as text, as finders name their index. */
        public String name() {
            return mark + "-" + number;
        }
    }

    public CurrentEdition(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ShownStore shown,
            VersionStore versions,
            LocalStore local,
            CurrentPlan plan,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.shown = shown;
        this.versions = versions;
        this.local = local;
        this.plan = plan;
        this.clock = clock;
        this.present = load();
        this.services = offered(plan.get());
        plan.onChange(this::followPlan);
    }

    private Edition load() {
        jdbc.sql("""
                        INSERT INTO catalogue_state (id, mark, edition, applied, day) VALUES (1, :mark, 0, 0, :day)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("mark", UUID.randomUUID().toString().substring(0, 8))
                .param("day", EpochDays.number(today()))
                .update();
        return jdbc.sql("SELECT mark, edition, applied, day FROM catalogue_state WHERE id = 1")
                .query((row, n) -> new Edition(
                        row.getString("mark"),
                        row.getLong("edition"),
                        row.getLong("applied"),
                        LocalDate.ofEpochDay(row.getInt("day"))))
                .single();
    }

    /** The day at the desk. */
    public LocalDate today() {
        return clock.instant().atZone(plan.get().zone()).toLocalDate();
    }

    /** The edition of today. The first who asks on a new day turns it, if anything begins or ends. */
    public Edition get() {
        Edition edition = turning ? settled() : present;
        return today().isAfter(edition.day()) ? turnDay() : edition;
    }

    /** Lets what begins or ends today do so, before something is read that belongs to the edition of today. */
    public void turnDayIfDue() {
        var unused = get();
    }

    private synchronized Edition settled() {
        return present;
    }

    /** Tells whether the plan has this service. */
    public boolean isService(ServiceId id) {
        return plan.get().services().stream().anyMatch(service -> service.id().equals(id));
    }

    /** Calls with every new edition, on the thread that made it. */
    public void onChange(Consumer<Edition> listener) {
        listeners.add(listener);
    }

    /** A day never goes back: with a clock that stands wrong for a while, the catalogue of the later day stays. */
    private synchronized Edition turnDay() {
        LocalDate today = today();
        if (!today.isAfter(present.day())) {
            return present;
        }
        if (versions.isTurnBetween(present.day(), today)) {
            renew();
        } else {
            jdbc.sql("UPDATE catalogue_state SET day = :day WHERE id = 1")
                    .param("day", EpochDays.number(today))
                    .update();
            present = new Edition(present.mark(), present.number(), present.applied(), today);
        }
        return present;
    }

    private void followPlan() {
        List<String> now = offered(plan.get());
        if (!now.equals(services)) {
            services = now;
            renew();
        }
    }

    private static List<String> offered(HallPlan plan) {
        List<String> ids = new ArrayList<>();
        plan.services().stream()
                .filter(Service::offered)
                .forEach(service -> ids.add(service.id().value()));
        return ids;
    }

    /** Something of the desk's own has changed. */
    public void renew() {
        turn(VersionStore.NO_IMPORT, VersionStore.NO_IMPORT, 0, () -> {});
    }

    /**
     * Shows an import; {@code mark} marks it as applied, in the transaction that turns the edition.
     *
     * @param importId of an import that changes something, or {@link VersionStore#NO_IMPORT}: then the edition stays
     * @param compared how many imports had been applied or taken back when it was compared with the catalogue
     * @return false if there have been others since, and nothing was done
     */
    public synchronized boolean apply(long importId, long compared, Runnable mark) {
        if (compared != present.applied()) {
            return false;
        }
        if (importId == VersionStore.NO_IMPORT) {
            commit(new Edition(present.mark(), present.number(), present.applied() + 1, present.day()), mark);
        } else {
            turn(importId, VersionStore.NO_IMPORT, 1, mark);
        }
        return true;
    }

    /** Hides an import; {@code mark} marks it as taken back, in the transaction that turns the edition. */
    public void takeBack(long importId, Runnable mark) {
        turn(VersionStore.NO_IMPORT, importId, 1, mark);
    }

    private synchronized void turn(long also, long without, int more, Runnable mark) {
        LocalDate today = today();
        LocalDate day = today.isAfter(present.day()) ? today : present.day();
        long next = shown.nextEdition();
        shown.write(next, day, also, without, Levels.bits(local.listLevels()));
        var turned = new Edition(present.mark(), next, present.applied() + more, day);
        commit(turned, mark);
        listeners.forEach(listener -> listener.accept(turned));
    }

    /**
     * Makes an edition the present one, on disk and in memory. Whoever sees on disk what {@code mark} has marked and then
     * asks for the edition gets this one: from before the end of the transaction until memory has followed, they wait.
     */
    private void commit(Edition next, Runnable mark) {
        try {
            transaction.executeWithoutResult(status -> {
                mark.run();
                store(next.number(), next.applied(), next.day());
                turning = true;
            });
            present = next;
        } finally {
            turning = false;
        }
    }

    private void store(long edition, long applied, LocalDate day) {
        jdbc.sql("UPDATE catalogue_state SET edition = :edition, applied = :applied, day = :day WHERE id = 1")
                .param("edition", edition)
                .param("applied", applied)
                .param("day", EpochDays.number(day))
                .update();
    }
}

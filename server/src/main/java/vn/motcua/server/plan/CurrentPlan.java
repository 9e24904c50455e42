package vn.motcua.server.plan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.domain.plan.HallPlan;

/** The desk's setup as it is now; read on every command, so it is kept in memory. Safe for many threads. */
@Component
public final class CurrentPlan implements Supplier<HallPlan> {

    private final PlanStore store;
    private final AtomicReference<HallPlan> plan;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public CurrentPlan(PlanStore store, FirstSetup first) {
        this.store = store;
        this.plan = new AtomicReference<>(store.findPlan().orElseGet(() -> {
            HallPlan setUp = first.plan();
            store.save(setUp);
            return setUp;
        }));
    }

    @Override
    public HallPlan get() {
        return plan.get();
    }

    /** Writes the new setup, then uses it; what is in hand or in line stays where it is. */
    public synchronized void replace(HallPlan changed) {
        store.save(changed);
        plan.set(changed);
        listeners.forEach(Runnable::run);
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}

package vn.motcua.counter.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Subscription;

/** Brings changes of the hall to open pages within a quarter of a second, so at most four times a second each. */
public final class PushThrottle implements AutoCloseable {

    private static final long QUIET_MS = 250;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("counter-pulse").factory());

    /**
     * Runs {@code refresh} in the page's own lock after each change of the hall; several quick ones become one. The
     * hall's thread only leaves a note.
     */
    public Subscription follow(CounterDesk desk, UI ui, Runnable refresh) {
        AtomicBoolean due = new AtomicBoolean();
        return desk.follow(() -> {
            if (due.compareAndSet(false, true)) {
                var unused = timer.schedule(() -> beat(ui, due, refresh), QUIET_MS, TimeUnit.MILLISECONDS);
            }
        });
    }

    /** Runs {@code refresh} in the page's own lock every two seconds, for what changes without the hall changing. */
    public Subscription everyTwoSeconds(UI ui, Runnable refresh) {
        AtomicBoolean due = new AtomicBoolean();
        var beats = timer.scheduleWithFixedDelay(() -> beat(ui, due, refresh), 2, 2, TimeUnit.SECONDS);
        return () -> beats.cancel(false);
    }

    private static void beat(UI ui, AtomicBoolean due, Runnable refresh) {
        due.set(false); // before reading, so that a change during the reading is not lost
        try {
            var unused = ui.access(refresh::run);
        } catch (UIDetachedException e) {
            due.set(true); // the page is gone, and its subscription goes with it
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

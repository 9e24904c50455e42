package vn.motcua.kiosk.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Subscription;

/** Turns the hall's changes into a calm beat for screens: at most four a second, and one every five seconds anyway. */
public final class ScreenRefresh implements AutoCloseable {

    private static final Duration CALM = Duration.ofMillis(250);
    private static final Duration ANYWAY = Duration.ofSeconds(5);

    private final Entrance entrance;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kiosk-pulse").factory());

    public ScreenRefresh(Entrance entrance) {
        this.entrance = entrance;
    }

    /** Calls {@code beat} from the pulse's own thread, which it must not hold up, until closed. */
    public Subscription follow(Runnable beat) {
        var waiting = new AtomicBoolean();
        Runnable soon = () -> {
            if (waiting.compareAndSet(false, true)) {
                later(() -> {
                    waiting.set(false);
                    beat.run();
                });
            }
        };
        Subscription changes = entrance.follow(soon);
        // opening hours begin and end without anything happening in the hall
        ScheduledFuture<?> anyway =
                clock.scheduleAtFixedRate(soon, ANYWAY.toMillis(), ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            changes.close();
            anyway.cancel(false);
        };
    }

    /** Calls {@code beat} every second, from the pulse's own thread, which it must not hold up, until closed. */
    public Subscription everySecond(Runnable beat) {
        ScheduledFuture<?> beats = clock.scheduleAtFixedRate(beat, 1, 1, TimeUnit.SECONDS);
        return () -> beats.cancel(false);
    }

    /** Runs something on a page, unless it has gone meanwhile. */
    public static void on(UI ui, Runnable change) {
        try {
            Future<?> unused = ui.access(change::run);
        } catch (UIDetachedException e) {
            // nobody looks any more
        }
    }

    private void later(Runnable beat) {
        try {
            ScheduledFuture<?> unused = clock.schedule(beat, CALM.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the building closes: nobody looks any more
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

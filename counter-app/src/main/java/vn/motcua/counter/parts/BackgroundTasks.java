package vn.motcua.counter.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.desk.Subscription;

/** Work of staff pages that takes longer than a click may: it runs beside the page, and comes back into its lock. */
public final class BackgroundTasks implements AutoCloseable {

    /** Twice a second a page may hear of progress. */
    static final Duration BEAT = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);
    private static final int HANDS = 3;

    private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(
            HANDS, Thread.ofPlatform().daemon().name("counter-task-", 1).factory());

    /**
     * Runs {@code work} beside the page, then {@code done} with its answer in the page's lock, or {@code failed}.
     *
     * @param failed gets what was thrown, which is a defect and is logged before; a refusal is an answer
     */
    public <T> void run(UI ui, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        hands.execute(() -> attempt(ui, work, done, failed));
    }

    /**
     * Asks again and again until {@code last} holds for an answer, the page is gone or the subscription is closed. Every
     * answer is shown, the last one too.
     */
    public <T> Subscription follow(
            UI ui, Supplier<T> work, Predicate<T> last, Consumer<T> shown, Consumer<RuntimeException> failed) {
        var closed = new AtomicBoolean();
        again(0, closed, new Runnable() {
            @Override
            public void run() {
                if (closed.get()) {
                    return;
                }
                Supplier<T> once = () -> {
                    T answer = work.get();
                    if (!last.test(answer)) {
                        again(BEAT.toMillis(), closed, this);
                    }
                    return answer;
                };
                attempt(ui, once, shown, failed);
            }
        });
        return () -> closed.set(true);
    }

    private void again(long delayMs, AtomicBoolean closed, Runnable step) {
        if (!closed.get()) {
            var unused = hands.schedule(step, delayMs, TimeUnit.MILLISECONDS);
        }
    }

    private static <T> void attempt(UI ui, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        try {
            T answer = work.get();
            var unused = ui.access(() -> done.accept(answer));
        } catch (UIDetachedException e) {
            LOG.debug("the page was closed before its task was done");
        } catch (RuntimeException e) {
            LOG.error("a task of a staff page failed", e);
            tell(ui, e, failed);
        }
    }

    private static void tell(UI ui, RuntimeException failure, Consumer<RuntimeException> failed) {
        try {
            var unused = ui.access(() -> failed.accept(failure));
        } catch (UIDetachedException e) {
            LOG.debug("the page was closed before it heard of a failure");
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}

package vn.motcua.counter.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {

    final BackgroundTasks tasks = new BackgroundTasks();
    final BlockingQueue<Object> shown = new LinkedBlockingQueue<>();
    final UI page = new OpenPage();

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void work_is_done_beside_the_page_and_its_answer_comes_back() throws InterruptedException {
        tasks.run(page, () -> Thread.currentThread().getName(), shown::add, shown::add);

        assertThat(next().toString()).startsWith("counter-task-");
    }

    @Test
    void a_defect_reaches_the_page() throws InterruptedException {
        tasks.run(page, BackgroundTasksTest::fail, shown::add, shown::add);

        assertThat(next()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void progress_is_shown_until_the_last_answer() throws InterruptedException {
        var step = new AtomicInteger();
        var unused = tasks.follow(page, step::incrementAndGet, answer -> answer == 3, shown::add, shown::add);

        assertThat(List.of(next(), next(), next())).isEqualTo(List.of(1, 2, 3));
        assertThat(shown.poll(2 * BackgroundTasks.BEAT.toMillis(), TimeUnit.MILLISECONDS))
                .isNull();
    }

    @Test
    void a_failure_ends_the_following() throws InterruptedException {
        var unused = tasks.follow(page, BackgroundTasksTest::fail, answer -> false, shown::add, shown::add);

        assertThat(next()).isInstanceOf(IllegalArgumentException.class);
        assertThat(shown.poll(2 * BackgroundTasks.BEAT.toMillis(), TimeUnit.MILLISECONDS))
                .isNull();
    }

    private Object next() throws InterruptedException {
        Object one = shown.poll(10, TimeUnit.SECONDS);
        assertThat(one).as("something shown within ten seconds").isNotNull();
        return java.util.Objects.requireNonNull(one);
    }

    private static Object fail() {
        throw new IllegalArgumentException("a defect");
    }

    /** A page that takes every command at once. */
    private static final class OpenPage extends UI {

        private static final long serialVersionUID = 1L;

        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }
}

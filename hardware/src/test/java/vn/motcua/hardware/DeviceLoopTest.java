package vn.motcua.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;

/** What every device promises of its thread: nothing ends it but closing, and nobody who calls waits for it. */
@Timeout(20)
class DeviceLoopTest {

    static final Duration NO_REST = Duration.ofMillis(1);
    static final Duration LONG_REST = Duration.ofHours(1);

    final List<DeviceStatus> statuses = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final CountDownLatch ended = new CountDownLatch(1);
    final StatusBoard board = new StatusBoard(new Nameless());
    DeviceLoop loop = new DeviceLoop("printer", "kiosk-1/printer", board, () -> {}, NO_REST);

    @AfterEach
    void close() {
        loop.close();
    }

    /** A turn that may fail, and what is called around it. */
    private DeviceLoop start(Duration rest, DeviceLoop.Turns turns) {
        board.addListener((device, status) -> {
            statuses.add(status);
            if (status instanceof Offline offline && offline.reason() == DeviceReason.CLOSED) {
                ended.countDown();
            }
        });
        loop = new DeviceLoop("printer", "kiosk-1/printer", board, turns, rest);
        loop.start();
        return loop;
    }

    private void awaitStatus(DeviceStatus wanted) throws InterruptedException {
        while (!statuses.contains(wanted)) {
            Thread.sleep(1);
        }
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Fails once in a way, then works. */
    private final class FailsOnce implements DeviceLoop.Turns {

        private final Exception failure;
        private boolean failed;

        FailsOnce(Exception failure) {
            this.failure = failure;
        }

        @Override
        public void turn() throws IOException, InterruptedException {
            if (failed) {
                board.publish(new Online(Set.of()));
                Thread.sleep(5);
                return;
            }
            failed = true;
            if (failure instanceof IOException io) {
                throw io;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public void failed(String detail) {
            calls.add("failed " + detail);
            throw new IllegalStateException("the port cannot be closed either");
        }

        @Override
        public void end() {
            calls.add("end");
            throw new IllegalStateException("the port cannot be closed at the end");
        }
    }

    @Test
    void an_input_or_output_error_is_a_status_and_the_next_turn_tries_again() throws Exception {
        start(NO_REST, new FailsOnce(new IOException("cannot open port 'COM3': access denied")));

        awaitStatus(new Online(Set.of()));

        assertThat(statuses).contains(new Offline(DeviceReason.OFFLINE, "cannot open port 'COM3': access denied"));
        assertThat(calls).contains("failed cannot open port 'COM3': access denied");
    }

    @Test
    void a_fault_of_the_program_is_a_status_and_the_next_turn_tries_again() throws Exception {
        start(NO_REST, new FailsOnce(new IllegalStateException("boom")));

        awaitStatus(new Online(Set.of()));

        assertThat(statuses)
                .contains(new Offline(
                        DeviceReason.FAILURE, "fault in the driver: java.lang.IllegalStateException: boom"));
    }

    @Test
    void closing_lets_the_port_go_and_says_so_whatever_the_port_throws() throws Exception {
        start(NO_REST, new FailsOnce(new IOException("gone")));
        awaitStatus(new Online(Set.of()));

        loop.close();
        loop.close();
        awaitEnd();

        assertThat(calls).endsWith("end");
        assertThat(board.status()).isEqualTo(new Offline(DeviceReason.CLOSED, "printer 'kiosk-1/printer' was closed"));
        assertThat(loop.isClosed()).isTrue();
    }

    @Test
    void closing_ends_a_rest_at_once() throws Exception {
        start(LONG_REST, new FailsOnce(new IOException("gone")));
        awaitStatus(new Offline(DeviceReason.OFFLINE, "gone"));

        loop.close();

        awaitEnd();
    }

    @Test
    void closing_at_once_ends_a_turn_that_waits_on_a_queue_without_waiting_for_it() throws Exception {
        var waits = new CountDownLatch(1);
        start(NO_REST, () -> {
            waits.countDown();
            Thread.sleep(LONG_REST.toMillis());
        });
        waits.await();

        loop.closeNow();

        awaitEnd();
    }

    @Test
    void closing_does_not_wait_for_a_turn_that_cannot_be_interrupted() throws Exception {
        var begun = new CountDownLatch(1);
        var stuck = new CountDownLatch(1);
        start(NO_REST, () -> {
            begun.countDown();
            while (stuck.getCount() > 0) {
                LockSupport.parkNanos(1_000_000); // a native call that hears no interrupt
            }
        });
        begun.await();

        loop.closeNow();

        assertThat(loop.isClosed()).isTrue();
        stuck.countDown();
        awaitEnd();
    }

    @Test
    void a_listener_that_throws_does_not_end_the_loop() throws Exception {
        board.addListener((device, status) -> {
            if (status instanceof Offline) {
                throw new IllegalStateException("a listener of somebody else");
            }
        });
        start(NO_REST, new FailsOnce(new IOException("gone")));

        awaitStatus(new Online(Set.of()));
    }

    private static final class Nameless implements Device {

        @Override
        public String name() {
            return "kiosk-1/printer";
        }

        @Override
        public DeviceStatus status() {
            return new DeviceStatus.Starting();
        }

        @Override
        public void addListener(DeviceListener listener) {
            listener.statusChanged(this, status());
        }

        @Override
        public CompletableFuture<HealthCheck> checkHealth() {
            return CompletableFuture.completedFuture(new HealthCheck(true, ""));
        }

        @Override
        public void close() {}
    }
}

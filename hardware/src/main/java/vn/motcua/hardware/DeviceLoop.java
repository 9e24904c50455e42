package vn.motcua.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceStatus.Offline;

/**
 * The one platform thread of a device: turn after turn until it is closed. Whatever a turn throws becomes a status and a
 * log line, never the end of the thread; after a failure the loop rests, then tries again.
 */
public final class DeviceLoop {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceLoop.class);
    private static final Duration REST = Duration.ofSeconds(1);

    /** What differs from device to device; called on the loop's thread. */
    @FunctionalInterface
    public interface Turns {

        /** One turn: opens the port if it is closed, then works or waits for a while. */
        void turn() throws IOException, InterruptedException;

        /** A turn has failed: the port is to be closed. Also called when the device is being closed. */
        default void failed(String detail) {}

        /** The last call: the port is to be closed, and whoever waits is to be answered. */
        default void end() {}
    }

    private final String kind;
    private final String name;
    private final StatusBoard board;
    private final Turns turns;
    private final Duration rest;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * A loop that is not started yet.
     *
     * @param kind the noun for messages, such as {@code scanner}
     */
    public DeviceLoop(String kind, String name, StatusBoard board, Turns turns) {
        this(kind, name, board, turns, REST);
    }

    DeviceLoop(String kind, String name, StatusBoard board, Turns turns, Duration rest) {
        this.kind = kind;
        this.name = name;
        this.board = board;
        this.turns = turns;
        this.rest = rest;
        this.thread = Thread.ofPlatform().daemon().name(kind + " " + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Whether {@link #close} was called; any thread. */
    public boolean isClosed() {
        return closed;
    }

    /** Ends the loop after the turn at hand; returns at once. Any thread; may be called twice. */
    public void close() {
        closed = true;
        wake.release();
    }

    /** Ends the loop, and the turn at hand by interrupting it; returns at once. For turns that wait on a queue. */
    public void closeNow() {
        close();
        thread.interrupt();
    }

    /** What is said of a closed device, such as {@code scanner 'kiosk-1/scanner' was closed}. */
    public String closedDetail() {
        return "%s '%s' was closed".formatted(kind, name);
    }

    private void run() {
        while (!closed) {
            try {
                turns.turn();
            } catch (InterruptedException e) {
                closed = true;
            } catch (IOException e) {
                failed(DeviceReason.OFFLINE, String.valueOf(e.getMessage()));
            } catch (RuntimeException e) { // jSerialComm throws such when a port vanishes at the wrong moment
                LOG.error("{} '{}': fault in the driver", kind, name, e);
                failed(DeviceReason.FAILURE, "fault in the driver: " + e);
            }
        }
        quietly(turns::end);
        board.publish(new Offline(DeviceReason.CLOSED, closedDetail()));
    }

    private void failed(DeviceReason reason, String detail) {
        quietly(() -> turns.failed(detail));
        if (closed) {
            return;
        }
        board.publish(new Offline(reason, detail));
        try {
            boolean unused = wake.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void quietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("{} '{}': fault while closing the port", kind, name, e);
        }
    }
}

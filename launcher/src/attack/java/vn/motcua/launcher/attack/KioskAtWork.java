package vn.motcua.launcher.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk that issues a ticket every tenth of a second while something else goes on, over the connection it keeps, as the
 * program of a kiosk does. It is at the attacker's own address: the hall's Wi-Fi is one.
 */
final class KioskAtWork implements AutoCloseable {

    private static final int EVERY_MS = 100;

    private final Hall hall;
    private final String service;
    private final List<Double> took = new ArrayList<>();
    private final Thread thread;
    private int lost;

    KioskAtWork(Hall hall, String service) {
        this.hall = hall;
        this.service = service;
        this.thread = Thread.ofPlatform().daemon().name("kiosk").start(this::work);
    }

    private void work() {
        Line line = null;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long begun = System.nanoTime();
                line = issue(line);
                long rest = EVERY_MS - (System.nanoTime() - begun) / 1_000_000;
                TimeUnit.MILLISECONDS.sleep(Math.max(1, rest));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp(line);
        }
    }

    private @Nullable Line issue(@Nullable Line kept) {
        long begun = System.nanoTime();
        Line line = kept;
        try {
            if (line == null) {
                line = Line.open(hall, hall.attacker(), 10_000);
            }
            line.send(
                    "POST",
                    "/api/v1/tickets",
                    Hall.bearer(Hall.KIOSK) + Hall.command(),
                    "{\"service\":\"%s\"}".formatted(service));
            Line.Answer answer = line.answer();
            note(answer.status() == 201, System.nanoTime() - begun);
            return line;
        } catch (IOException e) {
            note(false, System.nanoTime() - begun);
            hangUp(line);
            return null;
        }
    }

    private synchronized void note(boolean issued, long nanos) {
        took.add(nanos / 1e6);
        lost += issued ? 0 : 1;
    }

    private static void hangUp(@Nullable Line line) {
        if (line == null) {
            return;
        }
        try {
            line.close();
        } catch (IOException e) {
            System.err.println("the kiosk's line had ended: " + e.getMessage());
        }
    }

    synchronized int lost() {
        return lost;
    }

    synchronized int issued() {
        return took.size() - lost;
    }

    synchronized double ms(int percentile) {
        List<Double> sorted = took.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, sorted.size() * percentile / 100L));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(15_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

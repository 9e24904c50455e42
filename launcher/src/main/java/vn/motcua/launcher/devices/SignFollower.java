package vn.motcua.launcher.devices;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.desk.HallFeed;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.hardware.sign.SignBus;

/**
 * Shows the hall's calls on the signs and boards of one line: a call blinks for ten seconds and stays until the citizen
 * has left the counter; a board shows the newest call of its counters. Never blocks the hall: it only hands texts over.
 */
final class SignFollower implements AutoCloseable {

    private static final Duration BLINKING = Duration.ofSeconds(10);

    private final SignBus line;
    private final Duration blinking;
    private final Map<Integer, Shown> shown = new HashMap<>(); // by counter; guarded by this
    private final Map<Integer, Shown> boards = new HashMap<>(); // by address; guarded by this
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sign-follower").factory());
    private final Subscription subscription;

    /** A call, told apart from a later one of the same ticket by its identity. */
    private static final class Shown {

        private final TicketId ticket;
        private final int counter;

        Shown(TicketId ticket, int counter) {
            this.ticket = ticket;
            this.counter = counter;
        }

        String text() {
            return ticket.label();
        }
    }

    /** @param present tells what is called now; empty where only news can be had */
    SignFollower(SignBus line, EntryFeed feed, Optional<HallFeed> present) {
        this(line, feed, present, BLINKING);
    }

    SignFollower(SignBus line, EntryFeed feed, Optional<HallFeed> present, Duration blinking) {
        this.line = line;
        this.blinking = blinking;
        this.subscription = feed.follow(this::follow);
        present.ifPresent(hall -> hall.snapshot().counters().forEach(this::begin));
    }

    private synchronized void begin(CounterView view) {
        int counter = view.counter().id().number();
        view.active().filter(ticket -> !shown.containsKey(counter)).ifPresent(ticket -> {
            Shown call = new Shown(ticket.id(), counter);
            shown.put(counter, call);
            show(call, false);
        });
    }

    private synchronized void follow(List<Entry> entries) {
        for (Entry entry : entries) {
            switch (entry.event()) {
                case Event.CallsCitizen e -> call(e.ticket(), e.counter());
                case Event.TicketResumed e -> call(e.ticket(), e.counter());
                case Event.EndsCall e -> leave(e.ticket());
                case Event.CounterClosed e -> clear(e.counter().number());
                case Event.DayClosed e -> Set.copyOf(shown.keySet()).forEach(this::clear);
                case Event.CounterOpened e -> {}
                case Event.BreakStarted e -> {}
                case Event.BreakEnded e -> {}
                case Event.DayOpened e -> {}
                case Event.ClockCorrected e -> {}
                case Event.ClockConfirmed e -> {}
                case Event.ChangesLine e -> {}
                case Event.TellsOfTicket e -> {}
            }
        }
    }

    private void call(TicketId ticket, CounterId counter) {
        Shown call = new Shown(ticket, counter.number());
        shown.put(call.counter, call);
        show(call, true);
        line.setup().boards().forEach((address, counters) -> {
            if (counters.isEmpty() || counters.contains(call.counter)) {
                boards.put(address, call);
                line.show(address, call.text(), call.counter, true);
            }
        });
        var unused = timer.schedule(() -> calm(call), blinking.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void show(Shown call, boolean blinks) {
        signs(call.counter).forEach(address -> line.show(address, call.text(), call.counter, blinks));
    }

    private List<Integer> signs(int counter) {
        return line.setup().signs().entrySet().stream()
                .filter(sign -> sign.getValue() == counter)
                .map(Map.Entry::getKey)
                .toList();
    }

    private synchronized void calm(Shown call) {
        if (shown.get(call.counter) == call) {
            show(call, false);
        }
        boards.forEach((address, there) -> {
            if (there == call) {
                line.show(address, call.text(), call.counter, false);
            }
        });
    }

    private void leave(TicketId ticket) {
        List.copyOf(shown.values()).stream()
                .filter(there -> there.ticket.equals(ticket))
                .forEach(there -> clear(there.counter));
    }

    private void clear(int counter) {
        shown.remove(counter);
        signs(counter).forEach(address -> line.show(address, "", 0, false));
        boards.entrySet().removeIf(board -> {
            boolean ours = board.getValue().counter == counter;
            if (ours) {
                line.show(board.getKey(), "", 0, false);
            }
            return ours;
        });
    }

    @Override
    public void close() {
        subscription.close();
        timer.shutdownNow();
    }
}

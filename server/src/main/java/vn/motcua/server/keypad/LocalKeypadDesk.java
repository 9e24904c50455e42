package vn.motcua.server.keypad;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.device.KeyAction;
import vn.motcua.domain.device.KeyAnswer;
import vn.motcua.domain.device.KeyPress;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketState;

/**
 * Turns keys into commands about the citizen the counter has in hand. The journal names the keypad, and the computer it hangs
 * at if that is not the server's own ({@code keypad:3}, {@code keypad:3@display-1}):
 * it speaks for the clerk who has the counter open, and does nothing at a counter that nobody has open.
 */
@Component
@EnableConfigurationProperties(KeypadProperties.class)
class LocalKeypadDesk implements KeypadDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LocalKeypadDesk.class);
    private static final Duration ONE_CALL = Duration.ofSeconds(2);
    private static final int REMEMBERED = 1_000;
    private static final KeyAnswer DONE = new KeyAnswer.Done();
    private static final KeyAnswer NOBODY_HERE = new KeyAnswer.Refused("nobody-here");
    private static final KeyAnswer UNKNOWN_TARGET = new KeyAnswer.Refused("unknown-target");

    private final CounterDesk desk;
    private final KeypadProperties properties;
    private final Clock clock;
    private final Map<CounterId, Place> places = new ConcurrentHashMap<>();

    /** One counter: its presses come one after the other, so that a second NEXT sees the call of the first. */
    private static final class Place {

        private final ReentrantLock lock = new ReentrantLock();
        private final Map<RequestId, KeyPress> done = new LinkedHashMap<>();

        boolean isDone(KeyPress press) {
            return press.equals(done.get(press.request()));
        }

        void remember(KeyPress press) {
            done.put(press.request(), press);
            if (done.size() > REMEMBERED) {
                var oldest = done.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    LocalKeypadDesk(CounterDesk desk, KeypadProperties properties, Clock clock) {
        this.desk = desk;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public KeyAnswer press(KeyPress press) {
        Optional<CounterView> counter = desk.snapshot().findCounter(press.counter());
        if (counter.isEmpty()) {
            return new KeyAnswer.Refused(new Refusal.UnknownCounter(press.counter()).code());
        }
        Place place = places.computeIfAbsent(press.counter(), id -> new Place());
        place.lock.lock();
        try {
            if (place.isDone(press)) {
                return DONE;
            }
            KeyAnswer answer = carryOut(press, desk.snapshot());
            if (answer instanceof KeyAnswer.Done) {
                place.remember(press);
            } else {
                LOG.info("keypad of counter {}: {} refused: {}", press.counter(), press.action(), answer);
            }
            return answer;
        } finally {
            place.lock.unlock();
        }
    }

    private KeyAnswer carryOut(KeyPress press, HallSnapshot hall) {
        CounterId id = press.counter();
        CounterView counter = hall.findCounter(id).orElseThrow();
        Request by = new Request(press.request(), new Actor.Keypad(id, press.place()));
        Optional<TicketView> active = counter.active();
        if (press.action() == KeyAction.NEXT
                && active.filter(this::isJustCalled).isPresent()) {
            return DONE;
        }
        return switch (press.action()) {
            case NEXT -> perform(new Command.CallNext(by, id, true));
            case PAUSE ->
                perform(
                        counter.state() instanceof CounterState.OnBreak
                                ? new Command.EndBreak(by, id)
                                : new Command.StartBreak(by, id));
            case RECALL -> about(active, ticket -> new Command.Recall(by, id, ticket.id()));
            case START -> about(active, ticket -> new Command.Start(by, id, ticket.id()));
            case NO_SHOW -> about(active, ticket -> new Command.NoShow(by, id, ticket.id()));
            case COMPLETE -> about(active, ticket -> new Command.Complete(by, id, ticket.id()));
            case TRANSFER ->
                findTarget(press.digits(), hall)
                        .map(to -> about(active, ticket -> new Command.Transfer(by, id, ticket.id(), to)))
                        .orElse(UNKNOWN_TARGET);
        };
    }

    private boolean isJustCalled(TicketView ticket) {
        return ticket.state() == TicketState.CALLED
                && ticket.attempt() == 1
                && Duration.between(ticket.since(), clock.instant()).compareTo(ONE_CALL) < 0;
    }

    private interface Step {
        Command.AtCounter of(TicketView ticket);
    }

    private KeyAnswer about(Optional<TicketView> active, Step step) {
        return active.map(ticket -> perform(step.of(ticket))).orElse(NOBODY_HERE);
    }

    private KeyAnswer perform(Command.AtCounter command) {
        return switch (desk.perform(command)) {
            case Answer.Done done -> DONE;
            case Answer.Refused(Refusal refusal) -> new KeyAnswer.Refused(refusal.code());
        };
    }

    private Optional<ServiceId> findTarget(String digits, HallSnapshot hall) {
        String configured = properties.transfer().get(digits);
        if (configured != null) {
            return Optional.of(new ServiceId(configured));
        }
        return hall.plan().counters().stream()
                .filter(counter -> counter.id().toString().equals(digits))
                .map(Counter::services)
                .flatMap(services -> services.stream().limit(1))
                .findFirst();
    }
}

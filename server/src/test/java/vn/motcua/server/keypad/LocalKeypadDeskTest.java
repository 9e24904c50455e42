package vn.motcua.server.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.device.KeyAction;
import vn.motcua.domain.device.KeyAnswer;
import vn.motcua.domain.device.KeyPress;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketState;
import vn.motcua.server.catalogue.DemonstrationDesk;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** Keys at the first counter of the demonstration desk, with the whole hall on a real SQLite file behind them. */
class LocalKeypadDeskTest {

    static final KeyAnswer DONE = new KeyAnswer.Done();

    final HallPlan plan = DemonstrationDesk.openRoundTheClock();
    final MutableClock clock = new MutableClock("2026-11-25T02:00:00Z");
    final Counter counter = plan.counters().getFirst();
    final Counter other = plan.counters().getLast();
    final TestStorage storage;
    final LocalHall hall;
    final LocalKeypadDesk keys;

    LocalKeypadDeskTest(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
        hall = new LocalHall(storage.journal(), () -> plan, clock, device -> true, new SimpleMeterRegistry());
        keys = new LocalKeypadDesk(
                hall,
                new KeypadProperties(Map.of("77", other.services().getLast().value())),
                clock);
    }

    @BeforeEach
    void open_the_counter_with_three_waiting() {
        hall.start();
        hall.submit(new Command.OpenCounter(by(), counter.id(), new ClerkId("c7")));
        for (int i = 0; i < 3; i++) {
            hall.submit(new Command.TakeTicket(by(), counter.services().getFirst()));
        }
    }

    @AfterEach
    void close() {
        hall.close();
        storage.close();
    }

    static Request by() {
        return new Request(RequestId.random(), Actor.parse("system:test"));
    }

    KeyPress key(KeyAction action, String digits) {
        return new KeyPress(RequestId.random(), counter.id(), action, digits);
    }

    KeyAnswer press(KeyAction action) {
        clock.move(Duration.ofSeconds(3));
        return keys.press(key(action, ""));
    }

    CounterView counter() {
        return hall.snapshot().findCounter(counter.id()).orElseThrow();
    }

    TicketState inHand() {
        return counter().active().orElseThrow().state();
    }

    List<Entry> written(Class<? extends Event> kind) {
        return hall.listAfter(Position.START, 1_000).stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .toList();
    }

    @Test
    void keys_lead_a_citizen_through_the_counter() {
        assertThat(press(KeyAction.NEXT)).isEqualTo(DONE);
        assertThat(press(KeyAction.RECALL)).isEqualTo(DONE);
        assertThat(counter().active().orElseThrow().attempt()).isEqualTo(2);
        assertThat(press(KeyAction.START)).isEqualTo(DONE);
        assertThat(inHand()).isEqualTo(TicketState.SERVING);
        assertThat(press(KeyAction.NEXT)).isEqualTo(DONE);
        assertThat(written(Event.ServiceCompleted.class)).hasSize(1);
        assertThat(press(KeyAction.NO_SHOW)).isEqualTo(DONE);
        assertThat(press(KeyAction.NEXT)).isEqualTo(DONE);
        assertThat(press(KeyAction.START)).isEqualTo(DONE);
        assertThat(press(KeyAction.COMPLETE)).isEqualTo(DONE);
        assertThat(counter().active()).isEmpty();
        assertThat(written(Event.TicketCalled.class))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.actor().value()).isEqualTo("keypad:" + counter.id()));
    }

    @Test
    void row_44_keypad_two_presses_of_next_within_two_seconds_are_one_call() {
        KeyAnswer first = keys.press(key(KeyAction.NEXT, ""));
        clock.move(Duration.ofMillis(1_900));
        KeyAnswer second = keys.press(key(KeyAction.NEXT, ""));

        assertThat(List.of(first, second)).containsOnly(DONE);
        assertThat(written(Event.TicketCalled.class)).hasSize(1);

        clock.move(Duration.ofMillis(200));
        assertThat(keys.press(key(KeyAction.NEXT, ""))).isEqualTo(new KeyAnswer.Refused("counter-busy"));
    }

    @Test
    void row_44_keypad_twenty_presses_at_once_are_one_call() throws Exception {
        List<Callable<KeyAnswer>> presses = IntStream.range(0, 20)
                .<Callable<KeyAnswer>>mapToObj(i -> () -> keys.press(key(KeyAction.NEXT, "")))
                .toList();
        try (ExecutorService fingers = Executors.newFixedThreadPool(8)) {
            for (var answer : fingers.invokeAll(presses)) {
                assertThat(answer.get()).isEqualTo(DONE);
            }
        }

        assertThat(written(Event.TicketCalled.class)).hasSize(1);
    }

    @Test
    void a_press_sent_again_gets_the_first_answer_whatever_has_happened_since() {
        press(KeyAction.NEXT);
        clock.move(Duration.ofSeconds(5));
        KeyPress gone = key(KeyAction.NO_SHOW, "");
        assertThat(keys.press(gone)).isEqualTo(DONE);
        press(KeyAction.NEXT);

        assertThat(keys.press(gone)).isEqualTo(DONE);
        assertThat(written(Event.NoShowRecorded.class)).hasSize(1);
        assertThat(inHand()).isEqualTo(TicketState.CALLED);
    }

    @Test
    void a_transfer_goes_where_the_number_says() {
        press(KeyAction.NEXT);
        press(KeyAction.START);
        assertThat(keys.press(key(KeyAction.TRANSFER, "998"))).isEqualTo(new KeyAnswer.Refused("unknown-target"));

        assertThat(keys.press(key(KeyAction.TRANSFER, other.id().toString()))).isEqualTo(DONE);
        press(KeyAction.NEXT);
        press(KeyAction.START);
        assertThat(keys.press(key(KeyAction.TRANSFER, "77"))).isEqualTo(DONE);

        List<ServiceId> targets = written(Event.TicketTransferred.class).stream()
                .map(entry -> ((Event.TicketTransferred) entry.event()).to())
                .toList();
        assertThat(targets)
                .containsExactly(other.services().getFirst(), other.services().getLast());
    }

    @Test
    void pause_begins_a_break_and_ends_it() {
        assertThat(press(KeyAction.PAUSE)).isEqualTo(DONE);
        assertThat(counter().state()).isInstanceOf(CounterState.OnBreak.class);
        assertThat(press(KeyAction.NEXT)).isEqualTo(new KeyAnswer.Refused("counter-not-open"));
        assertThat(press(KeyAction.PAUSE)).isEqualTo(DONE);
        assertThat(counter().state()).isInstanceOf(CounterState.Open.class);
    }

    @Test
    void a_key_that_makes_no_sense_is_refused_and_changes_nothing() {
        Position before = hall.snapshot().position();

        assertThat(press(KeyAction.START)).isEqualTo(new KeyAnswer.Refused("nobody-here"));
        assertThat(keys.press(new KeyPress(RequestId.random(), other.id(), KeyAction.NEXT, "")))
                .isEqualTo(new KeyAnswer.Refused("counter-not-open"));
        assertThat(keys.press(new KeyPress(RequestId.random(), new CounterId(999), KeyAction.NEXT, "")))
                .isEqualTo(new KeyAnswer.Refused("unknown-counter"));

        assertThat(hall.snapshot().position()).isEqualTo(before);
    }
}

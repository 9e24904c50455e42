package vn.motcua.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.domain.ticket.TicketState;
import vn.motcua.server.catalogue.DemonstrationDesk;
import vn.motcua.server.journal.ChainCheck;
import vn.motcua.server.storage.TestStorage;

/** The whole hall on a real SQLite file, with real threads. */
class LocalHallTest {

    private static final int THREADS = 8;

    final HallPlan plan = DemonstrationDesk.openRoundTheClock();
    final TestStorage storage;
    LocalHall hall;

    LocalHallTest(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
        hall = newHall();
    }

    private LocalHall newHall() {
        return new LocalHall(
                storage.journal(), () -> plan, Clock.systemUTC(), device -> true, new SimpleMeterRegistry());
    }

    @BeforeEach
    void begin() {
        hall.start();
    }

    @AfterEach
    void close() {
        hall.close();
        storage.close();
    }

    private static Request by() {
        return new Request(RequestId.random(), Actor.parse("system:test"));
    }

    private ServiceId anyService(int i) {
        List<ServiceId> offered = plan.services().stream()
                .filter(Service::offered)
                .map(Service::id)
                .toList();
        return offered.get(i % offered.size());
    }

    private TicketId take(int i) {
        Answer.Done done = (Answer.Done) hall.submit(new Command.TakeTicket(by(), anyService(i)));
        return done.find(Event.TicketIssued.class).orElseThrow().ticket();
    }

    @Test
    void a_holder_sees_who_is_ahead_and_may_give_the_number_back_while_it_waits() {
        take(0);
        TicketId second = take(0);

        assertThat(hall.findStanding(second))
                .contains(new Standing(second, anyService(0), TicketState.WAITING, Optional.of(1), Optional.empty()));
        var cancel = new Command.CancelTicket(by(), second);
        Optional<TicketSecret> slip = hall.findSecret(second);
        Optional<TicketSecret> guessed = Optional.of(new TicketSecret("ABCDEFGHIJKLMNOP"));
        assertThat(hall.cancelTicket(cancel, Optional.empty()))
                .isEqualTo(new Answer.Refused(new Refusal.NotProven(second)));
        assertThat(hall.cancelTicket(cancel, guessed)).isEqualTo(new Answer.Refused(new Refusal.NotProven(second)));
        assertThat(hall.cancelTicket(cancel, slip))
                .isInstanceOf(Answer.Done.class)
                .isEqualTo(hall.cancelTicket(cancel, slip));
        assertThat(hall.findStanding(second).orElseThrow().state()).isEqualTo(TicketState.ABANDONED);
        assertThat(hall.cancelTicket(new Command.CancelTicket(by(), second), slip))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.WrongState.class));
        assertThat(hall.findStanding(TicketId.parse("20200101-A-1"))).isEmpty();
    }

    private void openAllCounters() {
        plan.counters()
                .forEach(counter -> hall.submit(new Command.OpenCounter(
                        by(), counter.id(), new ClerkId("c" + counter.id().number()))));
    }

    private static <T> List<T> together(int times, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                tasks.add(work);
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    /** Calls, starts and completes at one counter until nobody waits for it any more. */
    private void drain(Counter counter, ConcurrentLinkedQueue<TicketId> called) {
        CounterId at = counter.id();
        while (hall.submit(new Command.CallNext(by(), at, true)) instanceof Answer.Done done) {
            var call = done.find(Event.TicketCalled.class);
            if (call.isEmpty()) {
                continue; // it only completed the last one
            }
            called.add(call.get().ticket());
            hall.submit(new Command.Start(by(), at, call.get().ticket()));
        }
    }

    @Test
    void MUST_SHOW_10000_tickets_8_threads_no_ticket_called_twice_none_left_over() throws Exception {
        openAllCounters();
        List<List<TicketId>> issued = together(THREADS, () -> {
            List<TicketId> mine = new ArrayList<>();
            for (int i = 0; i < 10_000 / THREADS; i++) {
                mine.add(take(i));
            }
            return mine;
        });
        var called = new ConcurrentLinkedQueue<TicketId>();

        try (ExecutorService counters =
                Executors.newFixedThreadPool(plan.counters().size())) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (Counter counter : plan.counters()) {
                work.add(() -> {
                    drain(counter, called);
                    return true;
                });
            }
            for (Future<Boolean> done : counters.invokeAll(work)) {
                done.get();
            }
        }

        List<TicketId> all = issued.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(called).hasSize(10_000).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(hall.snapshot().services())
                .allSatisfy(service -> assertThat(service.waiting()).isZero());
        assertThat(numbersHaveNoGap(all)).isTrue();
        assertThat(storage.journal().checkChain()).isInstanceOf(ChainCheck.Intact.class);
    }

    private static boolean numbersHaveNoGap(List<TicketId> tickets) {
        Map<String, Set<Integer>> bySeries = new HashMap<>();
        tickets.forEach(ticket -> bySeries.computeIfAbsent(
                        ticket.day() + ticket.series().prefix(), key -> new HashSet<>())
                .add(ticket.number()));
        return bySeries.values().stream()
                .allMatch(numbers -> numbers.stream().mapToInt(n -> n).max().orElse(0) == numbers.size());
    }

    @Test
    void row_25_one_tap_sent_many_times_at_once_is_one_number_and_one_answer() throws Exception {
        var take = new Command.TakeTicket(by(), anyService(0));

        List<Answer> answers = together(64, () -> hall.submit(take));

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(hall.snapshot().findService(anyService(0)).orElseThrow().waiting())
                .isEqualTo(1);
    }

    @Test
    void a_restart_on_the_same_file_gives_the_same_hall() {
        openAllCounters();
        for (int i = 0; i < 50; i++) {
            take(i);
        }
        hall.submit(new Command.CallNext(by(), plan.counters().getFirst().id(), false));
        HallSnapshot before = hall.snapshot();
        hall.close();

        hall = newHall();
        hall.start();

        assertThat(hall.snapshot())
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(before);
    }

    @Test
    void a_full_disk_is_told_to_everybody_and_the_numbers_go_on_when_there_is_room() {
        TicketId first = take(0);
        Position before = hall.snapshot().position();
        storage.jdbc().sql("PRAGMA max_page_count = 1").query().listOfRows();
        long pages = storage.jdbc().sql("PRAGMA page_count").query(Long.class).single();
        storage.jdbc().sql("PRAGMA max_page_count = " + pages).query().listOfRows();

        Answer refused = takeUntilRefused();

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        answer -> assertThat(answer.refusal()).isInstanceOf(Refusal.StorageUnavailable.class));
        assertThat(hall.snapshot().storageTrouble()).isPresent();
        assertThat(hall.snapshot().position())
                .isEqualTo(storage.journal().last())
                .isGreaterThan(before);
        storage.jdbc().sql("PRAGMA max_page_count = 1000000").query().listOfRows();
        TicketId next = take(0);
        assertThat(next.number()).isEqualTo(issuedToday(anyService(0)));
        assertThat(next.number()).isGreaterThan(first.number());
        assertThat(hall.snapshot().storageTrouble()).isEmpty();
        assertThat(storage.journal().checkChain()).isInstanceOf(ChainCheck.Intact.class);
    }

    private Answer takeUntilRefused() {
        for (int i = 0; i < 10_000; i++) {
            Answer answer = hall.submit(new Command.TakeTicket(by(), anyService(0)));
            if (answer instanceof Answer.Refused) {
                return answer;
            }
        }
        throw new AssertionError("the disk never filled up");
    }

    private long issuedToday(ServiceId service) {
        return hall.listAfter(Position.START, 100_000).stream()
                .map(Entry::event)
                .filter(event -> event instanceof Event.TicketIssued issued
                        && issued.service().equals(service))
                .count();
    }
}

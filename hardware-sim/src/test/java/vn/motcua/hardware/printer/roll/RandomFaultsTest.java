package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.roll.RandomHall.Fate;
import vn.motcua.sim.printer.Fault;

/**
 * Ten thousand tickets over printers that fail at random, from one seed: for each ticket exactly one of a whole slip
 * confirmed, or a state that staff see; never two slips without the mark; no ticket lost. Again with
 * {@code -Dmotcua.seed=N}, longer with {@code -Dmotcua.long=true}.
 */
class RandomFaultsTest {

    private static final int PRINTERS = 250; // nearly all of the time is waiting: each has fewer tickets

    @Test
    void every_ticket_has_a_whole_slip_or_a_state_that_staff_see_and_never_two_unmarked_slips() throws Exception {
        long seed = Long.getLong("motcua.seed", System.nanoTime());
        int tickets = Boolean.getBoolean("motcua.long") ? 100_000 : 10_000;
        System.out.printf("random faults: seed %d, %d tickets, %d printers%n", seed, tickets, PRINTERS);
        List<Fate> fates = new ArrayList<>();
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        Map<String, Integer> oddities = new TreeMap<>();
        List<Thread> halls = new ArrayList<>();
        AtomicReference<Throwable> broken = new AtomicReference<>();
        for (int n = 0; n < PRINTERS; n++) {
            RandomHall hall = new RandomHall(n, new Random(seed + n));
            halls.add(Thread.ofPlatform().start(() -> {
                try {
                    List<Fate> own = hall.run(tickets / PRINTERS);
                    synchronized (fates) {
                        fates.addAll(own);
                        hall.faults.forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
                        hall.oddities.forEach((oddity, count) -> oddities.merge(oddity, count, Integer::sum));
                    }
                } catch (Throwable e) {
                    broken.set(e);
                }
            }));
        }
        for (Thread hall : halls) {
            hall.join();
        }
        if (broken.get() != null) {
            throw new AssertionError("seed " + seed, broken.get());
        }

        Map<String, Integer> ends = new TreeMap<>();
        fates.forEach(fate -> ends.merge(fate.end().state(), 1, Integer::sum));
        System.out.printf(
                "random faults: seed %d, ends %s, reprints %d, crashes %d, faults %s, odd answers %s%n",
                seed,
                ends,
                fates.stream().mapToInt(Fate::marked).sum(),
                fates.stream().filter(Fate::crashed).count(),
                faults,
                oddities);
        Map<String, Map<String, Integer>> byProfile = new TreeMap<>();
        fates.forEach(fate -> byProfile
                .computeIfAbsent(fate.profile(), p -> new TreeMap<>())
                .merge(fate.end().state(), 1, Integer::sum));
        System.out.printf("random faults: by profile %s%n", byProfile);
        assertThat(fates).as("no ticket lost").hasSize(tickets / PRINTERS * PRINTERS);
        assertThat(fates.stream().filter(fate -> fate.plain() > 1))
                .as("seed %d: more than one unmarked slip", seed)
                .isEmpty();
        assertThat(fates.stream().filter(fate -> !fate.staffSeeIt() && fate.plain() + fate.marked() == 0))
                .as("seed %d: confirmed without a whole slip", seed)
                .isEmpty();
        List<Fate> presumed = fates.stream()
                .filter(fate -> fate.end() instanceof SlipResult.Presumed)
                .toList();
        long without = presumed.stream()
                .filter(fate -> fate.plain() + fate.marked() == 0)
                .count();
        System.out.printf("random faults: presumed %d, of which without a whole slip %d%n", presumed.size(), without);
        assertThat(without)
                .as("seed %d: what is presumed is mostly true", seed)
                .isLessThanOrEqualTo(presumed.size() / 50);
        assertThat(ends.getOrDefault("CONFIRMED", 0))
                .as("most tickets get paper")
                .isGreaterThan(tickets / 2);
        assertThat(ends).as("the faults bite").hasSizeGreaterThan(2);
        assertThat(fates.stream().filter(fate -> fate.plain() == 0 && fate.marked() > 0))
                .isNotEmpty();
    }
}

package vn.motcua.domain.service;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When kiosks issue tickets, in the hall's own time.
 *
 * @param week the windows of each day of the week, in order and not overlapping; a missing day is closed
 * @param roundTheClock tickets at any hour: for demonstrations and tests, whatever the week says
 */
public record OpeningHours(Map<DayOfWeek, List<Window>> week, boolean roundTheClock) {

    /** From {@code from} (included) until {@code until} (excluded). */
    public record Window(LocalTime from, LocalTime until) {

        public Window {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("opening window %s-%s ends before it starts".formatted(from, until));
            }
        }

        boolean contains(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    public OpeningHours {
        var copy = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        week.forEach((day, windows) -> copy.put(day, inOrder(day, windows)));
        week = Map.copyOf(copy);
    }

    private static List<Window> inOrder(DayOfWeek day, List<Window> windows) {
        List<Window> sorted =
                windows.stream().sorted(Comparator.comparing(Window::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).until())) {
                throw new IllegalArgumentException(
                        "opening windows of %s overlap: %s and %s".formatted(day, sorted.get(i - 1), sorted.get(i)));
            }
        }
        return sorted;
    }

    public boolean isOpen(LocalDateTime time) {
        return roundTheClock
                || week.getOrDefault(time.getDayOfWeek(), List.of()).stream()
                        .anyMatch(window -> window.contains(time.toLocalTime()));
    }

    /** The next moment at or after {@code time} when tickets are issued; empty if the week has no window at all. */
    public Optional<LocalDateTime> findNextOpening(LocalDateTime time) {
        if (isOpen(time)) {
            return Optional.of(time);
        }
        for (int ahead = 0; ahead <= 7; ahead++) {
            LocalDateTime day = time.toLocalDate().plusDays(ahead).atStartOfDay();
            for (Window window : week.getOrDefault(day.getDayOfWeek(), List.of())) {
                LocalDateTime opening = day.with(window.from());
                if (opening.isAfter(time)) {
                    return Optional.of(opening);
                }
            }
        }
        return Optional.empty();
    }
}

package vn.motcua.domain.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal that lives as long as the process: for demonstrations, rehearsals and tests. Safe for many threads. */
public final class InMemoryJournal implements Journal {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized Position append(Position expected, List<Draft> drafts) {
        if (!last().equals(expected)) {
            throw new StaleJournal(expected);
        }
        for (Draft draft : drafts) {
            entries.add(draft.written(last().next()));
        }
        return last();
    }

    @Override
    public synchronized Position last() {
        return new Position(entries.size());
    }

    @Override
    public synchronized List<Entry> listAfter(Position after, int limit) {
        int from = (int) Math.min(after.value(), entries.size());
        return List.copyOf(entries.subList(from, (int) Math.min((long) from + limit, entries.size())));
    }

    @Override
    public synchronized Position beforeNewestDay() {
        List<Entry> openings = entries.stream()
                .filter(entry -> entry.event() instanceof Event.DayOpened)
                .toList();
        Optional<Entry> first = openings.isEmpty()
                ? Optional.empty()
                : openings.stream()
                        .filter(entry -> entry.event().equals(openings.getLast().event()))
                        .findFirst();
        return first.map(entry -> new Position(entry.position().value() - 1)).orElse(Position.START);
    }
}

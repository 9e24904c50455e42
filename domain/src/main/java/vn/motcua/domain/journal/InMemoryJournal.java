package vn.motcua.domain.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.domain.ticket.TicketId;

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
        return NewestDay.before(entries.reversed().stream()
                .filter(entry ->
                        entry.event() instanceof Event.DayOpened || entry.event() instanceof Event.ClockCorrected)
                .iterator());
    }

    @Override
    public synchronized Map<String, Integer> lastNumbers(LocalDate day) {
        return entries.stream()
                .map(Entry::event)
                .filter(Event.TicketIssued.class::isInstance)
                .map(event -> ((Event.TicketIssued) event).ticket())
                .filter(ticket -> ticket.day().equals(day))
                .collect(Collectors.toMap(
                        ticket -> ticket.series().prefix(), TicketId::number, Math::max, LinkedHashMap::new));
    }
}

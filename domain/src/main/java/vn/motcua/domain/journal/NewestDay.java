package vn.motcua.domain.journal;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;

/** Finds where the newest business day begins, whatever the clock has done in between. */
public final class NewestDay {

    private NewestDay() {}

    /**
     * The position just before the entry that began the day which a hall is in after all entries.
     *
     * @param turns the entries that open a day or correct the clock, newest first; read no further than needed
     */
    public static Position before(Iterator<Entry> turns) {
        Optional<LocalDate> day = Optional.empty();
        Position before = Position.START;
        while (turns.hasNext()) {
            Entry turn = turns.next();
            switch (turn.event()) {
                case Event.DayOpened(LocalDate opened, var used) -> {
                    if (day.isPresent() && !day.get().equals(opened)) {
                        return before;
                    }
                    day = Optional.of(opened);
                    before = new Position(turn.position().value() - 1);
                }
                case Event.ClockCorrected corrected -> {
                    if (!corrected.kept()) {
                        return before; // the opening that follows it began the day
                    }
                    day = Optional.empty(); // who was kept came on the day that this one replaced
                }
                default -> throw new IllegalArgumentException("%s is no turn of days".formatted(turn));
            }
        }
        return before;
    }
}

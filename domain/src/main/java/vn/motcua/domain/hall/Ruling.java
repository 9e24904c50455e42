package vn.motcua.domain.hall;

import java.util.List;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.journal.Event;

/** What the rules say to a command. */
sealed interface Ruling {

    record Allow(List<Event> events) implements Ruling {

        Allow(Event... events) {
            this(List.of(events));
        }
    }

    record Refuse(Refusal refusal) implements Ruling {}
}

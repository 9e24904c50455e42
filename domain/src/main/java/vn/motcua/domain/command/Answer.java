package vn.motcua.domain.command;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;

/** What the sender of a command gets to hear. */
public sealed interface Answer {

    /**
     * It happened, and is on disk. A repeated request gets the entries of the first time.
     *
     * @param entries one or more, in order
     */
    record Done(List<Entry> entries) implements Answer {

        public Done {
            entries = List.copyOf(entries);
        }

        /** The first event of a kind among the entries. */
        public <E extends Event> Optional<E> find(Class<E> kind) {
            return entries.stream()
                    .map(Entry::event)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst();
        }
    }

    /** It did not happen, and nothing was changed. */
    record Refused(Refusal refusal) implements Answer {}
}

package vn.motcua.domain.hall;

import java.util.List;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.journal.Draft;
import vn.motcua.domain.journal.Entry;

/** What the hall makes of a command, before anything is written. */
public sealed interface HallDecision {

    /** To be appended to the journal, then applied, then answered. */
    record Accepted(List<Draft> drafts) implements HallDecision {

        public Accepted {
            drafts = List.copyOf(drafts);
        }
    }

    /** The same request was carried out before: its entries are the answer, nothing is written. */
    record Repeated(List<Entry> entries) implements HallDecision {

        public Repeated {
            entries = List.copyOf(entries);
        }
    }

    record Declined(Refusal refusal) implements HallDecision {}
}

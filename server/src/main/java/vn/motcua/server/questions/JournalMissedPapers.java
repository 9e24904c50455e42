package vn.motcua.server.questions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.domain.desk.CatalogueDesk.MissingCount;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.catalogue.MissedPapers;
import vn.motcua.server.journal.SqlJournal;

/** Which papers were missing, folded from the journal. A ticket counts once for each procedure: as it was checked last. */
@Component
final class JournalMissedPapers implements MissedPapers {

    private final SqlJournal journal;

    JournalMissedPapers(SqlJournal journal) {
        this.journal = journal;
    }

    private record Visit(TicketId ticket, ProcedureCode procedure) {}

    private record Missed(ProcedureCode procedure, String paper) {}

    /** A paper that was missing, with the name its procedure had when it was missing last. */
    private static final class Tally {

        private String name = "";
        private final Map<MissingPaper.Reason, Integer> reasons = new EnumMap<>(MissingPaper.Reason.class);

        void add(String procedureName, MissingPaper.Reason reason) {
            name = procedureName;
            reasons.merge(reason, 1, Integer::sum);
        }

        MissingCount count(Missed missed) {
            int times = reasons.values().stream().mapToInt(Integer::intValue).sum();
            return new MissingCount(missed.procedure(), name, missed.paper(), times, reasons);
        }
    }

    @Override
    public List<MissingCount> list(LocalDate from, LocalDate until, int limit) {
        Map<Visit, Event.PapersChecked> last = new LinkedHashMap<>();
        for (Event.PapersChecked check : journal.listChecks(from, until)) {
            last.put(new Visit(check.ticket(), check.procedure()), check);
        }
        Map<Missed, Tally> tallies = new HashMap<>();
        for (Event.PapersChecked check : last.values()) {
            for (MissingPaper missing : check.missing()) {
                // a counter may know a long name cut, as the citizen's own list has it, or whole
                var missed = new Missed(check.procedure(), Preparation.cut(missing.paper()));
                tallies.computeIfAbsent(missed, key -> new Tally()).add(check.name(), missing.reason());
            }
        }
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().count(entry.getKey()))
                .sorted(Comparator.comparingInt(MissingCount::times)
                        .reversed()
                        .thenComparing(MissingCount::name)
                        .thenComparing(MissingCount::paper))
                .limit(limit)
                .toList();
    }
}

package vn.motcua.counter.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.motcua.counter.lookup.ProcedureWords;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.catalogue.CatalogueTotals;

/** The totals as rows of a spreadsheet: what is counted, of what, how many. */
final class TotalsSheet {

    private final StaffTexts texts;

    TotalsSheet(StaffTexts texts) {
        this.texts = texts;
    }

    List<List<String>> rows(CatalogueTotals totals) {
        var words = new ProcedureWords(texts);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.get("totals.column.kind"), texts.get("totals.column.what"), texts.get("totals.procedures")));
        add(rows, "totals.inForce", totals.on().toString(), totals.inForce());
        add(rows, "totals.decisions", "", totals.decisions());
        add(rows, "totals.newOrChanged", "", totals.newOrChanged());
        add(rows, "totals.abolished", "", totals.abolished());
        totals.byDecision().forEach(decision -> {
            String number = decision.decision().number();
            add(rows, "announcement.NEW", number, decision.created());
            add(rows, "announcement.AMENDED", number, decision.amended());
            add(rows, "announcement.REPLACED", number, decision.replaced());
            add(rows, "announcement.ABOLISHED", number, decision.abolished());
        });
        add(rows, "totals.column.field", totals.byField(), Function.identity());
        add(rows, "totals.column.level", totals.byLevel(), words::level);
        add(rows, "totals.column.online", totals.byOnlineLevel(), words::online);
        return rows;
    }

    private void add(List<List<String>> rows, String kind, String what, int count) {
        rows.add(List.of(texts.get(kind), what, Integer.toString(count)));
    }

    private <K> void add(List<List<String>> rows, String kind, Map<K, Integer> counts, Function<K, String> name) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> name.apply(entry.getKey())))
                .forEach(entry -> add(rows, kind, name.apply(entry.getKey()), entry.getValue()));
    }
}

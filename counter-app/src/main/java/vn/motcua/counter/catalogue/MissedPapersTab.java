package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.counter.lookup.ProcedureWords;
import vn.motcua.counter.parts.Bars;
import vn.motcua.counter.parts.DateTexts;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.CatalogueDesk.MissingCount;
import vn.motcua.domain.procedure.MissingPaper.Reason;

/** The papers that clerks find missing most often, and why: what a better notice at the door could spare people. */
final class MissedPapersTab extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 200;

    private final transient CatalogueContext context;
    private final transient StaffTexts texts;
    private final transient ProcedureWords words;
    private final DatePicker from;
    private final DatePicker until;
    private final Div content = new Div();

    MissedPapersTab(CatalogueContext context) {
        this.context = context;
        this.texts = context.texts();
        this.words = new ProcedureWords(texts);
        from = DateTexts.field(texts.get("totals.from"), context.today().minusDays(29), texts);
        until = DateTexts.field(texts.get("totals.until"), context.today(), texts);
        var show = new Button(texts.get("totals.show"), click -> load());
        show.addClassName("mc-primary");
        var ask = new Div(from, until, show);
        ask.addClassName("mc-ask");
        content.addClassName("mc-pictures");
        add(ask, content);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    private void load() {
        var begin = from.getValue();
        var end = until.getValue();
        if (begin == null || end == null || begin.isAfter(end)) {
            context.message().warn(texts.get(begin == null || end == null ? "totals.days" : "totals.order"));
            return;
        }
        context.message().clear();
        context.later(this, () -> context.desk().listMissedPapers(begin, end, LISTED), this::show);
    }

    private void show(List<MissingCount> counts) {
        content.removeAll();
        content.add(
                new Bars(
                        texts.get("missed.papers"),
                        texts.get("missed.paper"),
                        texts.get("missed.times"),
                        counts.stream().map(this::bar).toList(),
                        texts),
                new Bars(
                        texts.get("missed.reasons"),
                        texts.get("missed.reason"),
                        texts.get("missed.times"),
                        sum(counts).entrySet().stream()
                                .map(entry -> new Bars.Bar(words.reason(entry.getKey()), entry.getValue()))
                                .toList(),
                        texts));
    }

    private Bars.Bar bar(MissingCount count) {
        String reasons = count.reasons().entrySet().stream()
                .sorted(Map.Entry.<Reason, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> texts.get("missed.reason.count", words.reason(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        return new Bars.Bar(count.paper() + " – " + count.name(), reasons, count.times(), Optional.empty());
    }

    /** Over all papers. */
    static Map<Reason, Integer> sum(List<MissingCount> counts) {
        Map<Reason, Integer> sums = new EnumMap<>(Reason.class);
        counts.forEach(count -> count.reasons().forEach((reason, times) -> sums.merge(reason, times, Integer::sum)));
        return sums;
    }
}

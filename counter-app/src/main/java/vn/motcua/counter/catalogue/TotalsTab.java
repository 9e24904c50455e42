package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.motcua.counter.lookup.ProcedureWords;
import vn.motcua.counter.lookup.SheetView;
import vn.motcua.counter.parts.Bars;
import vn.motcua.counter.parts.Csv;
import vn.motcua.counter.parts.DateTexts;
import vn.motcua.counter.parts.LongList;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.catalogue.CatalogueTotals;
import vn.motcua.domain.catalogue.CatalogueTotals.DecisionTotals;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Decision;

/** The catalogue in numbers: one sentence, then pictures by decision, field, level and online level. */
final class TotalsTab extends Div {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");

    private final transient CatalogueContext context;
    private final transient StaffTexts texts;
    private final transient ProcedureWords words;
    private final DatePicker on;
    private final DatePicker from;
    private final DatePicker until;
    private final Div content = new Div();

    TotalsTab(CatalogueContext context) {
        this.context = context;
        this.texts = context.texts();
        this.words = new ProcedureWords(texts);
        LocalDate today = context.today();
        on = DateTexts.field(texts.get("totals.on"), today, texts);
        from = DateTexts.field(texts.get("totals.from"), today.minusMonths(6).plusDays(1), texts);
        until = DateTexts.field(texts.get("totals.until"), today, texts);
        var show = new Button(texts.get("totals.show"), click -> load());
        show.addClassName("mc-primary");
        var ask = new Div(on, from, until, show);
        ask.addClassName("mc-ask");
        content.addClassName("mc-totals");
        add(ask, content);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    private void load() {
        if (on.getValue() == null || from.getValue() == null || until.getValue() == null) {
            context.message().warn(texts.get("totals.days"));
            return;
        }
        if (from.getValue().isAfter(until.getValue())) {
            context.message().warn(texts.get("totals.order"));
            return;
        }
        LocalDate day = on.getValue();
        LocalDate begin = from.getValue();
        LocalDate end = until.getValue();
        context.message().clear();
        context.later(this, () -> context.desk().totals(day, begin, end), totals -> show(totals, begin, end));
    }

    private void show(CatalogueTotals totals, LocalDate begin, LocalDate end) {
        content.removeAll();
        var span = new Paragraph(texts.get(
                "totals.span", DateTexts.format(begin), DateTexts.format(end), DateTexts.format(totals.on())));
        span.addClassName("mc-hint");
        content.add(sentence(totals), span, csv(totals));
        var pictures = new Div(
                bars("field", totals.byField(), Function.identity()),
                decisions(totals.byDecision()),
                bars("level", totals.byLevel(), words::level),
                bars("online", totals.byOnlineLevel(), words::online));
        pictures.addClassName("mc-pictures");
        content.add(pictures);
    }

    /** The sentence of the report, its numbers large. */
    private Paragraph sentence(CatalogueTotals totals) {
        var sentence = new Paragraph();
        sentence.addClassName("mc-sentence");
        sentence.getElement().setAttribute("data-totals", "sentence");
        String text = texts.get(
                "totals.sentence", totals.decisions(), totals.newOrChanged(), totals.abolished(), totals.inForce());
        var numbers = NUMBER.matcher(text);
        int end = 0;
        while (numbers.find()) {
            sentence.add(new Span(text.substring(end, numbers.start())));
            var number = new Span(numbers.group());
            number.addClassName("mc-large");
            sentence.add(number);
            end = numbers.end();
        }
        sentence.add(new Span(text.substring(end)));
        return sentence;
    }

    private <K> Bars bars(String what, Map<K, Integer> counts, Function<K, String> name) {
        return new Bars(
                texts.get("totals.by." + what),
                texts.get("totals.column." + what),
                texts.get("totals.procedures"),
                counts.entrySet().stream()
                        .map(entry -> new Bars.Bar(name.apply(entry.getKey()), entry.getValue()))
                        .toList(),
                texts);
    }

    private Bars decisions(List<DecisionTotals> decisions) {
        return new Bars(
                texts.get("totals.by.decision"),
                texts.get("totals.column.decision"),
                texts.get("totals.procedures"),
                decisions.stream().map(this::decision).toList(),
                texts);
    }

    private Bars.Bar decision(DecisionTotals totals) {
        int all = totals.created() + totals.amended() + totals.replaced() + totals.abolished();
        String hint = texts.get(
                "totals.decision.parts", totals.created(), totals.amended() + totals.replaced(), totals.abolished());
        String label = totals.decision().number()
                + totals.decision()
                        .date()
                        .map(day -> " · " + DateTexts.format(day))
                        .orElse("");
        return new Bars.Bar(label, hint, all, Optional.of(() -> open(totals.decision())));
    }

    private void open(Decision decision) {
        context.later(this, () -> context.desk().listAnnouncements(decision), found -> open(decision, found));
    }

    private void open(Decision decision, List<Announcement> announcements) {
        var dialog = new Dialog();
        dialog.addClassNames("mc-dialog", "mc-wide");
        dialog.setHeaderTitle(texts.get("totals.decision.title", decision.number(), decision.issuer())
                .strip());
        var list = new Div(new LongList<>(announcements, texts, this::row));
        list.addClassName("mc-dialog-list");
        dialog.add(list);
        dialog.getFooter().add(new Button(texts.get("close"), click -> dialog.close()));
        dialog.open();
    }

    private Div row(Announcement announcement) {
        String name = context.catalogue()
                .findSheet(announcement.code())
                .map(sheet -> sheet.procedure().shortName().in(texts.locale()))
                .orElse("");
        var row = new Div(
                SheetView.mark(texts.get("announcement." + announcement.change()), ""),
                new Span(announcement.code() + " " + name),
                new Span(texts.get(
                        "announcement.span",
                        DateTexts.format(announcement.from()),
                        DateTexts.format(announcement.until()))));
        row.addClassName("mc-announcement");
        return row;
    }

    private Anchor csv(CatalogueTotals totals) {
        byte[] file = Csv.encode(new TotalsSheet(texts).rows(totals));
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file),
                        "motcua-%s.csv".formatted(totals.on()),
                        "text/csv; charset=utf-8",
                        file.length)),
                texts.get("totals.csv"));
        link.addClassName("mc-link");
        link.getElement().setAttribute("data-totals", "csv");
        return link;
    }
}

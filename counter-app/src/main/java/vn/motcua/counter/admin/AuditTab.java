package vn.motcua.counter.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.Csv;
import vn.motcua.counter.parts.DateTexts;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.audit.AuditFilter;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.audit.AuditRecord;
import vn.motcua.domain.staff.RecordDesk;

/** The audit log: who changed what, who came in, what was refused; and whether all of it is still what was written. */
final class AuditTab extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;

    private final transient AdminContext context;
    private final transient RecordDesk records;
    private final transient StaffTexts texts;
    private final DatePicker from;
    private final DatePicker until;
    private final Select<AuditKind> kind = new Select<>();
    private final TextField person = new TextField();
    private final TextField text = new TextField();
    private final Div found = new Div();
    private int page;

    AuditTab(AdminContext context, RecordDesk records, LocalDate today) {
        this.context = context;
        this.records = records;
        this.texts = context.texts();
        from = DateTexts.field(texts.get("audit.from"), today.minusDays(30), texts);
        until = DateTexts.field(texts.get("audit.until"), today, texts);
        kind.setLabel(texts.get("audit.kind"));
        kind.setItems(Arrays.stream(AuditKind.values())
                .filter(one -> one != AuditKind.UNKNOWN)
                .toList());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(texts.get("audit.kind.all"));
        kind.setItemLabelGenerator(one -> one == null ? texts.get("audit.kind.all") : name(one));
        person.setLabel(texts.get("audit.person"));
        text.setLabel(texts.get("audit.text"));
        var show = new Button(texts.get("audit.show"), click -> show(0));
        show.addClassName("mc-primary");
        var ask = new Div(from, until, kind, person, text, show);
        ask.addClassName("mc-ask");
        found.getElement().setAttribute("data-audit", "list");
        add(new RecordState(context, records, () -> show(0)), ask, found, new RetentionForm(context, records));
        show(0);
    }

    private String name(AuditKind one) {
        return texts.get("audit.kind." + one);
    }

    private AuditFilter filter() {
        AuditKind chosen = kind.getValue();
        return new AuditFilter(
                Optional.ofNullable(from.getValue()).map(this::begin),
                Optional.ofNullable(until.getValue()).map(day -> begin(day.plusDays(1))),
                chosen == null ? Set.of() : Set.of(chosen),
                person.getValue(),
                text.getValue());
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(context.plan().zone()).toInstant();
    }

    private void show(int number) {
        AuditFilter filter = filter();
        int all = records.count(filter);
        page = Math.clamp(number, 0, Math.max(0, (all - 1) / PAGE));
        var table = new Table(
                texts,
                "audit.title",
                "audit.at",
                "audit.kind",
                "audit.actor",
                "audit.address",
                "audit.subject",
                "audit.before",
                "audit.after");
        records.list(filter, page * PAGE, PAGE).forEach(line -> row(table, line));
        found.removeAll();
        found.add(table, pages(filter, all));
    }

    private void row(Table table, AuditRecord line) {
        var at = new Span(AT.format(context.plan().localTime(line.at())));
        at.addClassName("mc-nowrap");
        table.row(
                at,
                new Span(name(line.kind())),
                new Span(line.actor()),
                new Span(line.address()),
                new Span(line.subject()),
                said(line.before()),
                said(line.after()));
    }

    /** {@code {"role":"CLERK"}} reads better as {@code role: CLERK}; anything else stands as it is. */
    private static Span said(String text) {
        String plain = text.startsWith("{\"") && text.endsWith("\"}")
                ? text.substring(2, text.length() - 2)
                        .replace("\",\"", "; ")
                        .replace("\":\"", ": ")
                        .replace("\\\"", "\"")
                : text;
        var said = new Span(plain);
        said.addClassName("mc-audit-said");
        return said;
    }

    private Div pages(AuditFilter filter, int all) {
        var newer = new Button(texts.get("audit.newer"), click -> show(page - 1));
        newer.setEnabled(page > 0);
        var older = new Button(texts.get("audit.older"), click -> show(page + 1));
        older.setEnabled((page + 1) * PAGE < all);
        var which = new Span(
                all == 0
                        ? texts.get("audit.nothing")
                        : texts.get("audit.page", page * PAGE + 1, Math.min(all, (page + 1) * PAGE), all));
        var row = new Div(newer, which, older, csv(filter));
        row.addClassName("mc-row-buttons");
        return row;
    }

    private Anchor csv(AuditFilter filter) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = Csv.encode(rows(filter));
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "nhat-ky.csv", "text/csv; charset=utf-8", file.length);
                }),
                texts.get("audit.csv"));
        link.addClassName("mc-link");
        link.getElement().setAttribute("data-audit", "csv");
        return link;
    }

    private List<List<String>> rows(AuditFilter filter) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("seq", "at", "kind", "actor", "address", "subject", "before", "after", "correlation"));
        for (AuditRecord line : records.list(filter, 0, MOST_EXPORTED)) {
            rows.add(List.of(
                    Long.toString(line.seq()),
                    line.at().toString(),
                    line.kind().name(),
                    line.actor(),
                    line.address(),
                    line.subject(),
                    line.before(),
                    line.after(),
                    line.correlation()));
        }
        return rows;
    }
}

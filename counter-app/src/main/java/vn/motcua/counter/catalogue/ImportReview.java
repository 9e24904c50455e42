package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.BiConsumer;
import vn.motcua.counter.lookup.SheetView;
import vn.motcua.counter.parts.LongList;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.Change;
import vn.motcua.domain.catalogue.CatalogueImport.Counts;
import vn.motcua.domain.catalogue.CatalogueImport.FieldChange;
import vn.motcua.domain.catalogue.CatalogueImport.Mode;
import vn.motcua.domain.catalogue.CatalogueImport.State;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.catalogue.FlawTexts;

/** What a file would do to the catalogue, or has done: counts, flaws by kind, changes field by field. */
final class ImportReview extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONG = 140;

    private final transient CatalogueImport shown;
    private final transient StaffTexts texts;
    private final transient BiConsumer<CatalogueImport.Id, Mode> apply;

    /** @param apply what the buttons of a prepared import do; not called for others */
    ImportReview(CatalogueImport shown, boolean mayEdit, StaffTexts texts, BiConsumer<CatalogueImport.Id, Mode> apply) {
        this.shown = shown;
        this.texts = texts;
        this.apply = apply;
        addClassName("mc-review");
        getElement().setAttribute("data-import", shown.state().name());
        var title = new H2(texts.get("import.review.title", shown.file(), texts.get("import.state." + shown.state())));
        add(title, counts(shown.counts()));
        shown.failure().map(failure -> failure.in(texts.locale())).ifPresent(text -> {
            var failure = new Div(text);
            failure.addClassName("mc-failure");
            add(failure);
        });
        if (shown.state() == State.PREPARED && mayEdit) {
            add(buttons());
        }
        add(flaws(), changes());
    }

    private Div counts(Counts counts) {
        var all = new Div(
                count("created", counts.created(), ""),
                count("changed", counts.changed(), ""),
                count("abolished", counts.abolished(), ""),
                count("unchanged", counts.unchanged(), ""),
                count("faulty", counts.faulty(), counts.faulty() > 0 ? "alarm" : ""));
        all.addClassName("mc-counts");
        return all;
    }

    private Div count(String what, int value, String kind) {
        var number = new Span(number(value));
        number.addClassName("mc-large");
        var count = new Div(number, new Span(texts.get("import.count." + what)));
        count.addClassName("mc-count-box");
        count.getElement().setAttribute("data-count", what).setAttribute("data-kind", kind);
        return count;
    }

    private Div buttons() {
        Counts counts = shown.counts();
        boolean nothing = counts.created() + counts.changed() + counts.abolished() == 0;
        var buttons = new Div();
        buttons.addClassName("mc-ask");
        if (nothing) {
            var hint = new Span(texts.get("import.nothing"));
            hint.addClassName("mc-hint");
            buttons.add(hint);
            return buttons;
        }
        var whole = button(Mode.WHOLE_FILE, texts.get("import.apply.whole"));
        whole.setEnabled(counts.faulty() == 0);
        buttons.add(whole);
        if (counts.faulty() > 0) {
            int good = counts.created() + counts.changed() + counts.unchanged();
            buttons.add(button(Mode.ROW_BY_ROW, texts.get("import.apply.rows", good)));
            var why = new Span(texts.get("import.apply.why", counts.faulty()));
            why.addClassName("mc-hint");
            buttons.add(why);
        }
        return buttons;
    }

    private Button button(Mode mode, String text) {
        var button = new Button(text, click -> ask(mode, text));
        button.addClassName("mc-primary");
        button.getElement().setAttribute("data-apply", mode.name());
        return button;
    }

    /** Says what will happen, in numbers, before it does. */
    private void ask(Mode mode, String text) {
        Counts counts = shown.counts();
        String what =
                texts.get("import.confirm", counts.created(), counts.changed(), counts.abolished(), counts.unchanged());
        String left = mode == Mode.ROW_BY_ROW ? " " + texts.get("import.confirm.left", counts.faulty()) : "";
        var dialog = new ConfirmDialog(
                texts.get("import.confirm.title", shown.file()),
                what + left + " " + texts.get("import.confirm.undo"),
                text,
                confirm -> apply.accept(shown.id(), mode));
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("cancel"));
        dialog.open();
    }

    private Component flaws() {
        var panel = new Div(new H2(texts.get("import.flaws", shown.flawCount())));
        panel.addClassName("mc-panel");
        if (shown.flawCount() > shown.flaws().size()) {
            panel.add(new Div(texts.get("import.flaws.listed", shown.flaws().size())));
        }
        for (FlawGroup group : FlawGroup.of(shown.flaws())) {
            Flaw.Severity severity = group.kind().severity();
            var mark = SheetView.mark(
                    texts.get("import.severity." + severity),
                    switch (severity) {
                        case ERROR -> "alarm";
                        case WARNING -> "attention";
                        case MENDED -> "done";
                    });
            var count = new Span(number(group.flaws().size()));
            count.addClassName("mc-flaw-count");
            var summary = new Div(mark, count, new Span(texts.get(group.key())));
            summary.addClassName("mc-flaw-summary");
            var details = new Details(summary, new LongList<>(group.flaws(), texts, this::flaw));
            details.setOpened(severity == Flaw.Severity.ERROR);
            details.getElement().setAttribute("data-flaw", group.kind().name());
            panel.add(details);
        }
        panel.setVisible(shown.flawCount() > 0);
        return panel;
    }

    private Component flaw(Flaw flaw) {
        var row = new Div(FlawTexts.text(flaw, texts.locale()));
        row.addClassName("mc-flaw");
        row.getElement().setAttribute("data-line", Integer.toString(flaw.line()));
        return row;
    }

    private Component changes() {
        var panel = new Div(new H2(texts.get("import.changes", shown.changes().size())));
        panel.addClassName("mc-panel");
        for (Change.Kind kind : List.of(Change.Kind.CHANGED, Change.Kind.ABOLISHED, Change.Kind.NEW)) {
            List<Change> some = shown.changes().stream()
                    .filter(change -> change.kind() == kind)
                    .toList();
            if (!some.isEmpty()) {
                var details = new Details(
                        texts.get("import.changes." + kind, some.size()), new LongList<>(some, texts, this::change));
                details.setOpened(kind != Change.Kind.NEW);
                details.getElement().setAttribute("data-change", kind.name());
                panel.add(details);
            }
        }
        panel.setVisible(!shown.changes().isEmpty());
        return panel;
    }

    private Component change(Change change) {
        var code = new Span(change.code().value());
        code.addClassName("mc-code");
        var name = new Div(code, new Span(change.name()));
        name.addClassName("mc-change-name");
        var row = new Div(name);
        row.addClassName("mc-change");
        change.fields().forEach(field -> row.add(field(field)));
        return row;
    }

    private Div field(FieldChange field) {
        String key = "import.column." + field.field();
        var name = new Span(texts.has(key) ? texts.get(key) : field.field());
        name.addClassName("mc-field-name");
        var row = new Div(name, value(field.before(), "before"), value(field.after(), "after"));
        row.addClassName("mc-field-change");
        return row;
    }

    private Component value(String text, String side) {
        String said = text.isBlank() ? texts.get("import.empty") : text;
        Component value = said.length() <= LONG
                ? new Div(said)
                : SheetView.folded(said.substring(0, LONG).strip() + "…", said);
        value.getElement().setAttribute("data-side", side);
        return value;
    }

    private String number(int value) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(value);
    }

    /** A sentence about how an import stands, for the list of imports. */
    static String counts(Counts counts, StaffTexts texts) {
        return texts.get("import.counts", counts.created(), counts.changed(), counts.abolished(), counts.faulty());
    }

    /** Why it failed, in the reader's language; empty if it did not. */
    static String failure(CatalogueImport one, StaffTexts texts) {
        return one.failure().map(text -> text.in(texts.locale())).orElse("");
    }
}

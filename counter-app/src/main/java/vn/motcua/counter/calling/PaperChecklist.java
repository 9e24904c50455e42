package vn.motcua.counter.calling;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.counter.action.PaperCheck;
import vn.motcua.counter.lookup.ProcedureWords;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.procedure.MissingPaper.Reason;

/**
 * The papers of one case, each in order or missing for a reason. Rows take the focus one by one; the reasons stand once,
 * beside the list, and belong to the row that has or had the focus.
 */
final class PaperChecklist extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private final transient ProcedureWords words;
    private final List<Row> rows = new ArrayList<>();
    private final List<Button> reasons = new ArrayList<>();
    private final Span count = new Span();
    private final transient Consumer<PaperCheck> changed;
    private transient PaperCheck check;
    private int current;

    /** @param changed hears how it stands, now and after each change */
    PaperChecklist(PaperCheck check, StaffTexts texts, Consumer<PaperCheck> changed) {
        this.check = check;
        this.changed = changed;
        this.texts = texts;
        this.words = new ProcedureWords(texts);
        addClassName("mc-checklist");
        var list = new Div();
        list.addClassName("mc-check-rows");
        for (int line = 0; line < check.lines().size(); line++) {
            var row = new Row(line);
            rows.add(row);
            list.add(row);
        }
        if (rows.isEmpty()) {
            var none = new Div(texts.get("papers.none"));
            none.addClassName("mc-hint");
            list.add(none);
        }
        count.addClassName("mc-check-count");
        count.getElement().setAttribute("role", "status");
        add(list, new Div(count, reasons()));
        refresh();
    }

    private Div reasons() {
        var panel = new Div(new H3(texts.get("papers.why")));
        panel.addClassName("mc-reasons");
        int digit = 0;
        for (Reason reason : Reason.values()) {
            digit++;
            panel.add(reason(Integer.toString(digit), words.reason(reason), Optional.of(reason)));
        }
        panel.add(reason("0", texts.get("papers.inOrder"), Optional.empty()));
        return panel;
    }

    private Button reason(String digit, String text, Optional<Reason> reason) {
        var key = new Span(digit);
        key.addClassName("mc-key");
        var button = new Button(text, click -> {
            set(current, reason);
            if (!rows.isEmpty()) {
                rows.get(current).focus();
            }
        });
        button.setPrefixComponent(key);
        button.addClassName("mc-reason");
        button.getElement()
                .setAttribute("data-press", digit)
                .setAttribute("data-reason", reason.map(Enum::name).orElse("NONE"));
        reasons.add(button);
        return button;
    }

    /** Puts the focus on the first paper that is missing, or on the first. */
    void begin() {
        for (int line = 0; line < rows.size(); line++) {
            if (check.lines().get(line).missing().isPresent()) {
                current = line;
                break;
            }
        }
        if (!rows.isEmpty()) {
            rows.get(current).focus();
        }
        refresh();
    }

    PaperCheck check() {
        return check;
    }

    private void set(int line, Optional<Reason> reason) {
        if (!rows.isEmpty()) {
            check = check.with(line, reason);
            refresh();
        }
    }

    private void refresh() {
        rows.forEach(Row::refresh);
        int missing = check.listMissing().size();
        int open = check.countOpen();
        List<String> told = new ArrayList<>();
        if (missing > 0) {
            told.add(texts.get("papers.missing", missing));
        }
        if (open > 0) {
            told.add(texts.get("papers.open", open));
        }
        count.setText(told.isEmpty() ? texts.get("papers.allInOrder") : String.join(" · ", told));
        count.getElement().setAttribute("data-kind", missing > 0 ? "attention" : open > 0 ? "open" : "done");
        changed.accept(check);
        String now = rows.isEmpty() || check.lines().get(current).open()
                ? ""
                : check.lines().get(current).missing().map(Enum::name).orElse("NONE");
        reasons.forEach(button -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        Boolean.toString(now.equals(button.getElement().getAttribute("data-reason")))));
    }

    /** One paper: takes the focus, and space. */
    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final Span state = new Span();
        private final Span why = new Span();

        Row(int line) {
            this.line = line;
            PaperCheck.Line paper = check.lines().get(line);
            addClassName("mc-check-row");
            getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "checkbox")
                    .setAttribute("data-jump", "")
                    .setAttribute("data-paper", paper.name())
                    .setAttribute("data-press-self", "Space");
            getElement().addEventListener("focus", focus -> select());
            getElement().addEventListener("click", click -> {
                select();
                check = check.toggle(line);
                PaperChecklist.this.refresh();
            });
            state.addClassName("mc-check-state");
            var name = new Span(
                    paper.paper().map(one -> one.name().in(texts.locale())).orElse(paper.name()));
            name.addClassName("mc-check-name");
            var hint = new Span(paper.paper().map(words::quantity).orElse("")
                    + (paper.saidMissing() ? " · " + texts.get("papers.saidMissing") : ""));
            hint.addClassName("mc-quantity");
            var text = new Span(name, hint);
            text.addClassName("mc-check-words");
            why.addClassName("mc-check-why");
            add(state, text, why);
        }

        private void select() {
            current = line;
            PaperChecklist.this.refresh();
        }

        void focus() {
            getElement().callJsFunction("focus");
        }

        void refresh() {
            PaperCheck.Line paper = check.lines().get(line);
            Optional<Reason> missing = paper.missing();
            state.setText(paper.open() ? "·" : missing.isPresent() ? "✗" : "✓");
            why.setText(missing.map(words::reason)
                    .orElseGet(() -> texts.get(paper.open() ? "papers.notLooked" : "papers.inOrder")));
            getElement()
                    .setAttribute("data-open", Boolean.toString(paper.open()))
                    .setAttribute("data-missing", missing.map(Enum::name).orElse(""))
                    .setAttribute("aria-checked", Boolean.toString(missing.isPresent()))
                    .setAttribute("data-current", Boolean.toString(line == current));
        }
    }
}

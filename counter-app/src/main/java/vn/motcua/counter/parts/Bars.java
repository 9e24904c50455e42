package vn.motcua.counter.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A picture of counts: one calm bar for each, longest first; the table with all of them is one click behind. */
public final class Bars extends Section {

    private static final long serialVersionUID = 1L;

    /** Bars shown; the others stand in the table. */
    static final int SHOWN = 10;

    private final transient StaffTexts texts;

    /**
     * One count.
     *
     * @param hint says more of it; may be empty
     * @param open what a click on it shows, if anything
     */
    public record Bar(String label, String hint, int value, Optional<Runnable> open) {

        public Bar(String label, int value) {
            this(label, "", value, Optional.empty());
        }
    }

    /** @param heading of the table's first column */
    public Bars(String title, String heading, String unit, List<Bar> bars, StaffTexts texts) {
        this.texts = texts;
        addClassNames("mc-panel", "mc-bars");
        List<Bar> sorted = longestFirst(bars);
        add(new H2(title));
        if (sorted.isEmpty()) {
            var none = new Div(texts.get("bars.none"));
            none.addClassName("mc-hint");
            add(none);
            return;
        }
        int longest = sorted.getFirst().value();
        sorted.stream().limit(SHOWN).forEach(bar -> add(bar(bar, longest)));
        var table = new Table(List.of(heading, unit));
        sorted.forEach(bar -> table.row(new Span(bar.label()), new Span(number(bar.value()))));
        String behind = sorted.size() > SHOWN ? texts.get("bars.table.more", sorted.size()) : texts.get("bars.table");
        add(new Details(behind, table));
    }

    public static List<Bar> longestFirst(List<Bar> bars) {
        return bars.stream()
                .sorted(Comparator.comparingInt(Bar::value).reversed().thenComparing(Bar::label))
                .toList();
    }

    /** Percent of the longest; what is not nothing can be seen. */
    public static int share(int value, int longest) {
        return value <= 0 ? 0 : Math.max(1, (int) Math.round(100.0 * value / longest));
    }

    private Component bar(Bar bar, int longest) {
        var label = new Span(bar.label());
        label.addClassName("mc-bar-label");
        label.setTitle(bar.label());
        var fill = new Span();
        fill.addClassName("mc-bar-fill");
        fill.getStyle().set("width", share(bar.value(), longest) + "%");
        var track = new Span(fill);
        track.addClassName("mc-bar-track");
        var value = new Span(number(bar.value()));
        value.addClassName("mc-bar-value");
        var row = new Div(label, track, value);
        row.addClassName("mc-bar-row");
        if (!bar.hint().isEmpty()) {
            var hint = new Span(bar.hint());
            hint.addClassName("mc-bar-hint");
            row.add(hint);
        }
        if (bar.open().isEmpty()) {
            return row;
        }
        Runnable open = bar.open().get();
        var button = new Button(row, click -> open.run());
        button.addClassName("mc-bar-button");
        return button;
    }

    private String number(int value) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(value);
    }
}

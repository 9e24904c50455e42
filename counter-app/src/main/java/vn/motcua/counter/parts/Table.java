package vn.motcua.counter.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/** A plain table with a heading: read by screen readers, printed, copied. */
public final class Table extends Section {

    private static final long serialVersionUID = 1L;

    private final HtmlContainer body = new HtmlContainer("tbody");

    /** @param headings keys of the columns' texts; an empty one is a column of buttons */
    public Table(StaffTexts texts, String title, String... headings) {
        this(Arrays.stream(headings)
                .map(heading -> heading.isEmpty() ? "" : texts.get(heading))
                .toList());
        addClassName("mc-panel");
        addComponentAsFirst(new H2(texts.get(title)));
    }

    /** Without a heading or a frame of its own; for use inside a panel. */
    public Table(List<String> headings) {
        addClassName("mc-table");
        var head = new HtmlContainer("tr");
        for (String heading : headings) {
            var cell = new HtmlContainer("th");
            cell.setText(heading);
            head.add(cell);
        }
        add(new HtmlContainer("table", new HtmlContainer("thead", head), body));
    }

    public void row(Component... cells) {
        var row = new HtmlContainer("tr");
        for (Component cell : cells) {
            row.add(new HtmlContainer("td", cell));
        }
        body.add(row);
    }

    public static Span number(int value) {
        var number = new Span(Integer.toString(value));
        number.addClassName("mc-number");
        return number;
    }
}

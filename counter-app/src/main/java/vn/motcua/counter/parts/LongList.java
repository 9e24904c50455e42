package vn.motcua.counter.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;

/** A list of which a part is shown, and more when asked for: thousands of flaws must not choke a browser. */
public final class LongList<T> extends Div {

    /** As many come at once. */
    static final int PART = 40;

    private static final long serialVersionUID = 1L;

    private final transient List<T> all;
    private final transient Function<T, Component> row;
    private final transient StaffTexts texts;
    private final Button more;
    private int shown;

    public LongList(List<T> all, StaffTexts texts, Function<T, Component> row) {
        this.all = List.copyOf(all);
        this.row = row;
        this.texts = texts;
        this.more = new Button("", click -> showMore());
        more.addClassName("mc-small");
        addClassName("mc-long-list");
        showMore();
    }

    private void showMore() {
        remove(more);
        int end = Math.min(all.size(), shown + PART);
        all.subList(shown, end).forEach(one -> add(row.apply(one)));
        shown = end;
        if (shown < all.size()) {
            more.setText(texts.get("list.more", Math.min(PART, all.size() - shown), all.size() - shown));
            add(more);
        }
    }
}

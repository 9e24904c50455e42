package vn.motcua.counter.slip;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.motcua.counter.parts.StaffTexts;

/** Tells how many slips did not come out; hidden while there are none. One key opens them. */
public final class SlipBanner extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private final Span count = new Span();
    private final SlipButton button;

    public SlipBanner(StaffTexts texts, Runnable open) {
        this.texts = texts;
        addClassNames("mc-devices", "mc-slip-banner");
        getElement().setAttribute("role", "status");
        button = new SlipButton(texts.get("slips.open"), open);
        add(count, button);
        setVisible(false);
    }

    /** While it stands here, the key is its own. */
    public void show(int open) {
        setVisible(open > 0);
        button.bearKey(open > 0);
        count.setText(texts.get("slips.banner", open));
    }
}

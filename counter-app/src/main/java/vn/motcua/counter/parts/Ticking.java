package vn.motcua.counter.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import vn.motcua.domain.hall.HallSnapshot;

/** Times that run in the browser: counter/timer.js counts from the instant written beside them, the server stays asleep. */
public final class Ticking {

    /** A citizen who waits longer than this is shown in amber, with the minutes. */
    static final int AMBER_MINUTES = 15;

    /** Longer than this: in red. */
    static final int RED_MINUTES = 30;

    private Ticking() {}

    /** Loads the script; to be called when a page opens. */
    public static void prepare(UI ui, HallSnapshot hall) {
        ui.getPage().addJavaScript("context://counter/timer.js");
        // the browser's clock may be wrong, so it counts by the server's
        ui.getPage().executeJs("window.motcuaClock = $0 - Date.now()", (double)
                hall.at().toEpochMilli());
    }

    /** Minutes and seconds, {@code 4:07}. */
    public static Span clock(Instant since) {
        return since(since, "clock", "");
    }

    /** Whole minutes with their unit, coloured beyond the thresholds. */
    public static Span minutes(Instant since, StaffTexts texts) {
        Span span = since(since, "minutes", texts.get("unit.minutes"));
        span.getElement().setAttribute("data-amber", Integer.toString(AMBER_MINUTES));
        span.getElement().setAttribute("data-red", Integer.toString(RED_MINUTES));
        span.getElement().setAttribute("data-long", texts.get("unit.long"));
        return span;
    }

    private static Span since(Instant since, String form, String unit) {
        Span span = new Span();
        span.addClassName("mc-ticking");
        span.getElement().setAttribute("data-since", Long.toString(since.toEpochMilli()));
        span.getElement().setAttribute("data-form", form);
        span.getElement().setAttribute("data-unit", unit);
        return span;
    }
}

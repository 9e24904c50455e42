package vn.motcua.kiosk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.motcua.domain.hall.HallSnapshot;

/** One question to the citizen, or one answer. */
public abstract class Screen extends Div {

    private static final long serialVersionUID = 1L;

    protected Screen(String className) {
        addClassNames("k-screen", className);
    }

    /** Names the screen for whoever looks at the page from outside. */
    public final void setName(String name) {
        getElement().setAttribute("data-screen", name);
    }

    /** The bar at the bottom: "back" first, the primary action or why there is none last; at most two. */
    public List<Component> actions() {
        return List.of();
    }

    /** Brings the numbers up to date; nothing may move or vanish by it. */
    public void refresh(HallSnapshot hall) {}
}

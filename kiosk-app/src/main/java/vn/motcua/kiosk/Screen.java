package vn.motcua.kiosk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import vn.motcua.domain.hall.HallSnapshot;

/** One question to the citizen, or one answer. */
abstract class Screen extends Div {

    private static final long serialVersionUID = 1L;

    Screen(String className) {
        addClassNames("k-screen", className);
    }

    /** The bar at the bottom: "back" first, the primary action last; at most two. */
    List<NativeButton> actions() {
        return List.of();
    }

    /** Brings the numbers up to date; nothing may move or vanish by it. */
    void refresh(HallSnapshot hall) {}
}

package vn.motcua.kiosk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The kiosk's one page. */
@Route("kiosk")
@AnonymousAllowed
class KioskView extends Div {

    private static final long serialVersionUID = 1L;

    KioskView() {
        add(new H1("Lấy số thứ tự"));
    }
}

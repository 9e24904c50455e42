package vn.motcua.counter.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import vn.motcua.counter.parts.StaffTexts;

/**
 * Warns whoever works over plain http from another computer: on a network that strangers share, passwords and sessions can be
 * read along. Silent over https and on the server's own computer, where nothing leaves it.
 */
final class PlainHttpBanner extends Div {

    private static final long serialVersionUID = 1L;

    PlainHttpBanner(StaffTexts texts) {
        addClassName("mc-clocks"); // the same bar, hidden while empty
        getElement().setAttribute("role", "status");
        VaadinServletRequest asked = VaadinServletRequest.getCurrent();
        if (asked != null && canBeReadAlong(asked.getHttpServletRequest())) {
            setText(texts.get("http.readable"));
        }
    }

    private static boolean canBeReadAlong(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        boolean own = address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
        return !request.isSecure() && !own;
    }
}

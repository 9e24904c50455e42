package vn.motcua.launcher.gate;

import com.vaadin.flow.server.SessionExpiredException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;

/**
 * The gate for the socket over which the server pushes. Opening it passes the gate like every request; a message from
 * the browser is refused, because what people do comes by request (transport WEBSOCKET_XHR).
 */
final class SocketGate implements VaadinRequestInterceptor {

    private static final long serialVersionUID = 1L;

    private final transient StaffGate gate;

    SocketGate(StaffGate gate) {
        this.gate = gate;
    }

    /** Only what comes over a socket has no response of its own. */
    @Override
    public void requestStart(VaadinRequest request, @Nullable VaadinResponse response) {
        if (response != null) {
            return;
        }
        if ("POST".equals(request.getMethod())) {
            throw new IllegalStateException("a message over the socket of a page: refused, they come by request");
        }
        try {
            VaadinSession session = VaadinService.getCurrent().findVaadinSession(request);
            if (session != null && !gate.admitsSocket(session, request)) {
                throw new IllegalStateException("the socket of a page whose session has ended: refused");
            }
        } catch (SessionExpiredException e) {
            return; // there is no page to protect; Flow answers it
        }
    }

    @Override
    public void handleException(
            VaadinRequest request, VaadinResponse response, VaadinSession session, Exception exception) {}

    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, VaadinSession session) {}
}

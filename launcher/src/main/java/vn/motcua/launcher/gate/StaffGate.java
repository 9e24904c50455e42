package vn.motcua.launcher.gate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.VaadinSessionState;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.communication.RpcInvocationEvent;
import com.vaadin.flow.server.communication.RpcInvocationListener;
import com.vaadin.flow.shared.JsonConstants;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.Staff;
import vn.motcua.server.access.Doorkeeper;
import vn.motcua.server.access.Doorkeeper.SignedInPerson;
import vn.motcua.server.access.signin.StaffSessions;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;

/**
 * The one gate of staff pages. A page is bound to the session it was built for; whatever an open page sends, and be it a
 * heartbeat, an upload or a download, is let through only while that session stands, with the same role. Else the request
 * is refused, the page is closed and the browser goes to the sign-in page. Pages of a session that ends otherwise are
 * closed at once, also those that only listen.
 *
 * <p>What people do comes by request: a message over the page's socket is refused, see {@link SocketGate}. Only what
 * people do prolongs a session: not a heartbeat, and not what a page asks by itself.
 */
@Component
@Profile("!kiosk & !display & !preview")
public final class StaffGate implements VaadinServiceInitListener {

    static final String SIGN_IN = "/sign-in";

    /** Goes on to the own pages of whoever is signed in by now, or to the sign-in page. */
    static final String DESK = "/desk";

    private static final long serialVersionUID = 1L;
    private static final String SET_PASSWORD = "set-password";
    private static final String RESOURCE = "/VAADIN/dynamic/resource/";

    private final transient Doorkeeper doorkeeper;
    private final transient AuditLog log;
    private final transient Set<UI> bound = ConcurrentHashMap.newKeySet();

    StaffGate(Doorkeeper doorkeeper, StaffSessions sessions, AuditLog log) {
        this.doorkeeper = doorkeeper;
        this.log = log;
        sessions.onEnd(this::closePages);
    }

    /** Whom a page was built for. */
    private record Binding(String session, String account, Role role) {

        static Binding of(SignedInPerson person) {
            return new Binding(
                    person.session(), person.staff().account(), person.staff().role());
        }
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this::handle);
        event.addVaadinRequestInterceptor(new SocketGate(this));
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> enter(entering)));
        event.getSource().addRpcInvocationListener(new RpcInvocationListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void invocationStarted(RpcInvocationEvent invocation) {
                noteUse(invocation);
            }
        });
    }

    private void enter(BeforeEnterEvent event) {
        if (event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)) {
            return;
        }
        Optional<SignedInPerson> person = findPerson(VaadinRequest.getCurrent());
        person.ifPresent(found -> bind(event.getUI(), found));
        boolean due = person.map(SignedInPerson::staff)
                .map(staff -> staff.passwordDue() || staff.factorDue())
                .orElse(false);
        if (due && !event.getLocation().getPath().equals(SET_PASSWORD)) {
            event.forwardTo(SET_PASSWORD);
        }
    }

    private void bind(UI ui, SignedInPerson person) {
        if (ComponentUtil.getData(ui, Binding.class) == null) {
            ComponentUtil.setData(ui, Binding.class, Binding.of(person));
            bound.add(ui);
            ui.addDetachListener(detach -> bound.remove(ui));
        }
    }

    /** For a page that anybody may open, but that shows more to whoever is signed in: it lasts as long as the session. */
    public void bindCurrent() {
        UI ui = UI.getCurrent();
        if (ui != null) {
            findPerson(VaadinRequest.getCurrent()).ifPresent(person -> bind(ui, person));
        }
    }

    /**
     * The person a page was built for, while that session still stands with the same role: who acts in what a page does
     * after its request, when work beside it has come back into its lock. Asked each time, never kept.
     */
    public Optional<Staff> findHolder(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Binding.class)).flatMap(this::findHolder);
    }

    private Optional<Staff> findHolder(Binding binding) {
        return doorkeeper.findBySession(binding.session()).filter(staff -> staff.role() == binding.role());
    }

    private boolean stands(Binding binding) {
        return findHolder(binding).isPresent();
    }

    private Optional<SignedInPerson> findPerson(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? doorkeeper.findSignedIn(servlet.getHttpServletRequest())
                : Optional.empty();
    }

    private boolean handle(VaadinSession session, VaadinRequest request, VaadinResponse response) throws IOException {
        if (admits(session, request, binding -> stands(binding, request))) {
            return false;
        }
        refuse(request, response);
        return true;
    }

    /** Whether the page whose socket this request opens may go on; a page that may not is closed. Any thread. */
    boolean admitsSocket(VaadinSession session, VaadinRequest request) {
        return admits(session, request, binding -> carries(request, binding) && stands(binding));
    }

    private boolean carries(VaadinRequest request, Binding binding) {
        return request instanceof VaadinServletRequest servlet
                && doorkeeper.carriesSession(servlet.getHttpServletRequest(), binding.session());
    }

    private boolean admits(VaadinSession session, VaadinRequest request, Predicate<Binding> stands) {
        OptionalInt id = findPage(request);
        if (id.isEmpty()) {
            return true;
        }
        session.lock();
        try {
            UI ui = session.getUIById(id.getAsInt());
            Binding binding = ui == null ? null : ComponentUtil.getData(ui, Binding.class);
            if (ui == null || binding == null || stands.test(binding)) {
                return true;
            }
            log.record(
                    AuditEvent.of(AuditKind.REFUSED).about(binding.account()).saying("a page whose session has ended"));
            bound.remove(ui);
            ui.close();
            return false;
        } finally {
            session.unlock();
        }
    }

    private boolean stands(Binding binding, VaadinRequest request) {
        return findPerson(request).map(Binding::of).filter(binding::equals).isPresent();
    }

    /** The page a request is about: by the parameter of Flow's own requests, or by the path of a file. */
    private static OptionalInt findPage(VaadinRequest request) {
        String id = request.getParameter("v-uiId");
        String path = request.getPathInfo();
        if (id == null && path != null && path.startsWith(RESOURCE)) {
            id = path.substring(RESOURCE.length()).split("/", 2)[0];
        }
        try {
            return id == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(id));
        } catch (NumberFormatException e) {
            return OptionalInt.empty(); // no page has such an id
        }
    }

    private void refuse(VaadinRequest request, VaadinResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!"uidl".equals(request.getParameter("v-r"))) {
            response.sendError(403, "the session of this page has ended");
            return;
        }
        String where = request.getContextPath() + (findPerson(request).isPresent() ? DESK : SIGN_IN);
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter().write(VaadinService.createCriticalNotificationJSON(null, null, null, where));
    }

    private void closePages(String session) {
        for (UI ui : bound) {
            Binding binding = ComponentUtil.getData(ui, Binding.class);
            if (binding != null && binding.session().equals(session)) {
                close(ui);
            }
        }
    }

    private void close(UI ui) {
        bound.remove(ui);
        VaadinSession session = ui.getSession();
        if (session != null) {
            var unused = session.access(() -> {
                if (ui.isAttached() && session.getState() == VaadinSessionState.OPEN) {
                    ui.getPage().setLocation(DESK.substring(1)); // below whatever path the page is below
                    ui.push();
                    ui.close();
                }
            });
        }
    }

    /** What a page asks by itself, such as the comparison of clocks, is a call; what people do is an event. */
    private void noteUse(RpcInvocationEvent invocation) {
        boolean byPerson = invocation.getType().equals(JsonConstants.RPC_TYPE_EVENT)
                || invocation.getType().equals(JsonConstants.RPC_TYPE_NAVIGATION);
        Binding binding = ComponentUtil.getData(invocation.getUI(), Binding.class);
        if (byPerson && binding != null) {
            doorkeeper.noteUse(binding.session());
        }
    }
}

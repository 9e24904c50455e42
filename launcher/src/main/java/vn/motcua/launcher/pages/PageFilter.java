package vn.motcua.launcher.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.launcher.pages.OpenPages.Answer;
import vn.motcua.launcher.pages.OpenPages.Owner;
import vn.motcua.server.traffic.Acquaintance;
import vn.motcua.server.traffic.TrafficAnswers;
import vn.motcua.server.traffic.address.ClientKey;

/**
 * Lets a request begin a session or a page only while there is room for it, and gives a new session a short life until
 * its page has answered once.
 */
final class PageFilter extends OncePerRequestFilter implements HttpSessionListener, HttpSessionIdListener {

    /** Vaadin's parameter for what a request is about. */
    private static final String ABOUT = "v-r";

    private static final String KNOWN = PageFilter.class.getName() + ".known";
    private static final String USED = PageFilter.class.getName() + ".used";

    private final PageProperties limits;
    private final OpenPages pages;
    private final ObjectProvider<Acquaintance> acquaintance;
    private final Map<String, HttpSession> open = new ConcurrentHashMap<>();
    private volatile int usualSeconds;

    PageFilter(PageProperties limits, OpenPages pages, ObjectProvider<Acquaintance> acquaintance) {
        this.limits = limits;
        this.pages = pages;
        this.acquaintance = acquaintance;
    }

    /** There is no room for another session. */
    static final class NoRoom extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NoRoom() {
            super("too many sessions from this address");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String about = about(request);
        if (about.equals("init") && !pages.hasRoomForPage(owner(request))) {
            refuse(request, response);
            return;
        }
        if (about.equals("uidl") || about.equals("heartbeat") || about.equals("push")) {
            note(request);
        }
        try {
            chain.doFilter(new Guarded(request), response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (!hasNoRoom(e) || response.isCommitted()) {
                throw e;
            }
            response.reset();
            refuse(request, response);
        }
    }

    /** From the address alone: reading parameters would read a form's body. */
    private static String about(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return "";
        }
        for (String part : query.split("&", -1)) {
            if (part.startsWith(ABOUT + "=")) {
                return part.substring(ABOUT.length() + 1);
            }
        }
        return "";
    }

    private static boolean hasNoRoom(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoRoom) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TrafficAnswers.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, "too-many-pages");
    }

    Owner owner(HttpServletRequest request) {
        return acquaintance.stream()
                .findFirst()
                .flatMap(known -> known.find(request))
                .map(name -> new Owner(name, true))
                .orElseGet(() -> new Owner(ClientKey.of(request.getRemoteAddr()), false));
    }

    /** A page has answered: its session lives as long as usual, or as a stranger's may. */
    private void note(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        try {
            note(request, session);
        } catch (IllegalStateException e) {
            logger.debug("the session has just ended", e);
        }
    }

    private void note(HttpServletRequest request, HttpSession session) {
        if (session.getAttribute(KNOWN) != null) {
            return;
        }
        Owner owner = owner(request);
        if (!owner.known() && session.getAttribute(USED) != null) {
            return;
        }
        session.setAttribute(owner.known() ? KNOWN : USED, true);
        session.setMaxInactiveInterval(
                owner.known() ? usualSeconds : (int) limits.silent().toSeconds());
        pages.sessionUsed(session.getId(), owner);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession().getId());
        pages.sessionEnded(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String old) {
        HttpSession session = open.remove(old);
        if (session != null) {
            open.put(event.getSession().getId(), session);
        }
        pages.sessionRenamed(old, event.getSession().getId());
    }

    private final class Guarded extends HttpServletRequestWrapper {

        Guarded(HttpServletRequest request) {
            super(request);
        }

        private HttpServletRequest asked() {
            return (HttpServletRequest) getRequest();
        }

        @Override
        public HttpSession getSession() {
            return begin();
        }

        @Override
        public @org.jspecify.annotations.Nullable HttpSession getSession(boolean create) {
            return create ? begin() : super.getSession(false);
        }

        private HttpSession begin() {
            HttpSession there = super.getSession(false);
            if (there != null) {
                return there;
            }
            Owner owner = owner(asked());
            switch (pages.askForSession(owner)) {
                case Answer.Welcome welcome -> {}
                case Answer.InsteadOf(String unused) -> end(unused);
                case Answer.Full full -> throw new NoRoom();
            }
            HttpSession begun = super.getSession(true);
            usualSeconds = Math.max(usualSeconds, begun.getMaxInactiveInterval());
            begun.setMaxInactiveInterval((int) limits.unused().toSeconds());
            open.put(begun.getId(), begun);
            pages.sessionBegun(begun.getId(), owner);
            return begun;
        }
    }

    private void end(String id) {
        HttpSession session = open.remove(id);
        if (session == null) {
            return;
        }
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            logger.debug("the session had ended by itself", e);
        }
    }
}

package vn.motcua.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.staff.Staff;
import vn.motcua.server.access.identity.Cookies;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.access.pairing.Devices;
import vn.motcua.server.access.signin.SecondStep;
import vn.motcua.server.access.signin.StaffSessions;
import vn.motcua.server.access.signin.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;

/** Tells from a request's token or cookie who is asking. Safe for many threads. */
@Component
public final class Doorkeeper {

    private static final String BEARER = "Bearer ";

    private final StaffSessions sessions;
    private final Devices devices;
    private final SecondStep step;
    private final AuditLog log;

    public Doorkeeper(StaffSessions sessions, Devices devices, SecondStep step, AuditLog log) {
        this.sessions = sessions;
        this.devices = devices;
        this.step = step;
        this.log = log;
    }

    /**
     * @param byCookie sent by the browser of its own accord, so another page may have caused it
     * @param session hash of the staff session that lets the visitor in; empty for a device
     */
    public record Visitor(Identity identity, boolean byCookie, Optional<String> session) {}

    /**
     * A person and the session by which the person is here.
     *
     * @param session the session's hash, which opens nothing
     */
    public record SignedInPerson(Staff staff, String session) {}

    /** Who is asking, if anybody known: by bearer token first, then as signed-in staff, then as a paired device. */
    public Optional<Visitor> find(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            Optional<Visitor> visitor = findByHeader(authorization);
            if (visitor.isEmpty()) {
                log.record(AuditEvent.of(AuditKind.REFUSED)
                        .about(request.getRequestURI())
                        .from(request.getRemoteAddr())
                        .saying("a token that opens nothing"));
            }
            return visitor;
        }
        return Cookies.STAFF
                .find(request)
                .flatMap(token -> findStaff(token, true))
                .or(() -> findDevice(request).map(device -> new Visitor(device, true, Optional.empty())));
    }

    /** Who carries this {@code Authorization} header. */
    public Optional<Visitor> findByHeader(@Nullable String authorization) {
        return bearer(authorization)
                .flatMap(token -> devices.find(token)
                        .map(device -> new Visitor(device, false, Optional.empty()))
                        .or(() -> findStaff(token, false)));
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private Optional<Visitor> findStaff(String token, boolean byCookie) {
        return sessions.find(token)
                .filter(account -> !account.passwordDue() && !step.isDue(account))
                .map(account -> new Visitor(account.identity(), byCookie, Optional.of(Tokens.hash(token))));
    }

    /** The paired device whose cookie the request carries, whoever else is signed in there. */
    public Optional<Identity> findDevice(HttpServletRequest request) {
        return Cookies.DEVICE.find(request).flatMap(devices::find);
    }

    /** The person whose session the request carries, also one who must set a password or a second factor before anything else. */
    public Optional<Staff> findPerson(HttpServletRequest request) {
        return findSignedIn(request).map(SignedInPerson::staff);
    }

    /** The person and the session that the request carries. Looking does not prolong the session. */
    public Optional<SignedInPerson> findSignedIn(HttpServletRequest request) {
        return Cookies.STAFF
                .find(request)
                .flatMap(token ->
                        sessions.find(token).map(account -> new SignedInPerson(staff(account), Tokens.hash(token))));
    }

    /**
     * Whether the request carries the session with this hash. The request of an opened socket does not say whether it came
     * over https, and so not under which name its cookies count.
     */
    public boolean carriesSession(HttpServletRequest request, String hash) {
        return Cookies.STAFF.carries(request, token -> Tokens.hash(token).equals(hash));
    }

    /** The person of the session with this hash, if it still stands. Looking does not prolong the session. */
    public Optional<Staff> findBySession(String hash) {
        return sessions.findByHash(hash).map(this::staff);
    }

    private Staff staff(Account account) {
        return new Staff(
                new ClerkId(account.id()),
                account.account(),
                account.displayName(),
                account.role(),
                account.active(),
                false,
                account.passwordDue(),
                account.factor(),
                step.isDue(account));
    }

    /** Hash of the staff session that the request of this thread carries. */
    public Optional<String> currentSession() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? token(attributes.getRequest()).map(Tokens::hash)
                : Optional.empty();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return bearer(request.getHeader(HttpHeaders.AUTHORIZATION)).or(() -> Cookies.STAFF.find(request));
    }

    /** Notes that the person of this session has done something. */
    public void noteUse(String session) {
        sessions.use(session);
    }

    /** Ends the session that the request carries, if any. */
    public void signOut(HttpServletRequest request) {
        token(request).ifPresent(token -> {
            sessions.find(token)
                    .ifPresent(account -> log.record(AuditEvent.of(AuditKind.SIGN_OUT)
                            .by(account.account())
                            .about(account.account())));
            sessions.end(token);
        });
    }
}

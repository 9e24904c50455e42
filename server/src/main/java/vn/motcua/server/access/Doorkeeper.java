package vn.motcua.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.desk.Staff;
import vn.motcua.server.access.StaffStore.Account;

/** Tells from a request's token or cookie who is asking. Safe for many threads. */
@Component
public final class Doorkeeper {

    public static final String STAFF_COOKIE = "motcua_staff";
    public static final String DEVICE_COOKIE = "motcua_device";
    private static final String BEARER = "Bearer ";

    private final StaffSessions sessions;
    private final Devices devices;

    Doorkeeper(StaffSessions sessions, Devices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    /** @param byCookie sent by the browser of its own accord, so another page may have caused it */
    public record Visitor(Identity identity, boolean byCookie) {}

    /** Who is asking, if anybody known: by bearer token first, then as signed-in staff, then as a paired device. */
    public Optional<Visitor> find(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return findByHeader(authorization).map(identity -> new Visitor(identity, false));
        }
        return findStaff(request)
                .map(Account::identity)
                .or(() -> findDevice(request))
                .map(identity -> new Visitor(identity, true));
    }

    /** Who carries this {@code Authorization} header. */
    Optional<Identity> findByHeader(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        String token = authorization.substring(BEARER.length()).strip();
        return devices.find(token).or(() -> findStaff(token).map(Account::identity));
    }

    /** The paired device whose cookie the request carries, whoever else is signed in there. */
    public Optional<Identity> findDevice(HttpServletRequest request) {
        return findCookie(request, DEVICE_COOKIE).flatMap(devices::find);
    }

    /** The person whose session the request carries, also one who must set a password before anything else. */
    public Optional<Staff> findPerson(HttpServletRequest request) {
        return findCookie(request, STAFF_COOKIE)
                .flatMap(sessions::find)
                .map(account -> new Staff(
                        new ClerkId(account.id()),
                        account.account(),
                        account.displayName(),
                        account.role(),
                        account.active(),
                        false,
                        account.passwordDue()));
    }

    /** Ends the session that the request carries, if any. */
    public void signOut(HttpServletRequest request) {
        findCookie(request, STAFF_COOKIE).ifPresent(sessions::end);
    }

    private Optional<Account> findStaff(HttpServletRequest request) {
        return findCookie(request, STAFF_COOKIE).flatMap(this::findStaff);
    }

    private Optional<Account> findStaff(String token) {
        return sessions.find(token).filter(account -> !account.passwordDue());
    }

    private static Optional<String> findCookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}

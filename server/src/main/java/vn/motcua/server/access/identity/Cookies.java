package vn.motcua.server.access.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of this program, and the one place where their names are decided: over https each carries the prefix
 * {@code __Host-}, so that no neighbouring host can set it. A cookie without the prefix is not read over https.
 *
 * <p>Below a path of a host that serves other programs too they are for that path, so that those are never sent them;
 * {@code __Host-} would send them everywhere, so the prefix is {@code __Secure-} then.
 */
public enum Cookies {
    /** A person's session. Lax, so that a link in a mail opens the page and not the sign-in. */
    STAFF("motcua_staff", "Lax"),
    /** A paired device. */
    DEVICE("motcua_device", "Strict"),
    /** A browser in which somebody has signed in before; lets nobody in, see {@code SignIn}. */
    COMPUTER("motcua_computer", "Strict"),
    /** A person who has given the right password and is asked for a code; opens nothing else, see {@code PendingSignIns}. */
    PENDING("motcua_sign_in", "Lax");

    private static final String HOST = "__Host-";
    private static final String SECURE = "__Secure-";

    private final String plainName;
    private final String sameSite;

    Cookies(String plainName, String sameSite) {
        this.plainName = plainName;
        this.sameSite = sameSite;
    }

    /** The name under which a request of this kind carries it. */
    public String name(HttpServletRequest request) {
        if (!request.isSecure()) {
            return plainName;
        }
        return (request.getContextPath().isEmpty() ? HOST : SECURE) + plainName;
    }

    /** What the request carries; with several of one name, the first. */
    public Optional<String> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the request carries this value, under any of the names. To recognise something already known, and for
     * nothing else: a neighbouring host can set the name without the prefix.
     */
    public boolean carries(HttpServletRequest request, Predicate<String> value) {
        Set<String> names = Set.of(plainName, HOST + plainName, SECURE + plainName);
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .filter(cookie -> names.contains(cookie.getName()))
                        .anyMatch(cookie -> value.test(cookie.getValue()));
    }

    /** The header that sets it. */
    public String set(HttpServletRequest request, String token, Duration lasts) {
        return ResponseCookie.from(name(request), token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(sameSite)
                .path(request.getContextPath() + "/")
                .maxAge(lasts)
                .build()
                .toString();
    }

    /** The header that takes it back. */
    public String clear(HttpServletRequest request) {
        return set(request, "", Duration.ZERO);
    }
}

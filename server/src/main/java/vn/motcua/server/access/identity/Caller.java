package vn.motcua.server.access.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where somebody tries a password.
 *
 * @param address the peer's network address
 * @param computer the token by which this browser is known from an earlier sign-in; empty if there is none
 * @param browser what the browser calls itself, cut
 */
public record Caller(String address, Optional<String> computer, String browser) {

    private static final int LONGEST_NAME = 200;

    /** Work of the server itself, such as a test or a start. */
    public static final Caller INSIDE = new Caller("", Optional.empty(), "");

    /** Whoever sent this request. */
    public static Caller of(HttpServletRequest request) {
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Caller(
                request.getRemoteAddr(),
                Cookies.COMPUTER.find(request),
                browser.substring(0, Math.min(browser.length(), LONGEST_NAME)));
    }

    /** Whoever sent the request that this thread answers. */
    public static Caller current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : INSIDE;
    }
}

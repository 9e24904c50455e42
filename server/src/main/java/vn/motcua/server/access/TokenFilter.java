package vn.motcua.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.server.access.Doorkeeper.Visitor;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.problem.ProblemTexts;
import vn.motcua.server.problem.RequestPath;

/**
 * Lets known visitors of the interface in, and holds them to their pace. A change that is authenticated by a cookie needs
 * the header {@code X-Motcua-Request}, which a foreign page cannot send: that keeps forged requests out.
 */
public final class TokenFilter extends OncePerRequestFilter {

    public static final String OWN_PAGE = "X-Motcua-Request";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Doorkeeper doorkeeper;
    private final RateLimits limits;

    TokenFilter(Doorkeeper doorkeeper, RateLimits limits) {
        this.doorkeeper = doorkeeper;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return RequestPath.of(request).equals("/alive");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean changes = !READING.contains(request.getMethod());
        Optional<Visitor> visitor = doorkeeper.find(request);
        long waitSeconds = limits.secondsToWait(visitor.map(Visitor::identity), request.getRemoteAddr(), changes);
        if (waitSeconds > 0) {
            response.setHeader("Retry-After", Long.toString(waitSeconds));
            ProblemTexts.send(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-fast", waitSeconds);
            return;
        }
        if (visitor.isPresent()) {
            visitor.get().session().ifPresent(doorkeeper::noteUse);
            if (changes && visitor.get().byCookie() && request.getHeader(OWN_PAGE) == null) {
                ProblemTexts.send(request, response, HttpStatus.FORBIDDEN, "cross-site");
                return;
            }
            Identity identity = visitor.get().identity();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(identity, null, identity.authorities()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}

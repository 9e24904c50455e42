package vn.motcua.launcher.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of every answer, whoever writes it: a browser takes no file for what it is not, and tells nobody else the
 * address of a page. Files are checked with the server each time, an update needs no second reload; those whose name is
 * their content's hash are kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageHeaders extends OncePerRequestFilter {

    private static final String HOUR = "max-age=3600";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, new Checked(response));
    }

    /** Flow lets a browser keep every file for an hour without asking, and has no setting for it. */
    private static final class Checked extends HttpServletResponseWrapper {

        Checked(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            boolean keep = HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) && HOUR.equals(value);
            super.setHeader(name, keep ? "no-cache" : value);
        }
    }
}

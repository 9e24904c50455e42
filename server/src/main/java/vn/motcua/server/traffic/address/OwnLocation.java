package vn.motcua.server.traffic.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes every redirect to a page of our own without scheme and host, as RFC 9110 allows: so it leads to wherever the
 * browser has asked, and never to a host that somebody else has put into the request. Redirects to other servers stay.
 */
public final class OwnLocation extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
                super.sendRedirect(relative(request, location), status, clearBuffer);
            }

            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(relative(request, location));
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, value(name, value));
            }

            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, value(name, value));
            }

            private String value(String name, String value) {
                return HttpHeaders.LOCATION.equalsIgnoreCase(name) ? relative(request, value) : value;
            }
        });
    }

    /** The location without scheme and host if they are those that this very request was sent to. */
    static String relative(HttpServletRequest request, String location) {
        try {
            var uri = new URI(location);
            if (uri.getHost() == null || !isOwn(request, uri.getHost())) {
                return location;
            }
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return path.startsWith("//") ? "/" : path + query;
        } catch (URISyntaxException e) {
            return location;
        }
    }

    private static boolean isOwn(HttpServletRequest request, String host) {
        return host.toLowerCase(Locale.ROOT).equals(request.getServerName().toLowerCase(Locale.ROOT));
    }
}

package vn.motcua.server.tls;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.server.problem.ProblemTexts;
import vn.motcua.server.problem.RequestPath;
import vn.motcua.server.traffic.address.PeerAddress;

/**
 * Where https is switched on, plain http serves nobody but this computer itself: a page is redirected to the same address with
 * https, anything that carries a change is refused before it is read. The authority's certificate is handed out either way,
 * for a device that does not trust it yet. Over https, browsers are told to stay there.
 */
final class SecureTransportFilter extends OncePerRequestFilter {

    static final String AUTHORITY = "/authority.crt";

    /** A year, RFC 6797; ASVS 5.0 V3.4.1. */
    private static final String STRICT = "max-age=31536000";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final List<String> PHONE = List.of("/t/", "/p/", "/phone/", "/api/v1/public/", "/theme/", "/alive");

    private final HallCertificates certificates;
    private final boolean phonesOverHttp;

    /** @param phonesOverHttp whether citizens' pages are served over plain http as well */
    SecureTransportFilter(HallCertificates certificates, boolean phonesOverHttp) {
        this.certificates = certificates;
        this.phonesOverHttp = phonesOverHttp;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", STRICT);
            chain.doFilter(request, response);
        } else if (PeerAddress.isThisComputer(request) || isOpen(RequestPath.of(request))) {
            chain.doFilter(request, response);
        } else if (READING.contains(request.getMethod())) {
            response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
            response.setHeader(HttpHeaders.LOCATION, secureAddress(request));
        } else {
            ProblemTexts.send(request, response, HttpStatus.FORBIDDEN, "https-only");
        }
    }

    /**
     * What is served over plain http too. A citizen's phone that has never trusted the hall's authority would meet a warning in
     * place of its ticket; with a certificate that phones trust anyway, it is redirected like everybody.
     */
    private boolean isOpen(String path) {
        return path.equals(AUTHORITY) || (phonesOverHttp && PHONE.stream().anyMatch(path::startsWith));
    }

    private String secureAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        return "https://%s:%s%s%s"
                .formatted(
                        ownName(request.getServerName()),
                        Integer.toString(request.getServerPort()),
                        request.getRequestURI(),
                        query == null ? "" : "?" + query);
    }

    /** The name that was asked for, if the certificate holds it; else the first it does, so that nobody is sent to a stranger. */
    private String ownName(String asked) {
        ServerNames names = certificates.names();
        String host = asked.toLowerCase(Locale.ROOT);
        boolean known = names.addresses().contains(host.replaceAll("[\\[\\]]", ""))
                || names.hosts().stream().anyMatch(name -> matches(name, host));
        if (known) {
            return host;
        }
        return names.hosts().isEmpty()
                ? names.addresses().getFirst()
                : names.hosts().getFirst();
    }

    private static boolean matches(String name, String host) {
        return name.startsWith("*.")
                ? host.substring(host.indexOf('.') + 1).equals(name.substring(2))
                : name.equals(host);
    }
}

package vn.motcua.server.traffic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.server.problem.Incident;

/** Answers whatever nobody has expected: a problem with a number, which stands in the log beside its cause. */
final class LastResort extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (BodyRefused.find(e).isEmpty() && Incident.isHangUp(e)) {
                throw e;
            }
            answer(request, response, e);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown)
            throws IOException {
        Optional<BodyRefused> refused = BodyRefused.find(thrown);
        if (response.isCommitted()) {
            if (refused.isEmpty()) {
                Incident.write(request, thrown);
            }
            return;
        }
        response.reset();
        if (refused.isPresent()) {
            switch (refused.get()) {
                case BodyRefused.TooLarge large ->
                    TrafficAnswers.send(
                            request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large", large.limit());
                case BodyRefused.TooSlow slow ->
                    TrafficAnswers.send(request, response, HttpStatus.REQUEST_TIMEOUT, "body-too-slow");
            }
            return;
        }
        TrafficAnswers.send(
                request, response, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", Incident.write(request, thrown));
    }
}

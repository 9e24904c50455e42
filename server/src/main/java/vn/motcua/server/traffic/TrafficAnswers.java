package vn.motcua.server.traffic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.motcua.server.problem.ProblemTexts;
import vn.motcua.server.problem.RequestPath;

/** What somebody gets who is refused before a page or the interface was asked: a problem document, or a plain page. */
public final class TrafficAnswers {

    private static final int RETRY_AFTER_S = 5;

    private TrafficAnswers() {}

    /** Ends a request: with a page in both languages for a browser that opens one, else with a problem document. */
    public static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            Object... arguments)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_S));
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null
                || !accept.contains("text/html")
                || RequestPath.of(request).startsWith("/api/")) {
            ProblemTexts.send(request, response, status, code, arguments);
            return;
        }
        response.setStatus(status.value());
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.getWriter()
                .write("""
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Motcua</title></head><body style="font:1.4rem/1.5 sans-serif;margin:12vh auto;max-width:34rem;padding:0 1rem">
            <p>%s</p><p lang="en" style="color:#555">%s</p></body></html>
            """.formatted(ProblemTexts.vietnamese(code, arguments), ProblemTexts.english(code, arguments)));
    }
}

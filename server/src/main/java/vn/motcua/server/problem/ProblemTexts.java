package vn.motcua.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for what goes wrong before the hall is asked: doors, limits, malformed input. */
public final class ProblemTexts {

    /** The members of RFC 9457, for filters, which have no message converters. */
    private record Sent(String type, String title, int status, String detail, String instance) {}

    private ProblemTexts() {}

    /** The language that a request asks for: English if that is its first wish, Vietnamese otherwise. */
    public static Locale locale(HttpServletRequest request) {
        return locale(request.getHeader("Accept-Language"));
    }

    /** English if the first wish is English, Vietnamese otherwise. */
    public static Locale locale(@Nullable String acceptLanguage) {
        return acceptLanguage != null
                        && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : Locale.ROOT;
    }

    public static ProblemDetail problem(
            HttpStatus status, String code, HttpServletRequest request, Object... arguments) {
        return problem(status, code, locale(request), arguments);
    }

    /** What stands under a code in the bundles, in Vietnamese. */
    public static String vietnamese(String code, Object... arguments) {
        return text(code, Locale.ROOT, arguments);
    }

    /** What stands under a code in the bundles, in English. */
    public static String english(String code, Object... arguments) {
        return text(code, Locale.ENGLISH, arguments);
    }

    private static String text(String code, Locale locale, Object... arguments) {
        String pattern = ResourceBundle.getBundle(
                        ProblemTexts.class.getPackageName() + ".problems",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(code);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** A problem document with the text of its code. */
    public static ProblemDetail problem(HttpStatus status, String code, Locale locale, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(code, locale, arguments));
        problem.setTitle(code);
        problem.setType(URI.create("urn:motcua:problem:" + code));
        return problem;
    }

    /** Ends a request from within a filter. */
    public static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            Object... arguments)
            throws IOException {
        ProblemDetail problem = problem(status, code, request, arguments);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(JsonMapper.shared()
                        .writeValueAsString(new Sent(
                                String.valueOf(problem.getType()),
                                String.valueOf(problem.getTitle()),
                                status.value(),
                                String.valueOf(problem.getDetail()),
                                request.getRequestURI())));
    }
}

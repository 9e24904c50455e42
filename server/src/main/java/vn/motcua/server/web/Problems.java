package vn.motcua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.refusal.DeskRefusalTexts;
import vn.motcua.server.problem.BodyLimitFilter;
import vn.motcua.server.problem.Incident;
import vn.motcua.server.problem.NotYoursException;
import vn.motcua.server.problem.ProblemTexts;
import vn.motcua.server.problem.RefusedException;
import vn.motcua.server.problem.UnknownProcedureException;
import vn.motcua.server.problem.WrittenCode;
import vn.motcua.server.refusal.Refused;
import vn.motcua.server.traffic.BodyRefused;

/** Every error of the interface as a problem document (RFC 9457), in the language the sender asks for. */
@RestControllerAdvice(basePackages = "vn.motcua.server")
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** {@code vn.motcua.domain.staff.Role}: nothing that a sender could act on. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.){2,}[A-Z]\\w*");

    @ExceptionHandler(RefusedException.class)
    ResponseEntity<ProblemDetail> refused(RefusedException exception, HttpServletRequest request) {
        Refusal refusal = exception.refusal();
        HttpStatus status = status(refusal);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, RefusalTexts.text(refusal, ProblemTexts.locale(request)));
        problem.setTitle(refusal.code());
        problem.setType(URI.create("urn:motcua:refusal:" + refusal.code()));
        return ResponseEntity.status(status).body(problem);
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownService r -> HttpStatus.NOT_FOUND;
            case Refusal.UnknownCounter r -> HttpStatus.NOT_FOUND;
            case Refusal.UnknownTicket r -> HttpStatus.NOT_FOUND;
            case Refusal.NotProven r -> HttpStatus.FORBIDDEN;
            case Refusal.StorageUnavailable r -> HttpStatus.SERVICE_UNAVAILABLE;
            case Refusal.ServerUnreachable r -> HttpStatus.SERVICE_UNAVAILABLE;
            case Refusal.ClockSetBack r -> HttpStatus.SERVICE_UNAVAILABLE;
            case Refusal.ClockUnconfirmed r -> HttpStatus.SERVICE_UNAVAILABLE;
            case Refusal.Unexpected r -> HttpStatus.INTERNAL_SERVER_ERROR;
            case Refusal.ClocksAgree r -> HttpStatus.CONFLICT;
            case Refusal.ServiceNotOffered r -> HttpStatus.CONFLICT;
            case Refusal.NobodyServes r -> HttpStatus.CONFLICT;
            case Refusal.HallClosed r -> HttpStatus.CONFLICT;
            case Refusal.CounterNotOpen r -> HttpStatus.CONFLICT;
            case Refusal.CounterTaken r -> HttpStatus.CONFLICT;
            case Refusal.AlreadyOnBreak r -> HttpStatus.CONFLICT;
            case Refusal.NotOnBreak r -> HttpStatus.CONFLICT;
            case Refusal.ClerkElsewhere r -> HttpStatus.CONFLICT;
            case Refusal.CounterBusy r -> HttpStatus.CONFLICT;
            case Refusal.NothingWaiting r -> HttpStatus.CONFLICT;
            case Refusal.WrongState r -> HttpStatus.CONFLICT;
            case Refusal.RecallLimitReached r -> HttpStatus.CONFLICT;
            case Refusal.NotServedHere r -> HttpStatus.CONFLICT;
            case Refusal.DayAlready r -> HttpStatus.CONFLICT;
            case Refusal.RequestIdReused r -> HttpStatus.CONFLICT;
        };
    }

    @ExceptionHandler(NotYoursException.class)
    ResponseEntity<ProblemDetail> notYours(NotYoursException exception, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(ProblemTexts.problem(HttpStatus.FORBIDDEN, "not-yours", request));
    }

    @ExceptionHandler(UnknownProcedureException.class)
    ResponseEntity<ProblemDetail> unknownProcedure(UnknownProcedureException exception, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(ProblemTexts.problem(HttpStatus.NOT_FOUND, "unknown-procedure", request, exception.code()));
    }

    @ExceptionHandler(WrittenCode.UnclearException.class)
    ResponseEntity<ProblemDetail> unclearCode(WrittenCode.UnclearException exception, HttpServletRequest request) {
        return ResponseEntity.badRequest()
                .body(ProblemTexts.problem(HttpStatus.BAD_REQUEST, exception.problem(), request, exception.written()));
    }

    /** What is not kept in the journal meets the same disk. */
    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<ProblemDetail> storage(DataAccessException exception, HttpServletRequest request) {
        LOG.error("storage failed on {}: {}", request.getRequestURI(), exception.getMessage());
        String cause = String.valueOf(exception.getMostSpecificCause().getMessage());
        return refused(new RefusedException(new Refusal.StorageUnavailable(cause)), request);
    }

    @ExceptionHandler(BodyRefused.class)
    ResponseEntity<ProblemDetail> bodyRefused(BodyRefused refused, HttpServletRequest request) {
        return switch (refused) {
            case BodyRefused.TooLarge large ->
                ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                        .body(ProblemTexts.problem(
                                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", request, large.limit()));
            case BodyRefused.TooSlow slow ->
                ResponseEntity.status(HttpStatus.REQUEST_TIMEOUT)
                        .body(ProblemTexts.problem(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", request));
        };
    }

    /** What nobody has expected. */
    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<ProblemDetail> unexpected(Exception exception, HttpServletRequest request) {
        if (Incident.isHangUp(exception)) {
            return null; // nobody is there to be answered
        }
        return ResponseEntity.internalServerError()
                .body(ProblemTexts.problem(
                        HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", request, Incident.write(request, exception)));
    }

    /** What a value class of the domain says about a value that does not fit. */
    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<ProblemDetail> wrongInput(IllegalArgumentException exception, HttpServletRequest request) {
        String message = String.valueOf(exception.getMessage());
        String told = CLASS_NAME.matcher(message).find() ? "-" : message; // of a library's own making
        return ResponseEntity.badRequest()
                .body(ProblemTexts.problem(HttpStatus.BAD_REQUEST, "wrong-input", request, told));
    }

    /** What the desk refuses a device that asks, such as a name that begins with another computer's. */
    @ExceptionHandler(Refused.class)
    ResponseEntity<ProblemDetail> refusedByTheDesk(Refused exception, HttpServletRequest request) {
        String told = DeskRefusalTexts.text(exception.why(), ProblemTexts.locale(request));
        return ResponseEntity.badRequest()
                .body(ProblemTexts.problem(HttpStatus.BAD_REQUEST, "wrong-input", request, told));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<BodyRefused> refused = BodyRefused.find(exception);
        boolean silent = exception.getMostSpecificCause() instanceof SocketTimeoutException;
        if (silent || (refused.isPresent() && refused.get() instanceof BodyRefused.TooSlow)) {
            return problem(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", request);
        }
        if (refused.isPresent() || BodyLimitFilter.isTooLarge(exception)) {
            return problem(
                    HttpStatus.CONTENT_TOO_LARGE, "body-too-large", request, BodyLimitFilter.limit(path(request)));
        }
        return problem(HttpStatus.BAD_REQUEST, "malformed-json", request, whereWrong(exception));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return exception instanceof MissingRequestHeaderException
                ? problem(HttpStatus.BAD_REQUEST, "key-missing", request)
                : problem(
                        HttpStatus.BAD_REQUEST,
                        "wrong-input",
                        request,
                        String.valueOf(exception.getBody().getDetail()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "wrong-input", request, exception.getParameterName());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "wrong-input", request, "'" + exception.getValue() + "'");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-json", request);
    }

    private static String path(WebRequest request) {
        return request instanceof ServletWebRequest web ? web.getRequest().getRequestURI() : "";
    }

    /** Where the JSON does not fit, in the sender's own terms: messages of the parser name classes of ours. */
    private static String whereWrong(HttpMessageNotReadableException exception) {
        if (!(exception.getMostSpecificCause() instanceof JacksonException wrong)) {
            return "1:1";
        }
        TokenStreamLocation at = wrong.getLocation();
        String place = at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr();
        String field = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return field.isEmpty() ? place : "%s, %s".formatted(field, place);
    }

    private static ResponseEntity<Object> problem(
            HttpStatus status, String code, WebRequest request, Object... arguments) {
        Locale locale = ProblemTexts.locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseEntity.status(status).body(ProblemTexts.problem(status, code, locale, arguments));
    }
}

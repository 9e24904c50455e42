package vn.motcua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.refusal.DeskRefusalTexts;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.Doorkeeper;
import vn.motcua.server.access.StaffAuthentication;
import vn.motcua.server.access.TokenFilter;
import vn.motcua.server.access.account.LocalAdministration;
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.identity.Cookies;
import vn.motcua.server.access.pairing.Devices;
import vn.motcua.server.access.pairing.Pairings;
import vn.motcua.server.access.signin.SecondStep;
import vn.motcua.server.access.signin.SignIn;
import vn.motcua.server.access.signin.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.plan.SetupProperties;
import vn.motcua.server.problem.ProblemTexts;
import vn.motcua.server.traffic.address.PeerAddress;

/** Staff sessions and the pairing of devices. */
@RestController
@RequestMapping("/api/v1")
final class DoorController {

    /** Browsers keep no cookie longer; it is set anew whenever the token is, see {@link Devices}. */
    static final Duration DEVICE_COOKIE_LASTS = Duration.ofDays(400);

    private static final long BUSY_SECONDS = 5;

    private final SignIn signIn;
    private final SecondStep step;
    private final StaffAuthentication authentication;
    private final LocalAdministration administration;
    private final Doorkeeper doorkeeper;
    private final Pairings pairings;
    private final CurrentPlan plan;
    private final AuditLog log;
    private final boolean trustThisComputer;

    /** @param trustLoopback let devices on the server's own PC in at once, in a demonstration that was started as one */
    DoorController(
            SignIn signIn,
            SecondStep step,
            StaffAuthentication authentication,
            LocalAdministration administration,
            Doorkeeper doorkeeper,
            Pairings pairings,
            CurrentPlan plan,
            SetupProperties setup,
            AuditLog log,
            @Value("${motcua.pairing.trust-loopback:true}") boolean trustLoopback) {
        this.signIn = signIn;
        this.step = step;
        this.authentication = authentication;
        this.administration = administration;
        this.doorkeeper = doorkeeper;
        this.pairings = pairings;
        this.plan = plan;
        this.log = log;
        this.trustThisComputer = trustLoopback && setup.demonstration();
    }

    /** @param code of the second factor, for a person who has one */
    record Credentials(
            @Nullable String account,
            @Nullable String password,
            @Nullable String code) {}

    record NewPassword(
            @Nullable String account,
            @Nullable String oldPassword,
            @Nullable String newPassword,
            @Nullable String code) {}

    record Session(String token, String clerk, Role role) {}

    record PairingWish(@Nullable Role role) {}

    record ClaimSecret(@Nullable String claim) {}

    /** @param token absent where the browser has it as a cookie, out of reach of any script */
    record Paired(String device, @Nullable String token) {}

    @PostMapping("/session")
    ResponseEntity<?> begin(@RequestBody Credentials body, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return switch (signIn.attempt(text(body.account()), text(body.password()), caller)) {
            case SignIn.Result.Wrong wrong -> refuse(HttpStatus.UNAUTHORIZED, "wrong-password", request);
            case SignIn.Result.Busy busy -> busy(request);
            case SignIn.Result.Welcome(Account account) -> {
                Optional<Refused> refused =
                        refusal(account, body.code(), caller).or(() -> due(account));
                yield refused.isPresent()
                        ? refuse(refused.get(), request)
                        : ResponseEntity.ok(new Session(
                                authentication.begin(account.identity(), request, caller),
                                account.id(),
                                account.role()));
            }
        };
    }

    private record Refused(HttpStatus status, String code) {}

    /** What the second factor says to somebody whose password was right; nobody else hears of it. */
    private Optional<Refused> refusal(Account account, @Nullable String code, Caller caller) {
        if (!step.isAsked(account)) {
            return Optional.empty();
        }
        if (text(code).isBlank()) {
            return Optional.of(new Refused(HttpStatus.UNAUTHORIZED, "code-needed"));
        }
        return step.isRight(account, text(code), caller)
                ? Optional.empty()
                : Optional.of(new Refused(HttpStatus.UNAUTHORIZED, "wrong-code"));
    }

    private Optional<Refused> due(Account account) {
        if (account.passwordDue()) {
            return Optional.of(new Refused(HttpStatus.FORBIDDEN, "password-due"));
        }
        return step.isDue(account) ? Optional.of(new Refused(HttpStatus.FORBIDDEN, "factor-due")) : Optional.empty();
    }

    /** Counted as signing in is, so that nobody guesses passwords here. Ends every session of the person. */
    @PostMapping("/session/password")
    ResponseEntity<?> setPassword(@RequestBody NewPassword body, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return switch (signIn.attempt(text(body.account()), text(body.oldPassword()), caller)) {
            case SignIn.Result.Wrong wrong -> refuse(HttpStatus.UNAUTHORIZED, "wrong-password", request);
            case SignIn.Result.Busy busy -> busy(request);
            case SignIn.Result.Welcome(Account account) -> {
                Optional<Refused> refused = refusal(account, body.code(), caller);
                if (refused.isPresent()) {
                    yield refuse(refused.get(), request);
                }
                yield switch (administration.replacePassword(
                        account, text(body.oldPassword()), text(body.newPassword()))) {
                    case DeskAnswer.Done<?> done -> ResponseEntity.noContent().build();
                    case DeskAnswer.Refused<?>(DeskRefusal why) ->
                        ResponseEntity.badRequest()
                                .body(ProblemTexts.problem(
                                        HttpStatus.BAD_REQUEST,
                                        "wrong-input",
                                        request,
                                        DeskRefusalTexts.text(why, ProblemTexts.locale(request))));
                };
            }
        };
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> end(HttpServletRequest request) {
        doorkeeper.signOut(request);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/pairings")
    ResponseEntity<?> pair(@RequestBody PairingWish body, HttpServletRequest request) {
        Role role = Optional.ofNullable(body.role())
                .filter(wish -> wish == Role.KIOSK || wish == Role.DISPLAY || wish == Role.PRINTER)
                .orElseThrow(() -> new IllegalArgumentException("role must be KIOSK, DISPLAY or PRINTER"));
        Optional<Pairings.Begun> offered = pairings.begin(role, request.getRemoteAddr());
        if (offered.isEmpty()) {
            return busy(request);
        }
        Pairings.Begun begun = offered.get();
        log.record(AuditEvent.of(AuditKind.PAIRING_ASKED).about(role.name()).from(request.getRemoteAddr()));
        if (trustThisComputer && plan.get().demonstration() && PeerAddress.isThisComputer(request)) {
            administration
                    .approve(begun.code(), "Máy chủ này (dữ liệu mẫu)", "demonstration")
                    .orElseThrow();
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(begun);
    }

    @PostMapping("/pairings/claim")
    ResponseEntity<?> claim(@RequestBody ClaimSecret body, HttpServletRequest request) {
        return switch (pairings.claim(text(body.claim()))) {
            case Pairings.Claim.Pending pending -> ResponseEntity.accepted().build();
            case Pairings.Claim.Gone gone -> refuse(HttpStatus.GONE, "pairing-gone", request);
            case Pairings.Claim.Granted(Pairings.Admitted admitted) ->
                isPage(request)
                        ? ResponseEntity.ok()
                                .header(
                                        HttpHeaders.SET_COOKIE,
                                        Cookies.DEVICE.set(request, admitted.token(), DEVICE_COOKIE_LASTS))
                                .body(new Paired(admitted.device(), null))
                        : ResponseEntity.ok(new Paired(admitted.device(), admitted.token()));
        };
    }

    /** Whether a script in a browser asks: a browser says so by headers that no script can leave away. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getHeader(TokenFilter.OWN_PAGE) != null
                || request.getHeader(HttpHeaders.ORIGIN) != null
                || request.getHeader("Sec-Fetch-Site") != null;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static ResponseEntity<ProblemDetail> busy(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(BUSY_SECONDS))
                .body(ProblemTexts.problem(HttpStatus.TOO_MANY_REQUESTS, "too-fast", request, BUSY_SECONDS));
    }

    private static ResponseEntity<ProblemDetail> refuse(Refused refused, HttpServletRequest request) {
        return refuse(refused.status(), refused.code(), request);
    }

    private static ResponseEntity<ProblemDetail> refuse(HttpStatus status, String code, HttpServletRequest request) {
        return ResponseEntity.status(status).body(ProblemTexts.problem(status, code, request));
    }
}

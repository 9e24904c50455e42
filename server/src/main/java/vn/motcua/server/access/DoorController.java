package vn.motcua.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.desk.Role;
import vn.motcua.server.access.StaffStore.Account;
import vn.motcua.server.catalogue.CurrentPlan;
import vn.motcua.server.catalogue.SetupProperties;
import vn.motcua.server.traffic.PeerAddress;
import vn.motcua.server.web.ProblemTexts;

/** Staff sessions and the pairing of devices. */
@RestController
@RequestMapping("/api/v1")
final class DoorController {

    private static final Duration DEVICE_COOKIE_LASTS = Duration.ofDays(3650);

    private final SignIn signIn;
    private final StaffSessions sessions;
    private final LocalAdministration administration;
    private final Doorkeeper doorkeeper;
    private final Pairings pairings;
    private final CurrentPlan plan;
    private final boolean trustThisComputer;

    /** @param trustLoopback let devices on the server's own PC in at once, in a demonstration that was started as one */
    DoorController(
            SignIn signIn,
            StaffSessions sessions,
            LocalAdministration administration,
            Doorkeeper doorkeeper,
            Pairings pairings,
            CurrentPlan plan,
            SetupProperties setup,
            @Value("${motcua.pairing.trust-loopback:true}") boolean trustLoopback) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.administration = administration;
        this.doorkeeper = doorkeeper;
        this.pairings = pairings;
        this.plan = plan;
        this.trustThisComputer = trustLoopback && setup.demonstration();
    }

    record Credentials(@Nullable String account, @Nullable String password) {}

    record NewPassword(
            @Nullable String account,
            @Nullable String oldPassword,
            @Nullable String newPassword) {}

    record Session(String token, String clerk, Role role) {}

    record PairingWish(@Nullable Role role) {}

    record ClaimSecret(@Nullable String claim) {}

    record Paired(String device, String token) {}

    @PostMapping("/session")
    ResponseEntity<?> begin(@RequestBody Credentials body, HttpServletRequest request) {
        return switch (signIn.attempt(text(body.account()), text(body.password()))) {
            case SignIn.Result.Wrong wrong -> refuse(HttpStatus.UNAUTHORIZED, "wrong-password", request);
            case SignIn.Result.Locked(Duration remaining) -> locked(remaining, request);
            case SignIn.Result.Welcome(Account account) ->
                account.passwordDue()
                        ? refuse(HttpStatus.FORBIDDEN, "password-due", request)
                        : ResponseEntity.ok(
                                new Session(sessions.begin(account.identity()), account.id(), account.role()));
        };
    }

    /** Through the same lock as signing in, so that nobody guesses passwords here. */
    @PostMapping("/session/password")
    ResponseEntity<?> setPassword(@RequestBody NewPassword body, HttpServletRequest request) {
        return switch (signIn.attempt(text(body.account()), text(body.oldPassword()))) {
            case SignIn.Result.Wrong wrong -> refuse(HttpStatus.UNAUTHORIZED, "wrong-password", request);
            case SignIn.Result.Locked(Duration remaining) -> locked(remaining, request);
            case SignIn.Result.Welcome(Account account) -> {
                administration.setOwnPassword(account.account(), text(body.oldPassword()), text(body.newPassword()));
                yield ResponseEntity.noContent().build();
            }
        };
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> end(HttpServletRequest request) {
        doorkeeper.signOut(request);
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith("Bearer ")) {
            sessions.end(authorization.substring("Bearer ".length()).strip());
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/pairings")
    ResponseEntity<Pairings.Begun> pair(@RequestBody PairingWish body, HttpServletRequest request) {
        Role role = Optional.ofNullable(body.role())
                .filter(wish -> wish == Role.KIOSK || wish == Role.DISPLAY || wish == Role.PRINTER)
                .orElseThrow(() -> new IllegalArgumentException("role must be KIOSK, DISPLAY or PRINTER"));
        Pairings.Begun begun = pairings.begin(role);
        if (trustThisComputer && plan.get().demonstration() && PeerAddress.isThisComputer(request)) {
            administration.approve(begun.code(), "Máy chủ này (dữ liệu mẫu)", "demonstration");
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(begun);
    }

    @PostMapping("/pairings/claim")
    ResponseEntity<?> claim(@RequestBody ClaimSecret body, HttpServletRequest request) {
        return switch (pairings.claim(text(body.claim()))) {
            case Pairings.Claim.Pending pending -> ResponseEntity.accepted().build();
            case Pairings.Claim.Gone gone -> refuse(HttpStatus.GONE, "pairing-gone", request);
            case Pairings.Claim.Granted(Pairings.Admitted admitted) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.SET_COOKIE, deviceCookie(admitted.token(), request.isSecure()))
                        .body(new Paired(admitted.device(), admitted.token()));
        };
    }

    private static String deviceCookie(String token, boolean secure) {
        return ResponseCookie.from(Doorkeeper.DEVICE_COOKIE, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(DEVICE_COOKIE_LASTS)
                .build()
                .toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static ResponseEntity<ProblemDetail> locked(Duration remaining, HttpServletRequest request) {
        long minutes = remaining.toMinutes() + 1;
        return ResponseEntity.status(HttpStatus.LOCKED)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(remaining.toSeconds() + 1))
                .body(ProblemTexts.problem(HttpStatus.LOCKED, "locked", request, minutes));
    }

    private static ResponseEntity<ProblemDetail> refuse(HttpStatus status, String code, HttpServletRequest request) {
        return ResponseEntity.status(status).body(ProblemTexts.problem(status, code, request));
    }
}

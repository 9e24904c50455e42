package vn.motcua.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.server.access.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;

/** Signs staff in on the sign-in page and over the interface, and begins their sessions. */
@Component
public final class StaffAuthentication implements AuthenticationProvider {

    private final SignIn signIn;
    private final StaffSessions sessions;
    private final KnownComputers computers;
    private final Doorkeeper doorkeeper;
    private final AuditLog log;

    StaffAuthentication(
            SignIn signIn, StaffSessions sessions, KnownComputers computers, Doorkeeper doorkeeper, AuditLog log) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.computers = computers;
        this.doorkeeper = doorkeeper;
        this.log = log;
    }

    /** Too many passwords are being checked at once: whoever asks may try again in a few seconds. */
    public static final class Busy extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many passwords are being checked at once");
        }
    }

    /**
     * @throws BadCredentialsException for whatever is not right
     * @throws Busy if nothing could be looked at
     */
    @Override
    public Authentication authenticate(Authentication asked) {
        return switch (signIn.attempt(asked.getName(), String.valueOf(asked.getCredentials()), Caller.current())) {
            case SignIn.Result.Welcome(Account account) ->
                UsernamePasswordAuthenticationToken.authenticated(
                        account.identity(), null, account.identity().authorities());
            case SignIn.Result.Wrong wrong -> throw new BadCredentialsException("wrong account or password");
            case SignIn.Result.Busy busy -> throw new Busy();
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /**
     * Begins a session for somebody who has just been authenticated, and gives the browser its cookies. The session that
     * this browser had before ends, with its pages.
     */
    public void begin(Identity identity, HttpServletRequest request, HttpServletResponse response) {
        Caller caller = Caller.of(request);
        String token = begin(identity, request, caller);
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.STAFF.set(request, token, StaffSessions.LONGEST));
        String computer = caller.computer().orElseGet(Tokens::random);
        computers.remember(computer, identity.id());
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.COMPUTER.set(request, computer, KnownComputers.LASTS));
    }

    /** Begins a session without a cookie, for another system. */
    String begin(Identity identity, HttpServletRequest request, Caller caller) {
        doorkeeper.signOut(request);
        log.record(AuditEvent.of(AuditKind.SIGN_IN)
                .by(identity.name())
                .about(identity.name())
                .from(caller.address()));
        return sessions.begin(identity, caller);
    }

    /** Takes the cookie back. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.STAFF.clear(request));
    }
}

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
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.identity.Cookies;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.access.signin.KnownComputers;
import vn.motcua.server.access.signin.PendingSignIns;
import vn.motcua.server.access.signin.SecondStep;
import vn.motcua.server.access.signin.SignIn;
import vn.motcua.server.access.signin.StaffSessions;
import vn.motcua.server.access.signin.StaffStore;
import vn.motcua.server.access.signin.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;

/** Signs staff in on the sign-in page and over the interface, and begins their sessions. */
@Component
public final class StaffAuthentication implements AuthenticationProvider {

    private final StaffStore accounts;
    private final SignIn signIn;
    private final SecondStep step;
    private final PendingSignIns pending;
    private final StaffSessions sessions;
    private final KnownComputers computers;
    private final Doorkeeper doorkeeper;
    private final AuditLog log;

    public StaffAuthentication(
            StaffStore accounts,
            SignIn signIn,
            SecondStep step,
            PendingSignIns pending,
            StaffSessions sessions,
            KnownComputers computers,
            Doorkeeper doorkeeper,
            AuditLog log) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.step = step;
        this.pending = pending;
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

    /** The password was right, and a code is asked now: {@link #await} gives the browser what it needs for that. */
    public static final class CodeNeeded extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final String token;

        CodeNeeded(String token) {
            super("a code is needed beside the password");
            this.token = token;
        }
    }

    /** Nobody waits for a code here, or not any more: the password is asked again. */
    public static final class Expired extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        Expired() {
            super("no sign-in waits for a code");
        }
    }

    /** The identity provider has named somebody who is nobody here, or not any more. */
    public static final class NotLinked extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final String name;

        NotLinked(String name) {
            super("no active account is tied to this name of the provider");
            this.name = name;
        }

        /** As the provider said it. */
        public String name() {
            return name;
        }
    }

    /**
     * @throws BadCredentialsException for whatever is not right
     * @throws Busy if nothing could be looked at
     * @throws CodeNeeded if the password is right and does not let this person in alone
     */
    @Override
    public Authentication authenticate(Authentication asked) {
        return switch (signIn.attempt(asked.getName(), String.valueOf(asked.getCredentials()), Caller.current())) {
            case SignIn.Result.Welcome(Account account) -> {
                requireNoCode(account);
                yield authenticated(account);
            }
            case SignIn.Result.Wrong wrong -> throw new BadCredentialsException("wrong account or password");
            case SignIn.Result.Busy busy -> throw new Busy();
        };
    }

    /**
     * Whom an identity provider has proven, in place of a password. Accounts are never made here.
     *
     * @param name of the provider; the account and its role are ours
     * @throws NotLinked if no active account is tied to it
     * @throws CodeNeeded if this person has a second factor here
     */
    public Identity findLinked(String name) {
        Account account = accounts.findLinked(name).filter(Account::active).orElseThrow(() -> new NotLinked(name));
        requireNoCode(account);
        return account.identity();
    }

    private void requireNoCode(Account account) {
        if (step.isAsked(account)) {
            throw new CodeNeeded(pending.begin(account.id()));
        }
    }

    private static Authentication authenticated(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account.identity(), null, account.identity().authorities());
    }

    /** Lets the browser come back with a code. */
    public void await(CodeNeeded needed, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.PENDING.set(request, needed.token, PendingSignIns.LAST));
    }

    /**
     * The second step of a sign-in that {@link #await} began.
     *
     * @throws BadCredentialsException if the code is not right, was used, or too many were tried
     * @throws Expired if the first step was too long ago or never was
     */
    public Authentication finish(HttpServletRequest request, String code) {
        String token = Cookies.PENDING.find(request).orElseThrow(Expired::new);
        Account account = pending.find(token).orElseThrow(Expired::new);
        if (!step.isRight(account, code, Caller.of(request))) {
            throw new BadCredentialsException("wrong code");
        }
        pending.end(token);
        return authenticated(account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /**
     * Begins a session for somebody who has just been authenticated, and gives the browser its cookies. The session that
     * this browser had before ends, with its pages.
     *
     * @param way by which the person came if it was not the password, for the audit log; may be empty
     */
    public void begin(Identity identity, String way, HttpServletRequest request, HttpServletResponse response) {
        Caller caller = Caller.of(request);
        String token = begin(identity, way, request, caller);
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.STAFF.set(request, token, StaffSessions.LONGEST));
        String computer = caller.computer().orElseGet(Tokens::random);
        computers.remember(computer, identity.id());
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.COMPUTER.set(request, computer, KnownComputers.LASTS));
        if (Cookies.PENDING.find(request).isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, Cookies.PENDING.clear(request));
        }
    }

    /** Begins a session without a cookie, for another system. */
    public String begin(Identity identity, HttpServletRequest request, Caller caller) {
        return begin(identity, "", request, caller);
    }

    private String begin(Identity identity, String way, HttpServletRequest request, Caller caller) {
        doorkeeper.signOut(request);
        log.record(AuditEvent.of(AuditKind.SIGN_IN)
                .by(identity.name())
                .about(identity.name())
                .from(caller.address())
                .saying(way));
        return sessions.begin(identity, caller);
    }

    /** Takes the cookie back. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.STAFF.clear(request));
    }
}

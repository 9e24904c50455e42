package vn.motcua.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.server.access.StaffStore.Account;

/** Signs staff in on the sign-in page, with the same rules as over the interface. */
@Component
public final class StaffAuthentication implements AuthenticationProvider {

    private final SignIn signIn;
    private final StaffSessions sessions;

    StaffAuthentication(SignIn signIn, StaffSessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** @throws LockedException after too many wrong passwords */
    @Override
    public Authentication authenticate(Authentication asked) {
        return switch (signIn.attempt(asked.getName(), String.valueOf(asked.getCredentials()))) {
            case SignIn.Result.Welcome(Account account) ->
                UsernamePasswordAuthenticationToken.authenticated(
                        account.identity(), null, account.identity().authorities());
            case SignIn.Result.Wrong wrong -> throw new BadCredentialsException("wrong account or password");
            case SignIn.Result.Locked locked -> throw new LockedException("too many wrong passwords");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Begins a session for somebody who has just been authenticated, and gives the browser its cookie. */
    public void begin(Identity identity, HttpServletRequest request, HttpServletResponse response) {
        String token = sessions.begin(identity);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request, StaffSessions.LONGEST.toSeconds()));
    }

    /** Takes the cookie back. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", request, 0));
    }

    private static String cookie(String token, HttpServletRequest request, long seconds) {
        return ResponseCookie.from(Doorkeeper.STAFF_COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build()
                .toString();
    }
}

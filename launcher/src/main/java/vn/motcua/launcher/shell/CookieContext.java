package vn.motcua.launcher.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import vn.motcua.domain.staff.Staff;
import vn.motcua.launcher.oidc.ProvincePerson;
import vn.motcua.server.access.Doorkeeper;
import vn.motcua.server.access.StaffAuthentication;
import vn.motcua.server.access.identity.Identity;

/** Knows a person by the session cookie on each request, so a revoked session is out with its next click. */
final class CookieContext implements SecurityContextRepository {

    private final Doorkeeper doorkeeper;
    private final StaffAuthentication staff;

    CookieContext(Doorkeeper doorkeeper, StaffAuthentication staff) {
        this.doorkeeper = doorkeeper;
        this.staff = staff;
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        doorkeeper.findPerson(request).ifPresent(person -> context.setAuthentication(authentication(person)));
        return context;
    }

    private static UsernamePasswordAuthenticationToken authentication(Staff person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person.account(),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + person.role().name()));
    }

    /** Called when somebody has just signed in: begins the session in the database and hands its cookie over. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof Identity identity) {
            staff.begin(identity, "", request, response);
        } else if (who != null && who.getPrincipal() instanceof ProvincePerson person) {
            staff.begin(person.identity(), "through the provider", request, response);
        } else if (who == null) {
            staff.forget(request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return doorkeeper.findPerson(request).isPresent();
    }
}

package vn.motcua.server.access.identity;

import java.security.Principal;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.staff.Role;

/**
 * Who was let in.
 *
 * @param id a clerk id such as {@code c7}, or a device id such as {@code kiosk-1}
 * @param name the account for staff, the id for devices
 */
public record Identity(String id, String name, Role role) implements Principal {

    @Override
    public String getName() {
        return name;
    }

    /** Who the journal names: a clerk is bound to the own counter, a manager is not. */
    public Actor actor() {
        return switch (role) {
            case CLERK -> new Actor.Clerk(new ClerkId(id));
            case MANAGER, ADMINISTRATOR -> new Actor.Manager(id);
            case KIOSK -> new Actor.Kiosk(id);
            case DISPLAY -> new Actor.Display(id);
            case PRINTER -> new Actor.Printer(id);
            case INTEGRATOR -> new Actor.Integrator(id);
        };
    }

    /** What Spring Security calls the role. */
    public List<GrantedAuthority> authorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }
}

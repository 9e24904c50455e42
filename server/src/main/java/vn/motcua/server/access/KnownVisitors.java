package vn.motcua.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.server.access.Doorkeeper.Visitor;
import vn.motcua.server.traffic.Acquaintance;

/** Devices and people who are let in are counted by who they are, not by the address they share with strangers. */
@Component
final class KnownVisitors implements Acquaintance {

    private final Doorkeeper doorkeeper;

    KnownVisitors(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public Optional<String> find(HttpServletRequest request) {
        if (request.getHeader("Authorization") == null && request.getHeader("Cookie") == null) {
            return Optional.empty();
        }
        return doorkeeper.find(request).map(Visitor::identity).map(who -> who.role() + ":" + who.id());
    }
}

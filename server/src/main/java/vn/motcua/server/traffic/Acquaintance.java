package vn.motcua.server.traffic;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells which device or person a request comes from. Implemented by whoever lets them in; without one, all are strangers. */
@FunctionalInterface
public interface Acquaintance {

    /** A name that is the same for every request of a device or person; empty for strangers. Any thread. */
    Optional<String> find(HttpServletRequest request);
}

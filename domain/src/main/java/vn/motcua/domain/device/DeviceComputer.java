package vn.motcua.domain.device;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.domain.staff.Role;

/**
 * A computer that can carry devices.
 *
 * @param id {@link #SERVER}, or the id of a paired kiosk or display
 * @param name where it stands, for people; empty for the server
 * @param role KIOSK or DISPLAY; empty for the server itself
 * @param lastSeen when it last asked for its wirings; empty if not since the server was started
 * @param heard whether that was within {@link DeviceDesk#SILENT_AFTER}
 */
public record DeviceComputer(String id, String name, Optional<Role> role, Optional<Instant> lastSeen, boolean heard) {

    /** The computer that the server itself runs on. */
    public static final String SERVER = "server";
}

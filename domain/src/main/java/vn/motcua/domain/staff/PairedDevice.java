package vn.motcua.domain.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * A kiosk, display, printer or foreign system that was let in.
 *
 * @param id given at pairing, for instance {@code kiosk-1}
 * @param name where it stands, for people
 * @param lastSeen its last request, to the minute
 */
public record PairedDevice(
        String id, String name, Role role, boolean revoked, Instant pairedAt, Optional<Instant> lastSeen) {

    /**
     * A device that shows a code and waits to be let in.
     *
     * @param code six digits, shown on the device
     */
    public record Waiting(String code, Role role, Instant since) {}
}

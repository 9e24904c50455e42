package vn.motcua.server.access.pairing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.domain.staff.PairedDevice;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.record.RecordKeeping;

/** Devices and their tokens. All of them are kept in memory too: there are hundreds at most, and each request asks. */
@Component
@DependsOn(RecordKeeping.HEAD)
public final class Devices {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Device> byToken = new ConcurrentHashMap<>();
    private volatile Consumer<String> onRevoke = id -> {};

    public Devices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        jdbc.sql("SELECT id, name, role, token_hash, revoked, paired_ms, seen_ms FROM device")
                .query((row, n) -> new Device(
                        row.getString(1),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getInt(5) == 1,
                        Instant.ofEpochMilli(row.getLong(6)),
                        Instant.ofEpochMilli(row.getLong(7))))
                .list()
                .forEach(device -> byToken.put(device.tokenHash(), device));
    }

    private record Device(
            String id, String name, Role role, String tokenHash, boolean revoked, Instant paired, Instant seen) {

        Device seenAt(Instant at) {
            return new Device(id, name, role, tokenHash, revoked, paired, at);
        }

        Device shutOut() {
            return new Device(id, name, role, tokenHash, true, paired, seen);
        }

        PairedDevice view() {
            return new PairedDevice(
                    id, name, role, revoked, paired, seen.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(seen));
        }
    }

    /** The device that carries a token, unless it was revoked. */
    public Optional<Identity> find(String token) {
        Device device = byToken.get(Tokens.hash(token));
        if (device == null || device.revoked()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (device.seen().plus(NOTED_EVERY).isBefore(now)) {
            note(device, now);
        }
        return Optional.of(new Identity(device.id(), device.id(), device.role()));
    }

    private void note(Device device, Instant now) {
        byToken.replace(device.tokenHash(), device, device.seenAt(now));
        jdbc.sql("UPDATE device SET seen_ms = :now WHERE id = :id")
                .param("now", now.toEpochMilli())
                .param("id", device.id())
                .update();
    }

    /** Whether a device of this id is let in at present. */
    public boolean admits(String id) {
        return byToken.values().stream().anyMatch(device -> device.id().equals(id) && !device.revoked());
    }

    /** Every device ever let in, by id. */
    public List<PairedDevice> list() {
        return byToken.values().stream()
                .map(Device::view)
                .sorted(java.util.Comparator.comparing(PairedDevice::id))
                .toList();
    }

    /** Tells whether a device of this id exists and is not revoked. */
    public boolean knows(String id) {
        return byToken.values().stream().anyMatch(device -> device.id().equals(id));
    }

    /** The next free id of a role: {@code kiosk-1}, {@code kiosk-2} … */
    private String nextId(Role role) {
        String stem = role.name().toLowerCase(Locale.ROOT) + "-";
        int number = 1;
        while (knows(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /** Lets a new device in. */
    public synchronized PairedDevice add(String name, Role role, String token) {
        return add(nextId(role), name, role, token);
    }

    /** Enters a device with the token that lets it in; the token itself is not kept. */
    public synchronized PairedDevice add(String id, String name, Role role, String token) {
        var device = new Device(id, name, role, Tokens.hash(token), false, clock.instant(), Instant.EPOCH);
        jdbc.sql("""
                        INSERT INTO device (id, name, role, token_hash, revoked, paired_ms, seen_ms)
                        VALUES (:id, :name, :role, :hash, 0, :paired, 0)
                        """)
                .param("id", id)
                .param("name", name)
                .param("role", role.name())
                .param("hash", device.tokenHash())
                .param("paired", device.paired().toEpochMilli())
                .update();
        byToken.put(device.tokenHash(), device);
        return device.view();
    }

    /** Shuts a device out, from this moment on. */
    public synchronized void revoke(String id) {
        jdbc.sql("UPDATE device SET revoked = 1 WHERE id = :id").param("id", id).update();
        byToken.replaceAll((hash, device) -> device.id().equals(id) ? device.shutOut() : device);
        onRevoke.accept(id);
    }

    /** @param listener is told the id of each device that is shut out, after it was */
    public void onRevoke(Consumer<String> listener) {
        onRevoke = listener;
    }
}

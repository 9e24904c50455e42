package vn.motcua.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.domain.desk.PairedDevice;
import vn.motcua.domain.desk.Role;

/**
 * Devices that show a code and wait. Kept in memory only: after a restart a device shows a new code. At most fifty wait
 * at a time; the oldest gives way, so that nobody can fill the list for good.
 */
@Component
final class Pairings {

    static final Duration VALID = Duration.ofMinutes(15);
    private static final int AT_MOST = 50;

    private final Devices devices;
    private final Clock clock;
    private final Map<String, Waiting> byClaim = new LinkedHashMap<>();

    Pairings(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    private record Waiting(String code, Role role, Instant since, Optional<Admitted> admitted) {}

    /** What a device gets once, when it was let in. */
    record Admitted(String device, String token) {}

    /** What a device gets when it asks. */
    record Begun(String code, String claim) {}

    synchronized Begun begin(Role role) {
        sweep();
        if (byClaim.size() >= AT_MOST) {
            byClaim.remove(byClaim.keySet().iterator().next());
        }
        String code = freshCode();
        String claim = Tokens.random();
        byClaim.put(Tokens.hash(claim), new Waiting(code, role, clock.instant(), Optional.empty()));
        return new Begun(code, claim);
    }

    private String freshCode() {
        while (true) {
            String code = Tokens.pairingCode();
            if (byClaim.values().stream().noneMatch(waiting -> waiting.code().equals(code))) {
                return code;
            }
        }
    }

    private void sweep() {
        Instant oldest = clock.instant().minus(VALID);
        byClaim.values().removeIf(waiting -> waiting.since().isBefore(oldest));
    }

    synchronized List<PairedDevice.Waiting> list() {
        sweep();
        return byClaim.values().stream()
                .filter(waiting -> waiting.admitted().isEmpty())
                .map(waiting -> new PairedDevice.Waiting(waiting.code(), waiting.role(), waiting.since()))
                .sorted(Comparator.comparing(PairedDevice.Waiting::since))
                .toList();
    }

    /** @throws IllegalArgumentException if no device shows this code any more */
    synchronized PairedDevice approve(String code, String name) {
        sweep();
        for (Map.Entry<String, Waiting> entry : byClaim.entrySet()) {
            Waiting waiting = entry.getValue();
            if (waiting.code().equals(code) && waiting.admitted().isEmpty()) {
                String token = Tokens.random();
                PairedDevice device = devices.add(name, waiting.role(), token);
                entry.setValue(new Waiting(
                        code, waiting.role(), waiting.since(), Optional.of(new Admitted(device.id(), token))));
                return device;
            }
        }
        throw new IllegalArgumentException(
                "Không có thiết bị nào đang hiện mã %s. Mã chỉ có giá trị 15 phút: xem lại mã trên thiết bị. / No device shows code %s; codes last 15 minutes."
                        .formatted(code, code));
    }

    /** What a device hears when it asks with its claim. */
    sealed interface Claim {

        record Pending() implements Claim {}

        record Granted(Admitted admitted) implements Claim {}

        record Gone() implements Claim {}
    }

    synchronized Claim claim(String secret) {
        sweep();
        String hash = Tokens.hash(secret);
        Waiting waiting = byClaim.get(hash);
        if (waiting == null) {
            return new Claim.Gone();
        }
        if (waiting.admitted().isEmpty()) {
            return new Claim.Pending();
        }
        byClaim.remove(hash);
        return new Claim.Granted(waiting.admitted().get());
    }
}

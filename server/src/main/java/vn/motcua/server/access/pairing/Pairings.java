package vn.motcua.server.access.pairing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.PairedDevice;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.identity.Addresses;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.refusal.Refused;

/**
 * Devices that show a code and wait. Kept in memory only: after a restart a device shows a new code. When too many of one
 * network address wait, the oldest of that address gives way; when too many wait in all, the oldest of the address that
 * has most: nobody pushes another's code out.
 */
@Component
public final class Pairings {

    static final Duration VALID = Duration.ofMinutes(10);

    /** Kiosks and displays of a hall may share one address, and show a new code with every reload. */
    public static final int OF_AN_ADDRESS = 30;

    public static final int IN_ALL = 600;

    private final Devices devices;
    private final Clock clock;
    private final Map<String, Waiting> byClaim = new LinkedHashMap<>();

    public Pairings(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    private record Waiting(String code, Role role, String network, Instant since, Optional<Admitted> admitted) {

        Waiting letIn(Admitted device) {
            return new Waiting(code, role, network, since, Optional.of(device));
        }
    }

    /** What a device gets once, when it was let in. */
    public record Admitted(String device, String token) {}

    /** What a device gets when it asks. */
    public record Begun(String code, String claim) {}

    /** @return empty if no code can be given now, because as many addresses as there are places have one each */
    public synchronized Optional<Begun> begin(Role role, String address) {
        sweep();
        String network = Addresses.network(address);
        if (count(network) >= OF_AN_ADDRESS) {
            dropOldest(network);
        } else if (byClaim.size() >= IN_ALL) {
            String busiest = busiest();
            if (count(busiest) <= count(network) + 1) {
                return Optional.empty();
            }
            dropOldest(busiest);
        }
        String code = freshCode();
        String claim = Tokens.random();
        byClaim.put(Tokens.hash(claim), new Waiting(code, role, network, clock.instant(), Optional.empty()));
        return Optional.of(new Begun(code, claim));
    }

    private long count(String network) {
        return byClaim.values().stream()
                .filter(waiting -> waiting.network().equals(network))
                .count();
    }

    private String busiest() {
        return byClaim.values().stream()
                .collect(Collectors.groupingBy(Waiting::network, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private void dropOldest(String network) {
        byClaim.entrySet().stream()
                .filter(entry -> entry.getValue().network().equals(network))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(byClaim::remove);
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

    /** Devices that show a code and wait. */
    public synchronized List<PairedDevice.Waiting> list() {
        sweep();
        return byClaim.values().stream()
                .filter(waiting -> waiting.admitted().isEmpty())
                .map(waiting -> new PairedDevice.Waiting(waiting.code(), waiting.role(), waiting.since()))
                .sorted(Comparator.comparing(PairedDevice.Waiting::since))
                .toList();
    }

    /** @throws Refused if no device shows this code any more */
    public synchronized PairedDevice approve(String code, String name) {
        sweep();
        for (Map.Entry<String, Waiting> entry : byClaim.entrySet()) {
            Waiting waiting = entry.getValue();
            if (waiting.code().equals(code) && waiting.admitted().isEmpty()) {
                String token = Tokens.random();
                PairedDevice device = devices.add(name, waiting.role(), token);
                entry.setValue(waiting.letIn(new Admitted(device.id(), token)));
                return device;
            }
        }
        throw new Refused(DeskRefusal.Kind.CODE_SHOWN_NOWHERE, code);
    }

    /** What a device hears when it asks with its claim. */
    public sealed interface Claim {

        record Pending() implements Claim {}

        record Granted(Admitted admitted) implements Claim {}

        record Gone() implements Claim {}
    }

    /** What a waiting device is told when it asks with its secret. */
    public synchronized Claim claim(String secret) {
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

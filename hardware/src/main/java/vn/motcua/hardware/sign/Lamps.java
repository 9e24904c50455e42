package vn.motcua.hardware.sign;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.hardware.sign.codec.Lamp;

/** The lamps of keypads that are to be switched on or off. Any thread may call. */
final class Lamps {

    /** Long enough to see, short enough not to be taken for the answer to the next press. */
    private static final Duration LIT = Duration.ofSeconds(2);

    /** A lamp to be set. */
    record Setting(int address, Lamp lamp) {}

    private final Map<Integer, Lamp> due = new LinkedHashMap<>();
    private final Map<Integer, Long> offAt = new LinkedHashMap<>();

    synchronized void want(int address, Lamp lamp) {
        due.put(address, lamp);
    }

    /** The next lamp to set at {@code now} of {@link System#nanoTime()}. */
    synchronized Optional<Setting> take(long now) {
        Optional<Map.Entry<Integer, Lamp>> first = due.entrySet().stream().findFirst();
        if (first.isPresent()) {
            Setting setting = new Setting(first.get().getKey(), first.get().getValue());
            due.remove(setting.address());
            offAt.remove(setting.address());
            if (setting.lamp() != Lamp.OFF) {
                offAt.put(setting.address(), now + LIT.toNanos());
            }
            return Optional.of(setting);
        }
        Optional<Integer> over = offAt.entrySet().stream()
                .filter(entry -> now - entry.getValue() >= 0)
                .map(Map.Entry::getKey)
                .findFirst();
        over.ifPresent(offAt::remove);
        return over.map(address -> new Setting(address, Lamp.OFF));
    }
}

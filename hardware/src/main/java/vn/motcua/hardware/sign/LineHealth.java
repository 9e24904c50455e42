package vn.motcua.hardware.sign;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.keypad.Keypads;

/** What a line's own thread has found out about it; any thread may look at the addresses. */
final class LineHealth {

    private static final Logger LOG = LoggerFactory.getLogger(LineHealth.class);

    /** A frame that only came through when it was repeated counts as so many senseless bytes. */
    private static final int SPOILT_BYTES = 4;

    private final String line;
    private final Set<Integer> shown;
    private final NoiseMeter noise = new NoiseMeter();
    private final Set<Integer> silent = new ConcurrentSkipListSet<>();
    private final Set<Integer> doubled = new ConcurrentSkipListSet<>();

    /** @param shown every address that shows something */
    LineHealth(String line, Set<Integer> shown) {
        this.line = line;
        this.shown = shown;
    }

    boolean isSilent(int address) {
        return silent.contains(address);
    }

    Set<Integer> silent() {
        return Set.copyOf(silent);
    }

    Set<Integer> doubled() {
        return Set.copyOf(doubled);
    }

    /** An address is about to be told something: whether two devices answer is seen anew. */
    void begin(int address) {
        doubled.remove(address);
    }

    /** @param spoilt how many attempts came to nothing before */
    void answered(int address, int spoilt) {
        silent.remove(address);
        noise(spoilt * SPOILT_BYTES);
    }

    void unanswered(int address, LineCodec.Reply last) {
        if (silent.add(address)) {
            LOG.warn("line '{}': the sign at address {} does not answer ({})", line, address, last);
        }
    }

    void answeredTwice(int address) {
        if (doubled.add(address)) {
            LOG.warn("line '{}': two devices answer at address {}", line, address);
        }
    }

    void noise(int bytes) {
        if (bytes > 0) {
            noise.add(bytes, System.nanoTime());
        }
    }

    DeviceStatus status(String port, Keypads keypads, long now) {
        if (!silent.isEmpty() && silent.containsAll(shown)) {
            return new Offline(DeviceReason.OFFLINE, "no sign answers on '%s': addresses %s".formatted(port, silent));
        }
        Set<DeviceReason> warnings = EnumSet.noneOf(DeviceReason.class);
        warn(warnings, !silent.isEmpty(), DeviceReason.DEGRADED);
        warn(warnings, !doubled.isEmpty(), DeviceReason.DUPLICATE_ADDRESS);
        warn(warnings, noise.isLoud(now), DeviceReason.LINE_NOISE);
        warn(warnings, keypads.isFlooded(now), DeviceReason.FLOOD);
        warn(warnings, keypads.heardStrangers(), DeviceReason.UNKNOWN_ADDRESS);
        return new Online(warnings);
    }

    private static void warn(Set<DeviceReason> warnings, boolean so, DeviceReason reason) {
        if (so) {
            warnings.add(reason);
        }
    }
}

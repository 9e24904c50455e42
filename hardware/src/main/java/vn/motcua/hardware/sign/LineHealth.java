package vn.motcua.hardware.sign;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.keypad.Keypads;
import vn.motcua.hardware.sign.codec.LineCodec;

/** The health of a bus, as its own thread has observed it; any thread may look at the addresses. */
final class LineHealth {

    private static final Logger LOG = LoggerFactory.getLogger(LineHealth.class);

    /** A frame that only came through when it was repeated counts as so many senseless bytes. */
    private static final int SPOILT_BYTES = 4;

    private final String line;
    private final Set<Integer> shown;
    private final NoiseMeter noise = new NoiseMeter();
    private final Map<Integer, LineCodec.Reply> silent = new ConcurrentSkipListMap<>();
    private final Map<Integer, String> said = new ConcurrentSkipListMap<>();
    private final Set<Integer> refusing = new ConcurrentSkipListSet<>(); // keypads
    private final Set<Integer> late = new ConcurrentSkipListSet<>();
    private volatile boolean echo;
    private final Set<Integer> doubled = new ConcurrentSkipListSet<>();

    /** @param shown every address that shows something */
    LineHealth(String line, Set<Integer> shown) {
        this.line = line;
        this.shown = shown;
    }

    boolean isSilent(int address) {
        return silent.containsKey(address);
    }

    Set<Integer> silent() {
        return Set.copyOf(silent.keySet());
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
        late.remove(address);
        noise(spoilt * SPOILT_BYTES);
    }

    void unanswered(int address, LineCodec.Reply last) {
        if (silent.put(address, last) != last) {
            LOG.warn("line '{}': the sign at address {} refuses ({}): {}", line, address, last, whyOf(address));
        }
    }

    /** What an address said last, for the technician; empty when all is well. */
    void said(int address, String what) {
        if (what.isEmpty()) {
            said.remove(address);
        } else {
            said.put(address, what);
        }
    }

    /** A keypad was asked for its keys. */
    void keypad(int address, LineCodec.Reply reply) {
        if (reply != LineCodec.Reply.REFUSED) {
            refusing.remove(address);
        } else if (refusing.add(address)) {
            LOG.warn("line '{}': the keypad at address {} refuses: {}", line, address, whyOf(address));
        }
    }

    /** It did as it was told, after its time. */
    void late(int address) {
        silent.remove(address);
        late.add(address);
    }

    void echo() {
        if (!echo) {
            echo = true;
            LOG.info("line '{}': the adapter hears itself; what it repeats is dropped", line);
        }
    }

    private String whyOf(int address) {
        return said.getOrDefault(address, "no answer");
    }

    /** For the technician, by address: {@code 11: it answers exception 2: …}; empty if nothing is wrong. */
    String trouble() {
        return Stream.concat(silent.keySet().stream(), refusing.stream())
                .distinct()
                .sorted()
                .map(address -> address + ": " + whyOf(address))
                .collect(Collectors.joining("; "));
    }

    /** What the line tells of itself besides its state. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        if (echo) {
            facts.put("echo", "dropped");
        }
        String trouble = trouble();
        if (!trouble.isEmpty()) {
            facts.put("signTrouble", trouble);
        }
        return facts;
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
        if (!silent.isEmpty() && silent.keySet().containsAll(shown)) {
            return offline(port);
        }
        Set<DeviceReason> warnings = EnumSet.noneOf(DeviceReason.class);
        for (LineCodec.Reply reply : silent.values()) {
            warnings.add(reply == LineCodec.Reply.SILENT ? DeviceReason.DEGRADED : reason(reply));
        }
        warn(warnings, !refusing.isEmpty(), DeviceReason.REFUSED);
        warn(warnings, !late.isEmpty(), DeviceReason.TIMEOUT);
        warn(warnings, !doubled.isEmpty(), DeviceReason.DUPLICATE_ADDRESS);
        warn(warnings, noise.isLoud(now), DeviceReason.LINE_NOISE);
        warn(warnings, keypads.isFlooded(now), DeviceReason.FLOOD);
        warn(warnings, keypads.heardStrangers(), DeviceReason.UNKNOWN_ADDRESS);
        return new Online(warnings);
    }

    /** Nothing works; what was heard most tellingly says where to look. */
    private Offline offline(String port) {
        LineCodec.Reply telling =
                silent.values().stream().max(Comparator.naturalOrder()).orElse(LineCodec.Reply.SILENT);
        return telling == LineCodec.Reply.SILENT
                ? new Offline(
                        DeviceReason.OFFLINE, "no sign answers on '%s': addresses %s".formatted(port, silent.keySet()))
                : new Offline(reason(telling), "no sign can be used on '%s': %s".formatted(port, trouble()));
    }

    private static DeviceReason reason(LineCodec.Reply reply) {
        return switch (reply) {
            case ACCEPTED, SENT, SILENT -> DeviceReason.OFFLINE;
            case GARBLED -> DeviceReason.LINE_NOISE;
            case ECHO -> DeviceReason.ECHO_ONLY;
            case FOREIGN -> DeviceReason.WRONG_DEVICE;
            case REFUSED -> DeviceReason.REFUSED;
            case BUSY -> DeviceReason.BUSY;
            case FAILED -> DeviceReason.UNRECOVERABLE;
        };
    }

    private static void warn(Set<DeviceReason> warnings, boolean so, DeviceReason reason) {
        if (so) {
            warnings.add(reason);
        }
    }
}

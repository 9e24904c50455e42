package vn.motcua.domain.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How a device is, as it says itself, or as it must be taken for when it has fallen silent.
 *
 * @param device its id, for instance {@code kiosk-1/printer}
 * @param online whether it works
 * @param reason a UnifiedPOS word when it does not work or will soon not: RecEmpty, RecNearEnd, CoverOpen …; or one of
 *     {@link #SILENT}, {@link #MISWIRED}, {@link #SWITCHED_OFF}; else empty
 * @param detail for the technician, in English, naming the thing and the cause; else empty
 * @param at since when it is so
 * @param lastSeen when it, or its computer for it, was last heard of
 * @param facts what else it tells of itself, such as {@link #PAPER_LEFT}; at most 20, of which nobody depends on one
 */
public record DeviceReport(
        String device,
        boolean online,
        String reason,
        String detail,
        Instant at,
        Instant lastSeen,
        Map<String, String> facts) {

    /** Nothing was heard of it for {@link DeviceDesk#SILENT_AFTER}: nobody knows how it is. */
    public static final String SILENT = "Silent";

    /** What an administrator wrote down about it cannot be; {@code detail} says what and how to mend it. */
    public static final String MISWIRED = "Miswired";

    /** An administrator has switched it off. */
    public static final String SWITCHED_OFF = "SwitchedOff";

    /** A hall display works and may not sound until somebody touches it. */
    public static final String MUTED = "Muted";

    /** A hall display works and cannot sound at all: its browser has no means of it. */
    public static final String NO_SOUND = "NoSound";

    /** Fact: slips that the roll is still good for, a whole number. */
    public static final String PAPER_LEFT = "paperLeftSlips";

    /** Fact: addresses on a line that send and that nobody has wired, such as {@code 40, 41}. */
    public static final String STRANGE_ADDRESSES = "strangeAddresses";

    public DeviceReport {
        facts = Map.copyOf(facts);
    }

    /** A report that tells no facts, heard at that instant. */
    public DeviceReport(String device, boolean online, String reason, String detail, Instant at) {
        this(device, online, reason, detail, at, at, Map.of());
    }

    /** Whether somebody should go and look: it does not work, or soon will not. */
    public boolean needsHand() {
        return !reason.equals(SWITCHED_OFF) && (!online || !reason.isBlank());
    }

    /** Whether both say the same of the device, whenever they were made. */
    public boolean saysTheSameAs(DeviceReport other) {
        return online == other.online && reason.equals(other.reason);
    }

    /** The same news, known since then. */
    public DeviceReport since(Instant earlier) {
        return new DeviceReport(device, online, reason, detail, earlier, lastSeen, facts);
    }

    /** What is to be said of the device once its own words are too old. */
    public DeviceReport fallenSilent() {
        return new DeviceReport(
                device,
                false,
                SILENT,
                "no sign of life since " + lastSeen.truncatedTo(ChronoUnit.SECONDS),
                lastSeen,
                lastSeen,
                facts);
    }
}

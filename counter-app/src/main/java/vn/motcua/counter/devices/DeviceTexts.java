package vn.motcua.counter.devices;

import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.device.DeviceComputer;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.plan.HallPlan;

/** Names devices and their troubles in the words of the desk: {@code kiosk-1/printer} is "Máy in ở ki-ốt 1". */
public final class DeviceTexts {

    private static final Pattern NUMBERED = Pattern.compile("(kiosk|display|printer)-?(\\d+)");
    private static final Pattern PART = Pattern.compile("([a-z]+)(?:-(\\d+))?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Warnings that soon stop a citizen; the others are for whoever looks after the devices. */
    private static final Set<String> SOON_NOTICED =
            Set.of("RecNearEnd", "PresenterOccupied", DeviceReport.MUTED, DeviceReport.NO_SOUND);

    private static final String UNKNOWN_ADDRESS = "UnknownAddress";

    private final StaffTexts texts;

    public DeviceTexts(StaffTexts texts) {
        this.texts = texts;
    }

    /** Whether a citizen would miss it now or soon: it does not work, is not heard, or asks for paper or for a slip to be taken. */
    public static boolean citizenNotices(DeviceReport device) {
        return device.needsHand() && (!device.online() || SOON_NOTICED.contains(device.reason()));
    }

    public String sentence(DeviceReport device, HallPlan plan) {
        return texts.get(
                "device.sentence", name(device.device()), trouble(device), CLOCK.format(plan.localTime(device.at())));
    }

    /** What is to be said of a device with which all is well. */
    public String well(DeviceReport device) {
        return texts.get(own("device.online", device));
    }

    /** What is connected to a computer has words of its own where they say more: a silent page is "not connected". */
    private String own(String key, DeviceReport device) {
        Matcher part = PART.matcher(device.device().substring(device.device().indexOf('/') + 1));
        String own = part.matches() ? key + "." + part.group(1) : key;
        return texts.has(own) ? own : key;
    }

    /** The trouble with its time, for a table that names the device already. */
    public String sinceWhen(DeviceReport device, HallPlan plan) {
        return texts.get("device.sinceWhen", trouble(device), CLOCK.format(plan.localTime(device.at())));
    }

    public String trouble(DeviceReport device) {
        String key = own("device.reason." + device.reason(), device);
        if (namesStrangers(device)) {
            return texts.get(key + ".named", strangers(device));
        }
        if (texts.has(key)) {
            return texts.get(key);
        }
        return texts.get(device.online() ? "device.online" : "device.offline");
    }

    /** What somebody who stands before it should do, as a sentence; empty if nothing. */
    public String todo(DeviceReport device) {
        String key = own("device.todo." + device.reason(), device);
        if (namesStrangers(device)) {
            return texts.get(
                    key + ".named", strangers(device), strangers(device).split(",")[0]);
        }
        if (texts.has(key)) {
            return texts.get(key);
        }
        return device.needsHand() ? texts.get("device.todo.other") : "";
    }

    private static boolean namesStrangers(DeviceReport device) {
        return device.reason().equals(UNKNOWN_ADDRESS) && !strangers(device).isEmpty();
    }

    /** The addresses that nobody has wired, for people; empty if none spoke lately. */
    public static String strangers(DeviceReport device) {
        return device.facts().getOrDefault(DeviceReport.STRANGE_ADDRESSES, "");
    }

    public String name(String device) {
        int slash = device.indexOf('/');
        String place = place(slash < 0 ? device : device.substring(0, slash));
        if (slash < 0) {
            return place;
        }
        return texts.get("device.at", part(device.substring(slash + 1)), place);
    }

    /** {@code printer-2} is "Máy in 2"; what has no word keeps its own name. */
    private String part(String name) {
        Matcher matcher = PART.matcher(name);
        if (!matcher.matches() || !texts.has("device.part." + matcher.group(1))) {
            return name;
        }
        String word = texts.get("device.part." + matcher.group(1));
        return matcher.group(2) == null ? word : word + " " + matcher.group(2);
    }

    private String place(String id) {
        if (id.equals(DeviceComputer.SERVER)) {
            return texts.get("device.place.server");
        }
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? texts.get("device.place." + numbered.group(1), numbered.group(2)) : id;
    }
}

package vn.motcua.counter;

import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.domain.desk.DeviceReport;
import vn.motcua.domain.hall.HallPlan;

/** Names devices and their troubles in the words of the desk: {@code kiosk-1/printer} is "Máy in ở ki-ốt 1". */
final class DeviceTexts {

    private static final Pattern NUMBERED = Pattern.compile("(kiosk|display|printer)-?(\\d+)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;

    DeviceTexts(Texts texts) {
        this.texts = texts;
    }

    /** Whether somebody should go and look: it does not work, or soon will not. */
    static boolean needsHand(DeviceReport device) {
        return !device.online() || !device.reason().isBlank();
    }

    String sentence(DeviceReport device, HallPlan plan) {
        return texts.get(
                "device.sentence", name(device.device()), trouble(device), CLOCK.format(plan.localTime(device.at())));
    }

    /** The trouble with its time, for a table that names the device already. */
    String sinceWhen(DeviceReport device, HallPlan plan) {
        return texts.get("device.sinceWhen", trouble(device), CLOCK.format(plan.localTime(device.at())));
    }

    String trouble(DeviceReport device) {
        String key = "device.reason." + device.reason();
        if (texts.has(key)) {
            return texts.get(key);
        }
        return texts.get(device.online() ? "device.online" : "device.offline");
    }

    String name(String device) {
        int slash = device.indexOf('/');
        String place = place(slash < 0 ? device : device.substring(0, slash));
        if (slash < 0) {
            return place;
        }
        String key = "device.part." + device.substring(slash + 1);
        return texts.get("device.at", texts.has(key) ? texts.get(key) : device.substring(slash + 1), place);
    }

    private String place(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? texts.get("device.place." + numbered.group(1), numbered.group(2)) : id;
    }
}

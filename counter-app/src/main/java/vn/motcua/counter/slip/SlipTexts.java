package vn.motcua.counter.slip;

import java.time.format.DateTimeFormatter;
import vn.motcua.counter.devices.DeviceTexts;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.plan.HallPlan;

/** Says in the words of the desk what became of a slip. */
final class SlipTexts {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final StaffTexts texts;
    private final DeviceTexts devices;

    SlipTexts(StaffTexts texts) {
        this.texts = texts;
        this.devices = new DeviceTexts(texts);
    }

    /** The printer that last had it, else the kiosk where the number was taken. */
    String where(SlipView slip) {
        String place = slip.device().isEmpty() ? slip.kiosk() : slip.device();
        return place.isEmpty() ? texts.get("slips.nowhere") : devices.name(place);
    }

    /** The state, and the cause if there is one that has a word. */
    String what(SlipView slip) {
        String state = texts.get("slips.state." + slip.state());
        String own = "slips.reason." + slip.reason();
        String device = "device.reason." + slip.reason();
        if (slip.reason().isEmpty() || (!texts.has(own) && !texts.has(device))) {
            return state;
        }
        return texts.get("slips.what", state, texts.get(texts.has(own) ? own : device));
    }

    String since(SlipView slip, HallPlan plan) {
        return CLOCK.format(plan.localTime(slip.at()));
    }
}

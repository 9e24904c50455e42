package vn.motcua.domain.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A device as the wall shows it.
 *
 * @param wiring empty for what nobody has wired, such as a screen or a loudspeaker
 * @param report empty for a wired device that has not told of itself yet
 */
public record DeviceOverview(String device, Optional<DeviceBinding> wiring, Optional<DeviceReport> report) {

    /** Whether somebody should go and look. */
    public boolean needsHand() {
        return report.map(DeviceReport::needsHand).orElse(false);
    }

    /** Puts together what is written down and what was heard, by device. */
    public static List<DeviceOverview> of(List<DeviceBinding> wirings, List<DeviceReport> reports) {
        Map<String, DeviceOverview> wall = new TreeMap<>();
        for (DeviceBinding wiring : wirings) {
            wall.put(wiring.device(), new DeviceOverview(wiring.device(), Optional.of(wiring), Optional.empty()));
        }
        for (DeviceReport report : reports) {
            wall.merge(
                    report.device(),
                    new DeviceOverview(report.device(), Optional.empty(), Optional.of(report)),
                    (known, heard) -> new DeviceOverview(known.device(), known.wiring(), heard.report()));
        }
        return List.copyOf(wall.values());
    }
}

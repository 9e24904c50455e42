package vn.motcua.launcher.devices;

import java.util.Optional;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.desk.HallFeed;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.sign.SignBus;

/** Joins lines of signs, boards and keypads: calls go to the signs, keys to the counters' desk. */
final class SignBusFitting implements Fitting {

    private final EntryFeed feed;
    private final Optional<HallFeed> hall;
    private final KeypadDesk desk;

    SignBusFitting(EntryFeed feed, Optional<HallFeed> hall, KeypadDesk desk) {
        this.feed = feed;
        this.hall = hall;
        this.desk = desk;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.COUNTER_LINE;
    }

    @Override
    public AutoCloseable fit(Device device, DeviceSpec spec) {
        if (!(device instanceof SignBus line)) {
            throw new IllegalArgumentException("device '%s' is no counter line".formatted(device.name()));
        }
        SignFollower signs = new SignFollower(line, feed, hall);
        KeypadFollower keys = new KeypadFollower(spec.name(), desk, line.setup().keypads(), line::light);
        line.addKeypadListener(keys);
        return () -> {
            signs.close();
            keys.close();
        };
    }
}

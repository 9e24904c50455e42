package vn.motcua.server.contract;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.domain.staff.Role;

/** The doors of the hall on the same computer. */
class LocalDoorsIT extends Doors
        implements EntranceContract, EntryFeedContract, DeviceHostContract, KeypadDeskContract {

    @Autowired
    KeypadDesk keypads;

    @Override
    public Entrance entrance() {
        return hall;
    }

    @Override
    public EntryFeed feed() {
        return hall;
    }

    @Override
    public DeviceHost host() {
        return desk.host(kiosk, Optional.of(Role.KIOSK));
    }

    @Override
    public KeypadDesk keypads() {
        return keypads;
    }
}

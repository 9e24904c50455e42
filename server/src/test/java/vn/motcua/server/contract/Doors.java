package vn.motcua.server.contract;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.OverHttp;
import vn.motcua.server.devices.LocalDeviceDesk;

/** A whole server with a paired kiosk and a paired display that carries the keypad of counter 8. */
abstract class Doors extends OverHttp {

    @Autowired
    LocalDeviceDesk desk;

    String kioskToken = "";
    String kiosk = "";
    String displayToken = "";
    String display = "";

    @BeforeEach
    void pair() {
        kioskToken = token(Role.KIOSK);
        kiosk = devices.find(kioskToken).orElseThrow().id();
        displayToken = token(Role.DISPLAY);
        display = devices.find(displayToken).orElseThrow().id();
        desk.host(display, Optional.of(Role.DISPLAY)).ask(Optional.empty());
        desk.wire(
                new DeviceBinding(
                        display,
                        display + "/pad",
                        DeviceBinding.Kind.NUMERIC_PAD,
                        "sim:",
                        Map.of("counter", "8"),
                        true),
                "admin");
    }

    public String kiosk() {
        return kiosk;
    }

    public String place() {
        return kiosk;
    }

    public DeviceDesk devices() {
        return desk;
    }

    public Answer elsewhere(Command command) {
        return hall.submit(command);
    }
}

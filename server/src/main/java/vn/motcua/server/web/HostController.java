package vn.motcua.server.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.devices.LocalDeviceDesk;
import vn.motcua.wire.json.HostMessages.Assigned;
import vn.motcua.wire.json.HostMessages.OutcomeJson;
import vn.motcua.wire.json.HostMessages.Question;

/** The door of computers that carry devices. Which computer asks follows from its token, never from what it says. */
@RestController
@RequestMapping("/api/v1/host")
final class HostController {

    private final LocalDeviceDesk desk;

    HostController(LocalDeviceDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/assignment")
    Assigned ask(@AuthenticationPrincipal Identity who, @RequestBody Question body) {
        return Assigned.of(host(who).ask(body.toFirst(who.id())));
    }

    @PostMapping("/errands/{errand}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @AuthenticationPrincipal Identity who, @PathVariable("errand") String task, @RequestBody OutcomeJson body) {
        host(who).answer(task, body.toOutcome());
    }

    private DeviceHost host(Identity who) {
        return desk.host(who.id(), Optional.of(who.role()));
    }
}

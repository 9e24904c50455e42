package vn.motcua.server.web;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.device.KeyAction;
import vn.motcua.domain.device.KeyPress;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.wire.json.KeypadMessages;
import vn.motcua.wire.json.KeypadMessages.Lamp;

/** Keys of the counters' keypads, from the computer their line is connected to. */
@RestController
@RequestMapping("/api/v1")
final class KeypadController {

    private final KeypadDesk desk;
    private final Ownership ownership;

    KeypadController(KeypadDesk desk, Ownership ownership) {
        this.desk = desk;
        this.ownership = ownership;
    }

    @PostMapping("/keypads/{number}/keys")
    Lamp press(
            @RequestHeader("Idempotency-Key") String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("number") int number,
            @RequestBody KeypadMessages.Key body) {
        KeyAction action = body.action();
        if (action == null) {
            throw new IllegalArgumentException("field 'action' is missing");
        }
        String digits = body.digits() == null ? "" : body.digits();
        var counter = new CounterId(number);
        ownership.requireKeypad(who, counter);
        return Lamp.of(desk.press(new KeyPress(new RequestId(key), counter, action, digits, Optional.of(who.id()))));
    }
}

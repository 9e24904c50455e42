package vn.motcua.server.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.KeyAction;
import vn.motcua.domain.desk.KeyAnswer;
import vn.motcua.domain.desk.KeyPress;
import vn.motcua.domain.desk.KeypadDesk;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.server.access.identity.Identity;

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

    record Key(@Nullable KeyAction action, @Nullable String digits) {}

    /**
     * What the lamp of the keypad shows.
     *
     * @param done green: it is on disk
     * @param code why not; empty if done
     */
    record Lamp(boolean done, String code) {}

    @PostMapping("/keypads/{number}/keys")
    Lamp press(
            @RequestHeader("Idempotency-Key") String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("number") int number,
            @RequestBody Key body) {
        KeyAction action = body.action();
        if (action == null) {
            throw new IllegalArgumentException("field 'action' is missing");
        }
        String digits = body.digits() == null ? "" : body.digits();
        var counter = new CounterId(number);
        ownership.requireKeypad(who, counter);
        return switch (desk.press(new KeyPress(new RequestId(key), counter, action, digits, Optional.of(who.id())))) {
            case KeyAnswer.Done done -> new Lamp(true, "");
            case KeyAnswer.Refused(String code) -> new Lamp(false, code);
        };
    }
}

package vn.motcua.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.device.KeyAction;
import vn.motcua.domain.device.KeyAnswer;
import vn.motcua.domain.device.KeyPress;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;

/** What a keypad may rely on. Counter 8 has a keypad at this door, and serves HO_TICH. */
interface KeypadDeskContract {

    CounterId COUNTER = new CounterId(8);

    KeypadDesk keypads();

    /** The hall behind the door, for whoever else acts there. */
    Answer elsewhere(Command command);

    private static Request by() {
        return new Request(RequestId.random(), new Actor.Other("system:other"));
    }

    private static KeyPress press(KeyAction action) {
        return new KeyPress(RequestId.random(), COUNTER, action, "");
    }

    @Test
    default void a_key_is_carried_out_once_and_a_refused_one_says_why() {
        elsewhere(new Command.OpenCounter(by(), COUNTER, new ClerkId("c8")));
        elsewhere(new Command.TakeTicket(by(), new ServiceId("HO_TICH")));
        KeyPress next = press(KeyAction.NEXT);

        assertThat(keypads().press(next)).isEqualTo(new KeyAnswer.Done());
        assertThat(keypads().press(next)).as("the same press again").isEqualTo(new KeyAnswer.Done());
        assertThat(keypads().press(press(KeyAction.START))).isEqualTo(new KeyAnswer.Done());
        assertThat(keypads().press(press(KeyAction.COMPLETE))).isEqualTo(new KeyAnswer.Done());
        assertThat(keypads().press(press(KeyAction.COMPLETE))).isEqualTo(new KeyAnswer.Refused("nobody-here"));
        assertThat(keypads().press(new KeyPress(RequestId.random(), COUNTER, KeyAction.TRANSFER, "9999")))
                .isEqualTo(new KeyAnswer.Refused("unknown-target"));

        elsewhere(new Command.CloseCounter(by(), COUNTER));
    }
}

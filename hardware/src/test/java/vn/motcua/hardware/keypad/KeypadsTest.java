package vn.motcua.hardware.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeypadsTest {

    static final long MS = 1_000_000;

    final Keypads pads = new Keypads(
            Set.of(33, 34),
            KeyMap.parse("keys", "31=NEXT,32=START,33=TRANSFER,36=RECALL,30=ENTER,41=1,42=2,43=3,2A=CLEAR"),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    final List<Keystroke> strokes = new ArrayList<>();

    void press(int key, long ms) {
        pads.take(new KeyFrame(33, key), ms * MS).ifPresent(strokes::add);
    }

    static Keystroke stroke(KeypadAction action, String digits) {
        return new Keystroke(33, action, digits);
    }

    @Test
    void a_key_that_bounces_or_is_held_is_one_press() {
        for (int ms = 0; ms < 5_000; ms += 50) {
            press(0x31, ms);
        }

        assertThat(strokes).containsExactly(stroke(KeypadAction.NEXT, ""));
        assertThat(pads.isFlooded(5_000 * MS)).isFalse();
    }

    @Test
    void the_same_key_after_a_while_is_another_press() {
        press(0x31, 0);
        press(0x31, 599);
        press(0x31, 1_200);

        assertThat(strokes).hasSize(2);
    }

    @Test
    void another_key_or_another_keypad_waits_for_nothing() {
        press(0x31, 0);
        press(0x32, 50);
        pads.take(new KeyFrame(34, 0x31), 60 * MS).ifPresent(strokes::add);

        assertThat(strokes)
                .containsExactly(
                        stroke(KeypadAction.NEXT, ""),
                        stroke(KeypadAction.START, ""),
                        new Keystroke(34, KeypadAction.NEXT, ""));
    }

    @Test
    void more_than_five_presses_a_second_mute_the_keypad_for_ten_seconds_and_no_other() {
        for (int i = 0; i < 8; i++) {
            press(i % 2 == 0 ? 0x31 : 0x32, 100 + i * 10);
        }
        pads.take(new KeyFrame(34, 0x31), 200 * MS).ifPresent(strokes::add);

        assertThat(strokes).hasSize(6).last().isEqualTo(new Keystroke(34, KeypadAction.NEXT, ""));
        assertThat(pads.isFlooded(9_000 * MS)).isTrue();

        press(0x36, 5_000);
        press(0x36, 10_200);
        assertThat(strokes).last().isEqualTo(stroke(KeypadAction.RECALL, ""));
        assertThat(pads.isFlooded(10_300 * MS)).isFalse();
    }

    @Test
    void a_short_circuit_stays_muted_until_it_pauses() {
        for (int ms = 0; ms < 30_000; ms += 5) {
            press(0x31, ms);
        }

        assertThat(strokes).hasSize(1);
        assertThat(pads.isFlooded(30_000 * MS)).isTrue();
        assertThat(pads.isFlooded(30_600 * MS)).isFalse();
    }

    @Test
    void a_transfer_takes_its_number_before_or_after() {
        press(0x33, 0);
        press(0x41, 700);
        press(0x42, 1_400);
        press(0x30, 2_100);
        press(0x43, 3_000);
        press(0x33, 3_700);

        assertThat(strokes).containsExactly(stroke(KeypadAction.TRANSFER, "12"), stroke(KeypadAction.TRANSFER, "3"));
    }

    @Test
    void enter_alone_is_next_and_what_is_half_typed_is_forgotten() {
        press(0x33, 0);
        press(0x41, 700);
        press(0x30, 11_000);
        press(0x33, 12_000);
        press(0x2A, 12_700);
        press(0x30, 13_400);

        assertThat(strokes).containsExactly(stroke(KeypadAction.NEXT, ""), stroke(KeypadAction.NEXT, ""));
    }

    @Test
    void a_stranger_does_nothing_and_is_remembered_for_who_wires_it() {
        pads.take(new KeyFrame(99, 0x31), 0).ifPresent(strokes::add);
        pads.take(new KeyFrame(99, 0x35), MS).ifPresent(strokes::add);

        assertThat(strokes).isEmpty();
        assertThat(pads.listStrangers()).containsExactly(new StrangeKey(99, 0x35, 2, Instant.EPOCH));
        assertThat(pads.heardStrangers()).isTrue();
    }
}

package vn.motcua.hardware.sign.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hardware.sign.Bench.await;
import static vn.motcua.hardware.sign.modbus.OddBus.exception;
import static vn.motcua.hardware.sign.modbus.OddBus.frame;
import static vn.motcua.hardware.sign.modbus.OddBus.join;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.keypad.KeypadAction;
import vn.motcua.hardware.keypad.Keystroke;
import vn.motcua.hardware.sign.Bench;
import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.sign.SignBus;

/** Modbus as lines in the field speak it, with the real bytes. */
@Timeout(30)
class OddBusTest {

    private static final byte[] NOTHING = {};

    /** Drives a line of two signs and a keypad over a bus that answers so. */
    private void on(BiFunction<OddBus, byte[], byte[]> answers, Trial trial) throws Exception {
        OddBus[] bus = new OddBus[1];
        bus[0] = new OddBus(request -> answers.apply(bus[0], request));
        try (SignBus line = Bench.drive(LineSetup.of(Bench.spec(Bench.MODBUS, "timeout-ms", "100")), bus[0])) {
            trial.run(line, bus[0]);
        }
    }

    private interface Trial {
        void run(SignBus line, OddBus bus) throws Exception;
    }

    private static Offline offline(SignBus line) throws InterruptedException {
        await("offline: " + line.status(), () -> line.status() instanceof Offline);
        return (Offline) line.status();
    }

    @Test
    void row_40_an_adapter_that_hears_itself_shows_the_call_and_hears_the_keys() throws Exception {
        on((bus, request) -> join(request, bus.right(request)), (line, bus) -> {
            List<Keystroke> heard = Bench.listen(line);
            line.show(11, "A042", true);
            await(
                    "well: " + line.status(),
                    () -> Bench.isWell(line) && line.facts().containsKey("echo"));
            Thread.sleep(400); // the count of presses was asked once
            bus.presses = 1;

            await("the key", () -> !heard.isEmpty());
            assertThat(heard).containsExactly(new Keystroke(11, KeypadAction.NEXT, ""));
            assertThat(line.silentAddresses()).isEmpty();
            assertThat(line.facts()).containsEntry("echo", "dropped");
            assertThat(line.status()).isEqualTo(new DeviceStatus.Online(Set.of()));
        });
    }

    @Test
    void row_40_an_echo_without_an_answer_is_no_sign_that_speaks() throws Exception {
        on((bus, request) -> request, (line, bus) -> {
            Offline offline = offline(line);

            assertThat(offline.reason()).isEqualTo(DeviceReason.ECHO_ONLY);
            assertThat(offline.detail()).contains("11: only our own request came back");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, REFUSED, does not know this function",
        "2, REFUSED, no such register",
        "3, REFUSED, does not take this value",
        "4, UNRECOVERABLE, a failure of its own",
        "5, BUSY, still at work",
        "6, BUSY, busy",
        "11, OFFLINE, no sign answers"
    })
    void row_40_a_sign_that_answers_an_exception_is_not_called_silent(int code, DeviceReason reason, String words)
            throws Exception {
        on((bus, request) -> request[1] == 16 ? exception(request, code) : bus.right(request), (line, bus) -> {
            Offline offline = offline(line);

            assertThat(offline.reason()).isEqualTo(reason);
            assertThat(offline.detail()).contains(words);
        });
    }

    @Test
    void row_40_one_sign_of_another_model_is_told_and_the_other_one_works() throws Exception {
        on(
                (bus, request) -> request[0] == 12 && request[1] == 16 ? exception(request, 2) : bus.right(request),
                (line, bus) -> {
                    await("told", () -> Bench.warns(line, DeviceReason.REFUSED));

                    assertThat(line.silentAddresses()).containsExactly(12);
                    assertThat(line.facts().get("signTrouble")).startsWith("12: it answers exception 2");
                });
    }

    @Test
    void row_46_a_keypad_that_refuses_its_register_is_told() throws Exception {
        on(
                (bus, request) -> request[1] == 3 ? exception(request, 2) : bus.right(request),
                (line, bus) -> await("told", () -> Bench.warns(line, DeviceReason.REFUSED)));
    }

    @Test
    void row_40_a_busy_sign_is_asked_again_and_shows_the_call() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        on(
                (bus, request) -> request[1] == 16 && asked.incrementAndGet() % 4 == 1
                        ? exception(request, 6)
                        : bus.right(request),
                (line, bus) -> {
                    await("painted", () -> asked.get() >= 7);
                    await(
                            "well",
                            () -> line.silentAddresses().isEmpty() && line.status() instanceof DeviceStatus.Online);
                });
    }

    @Test
    void row_42_stray_bytes_before_and_behind_the_answer_are_noise_and_it_counts() throws Exception {
        on(
                (bus, request) -> join(new byte[] {0, (byte) 0xFF}, bus.right(request), new byte[] {(byte) 0xFE}),
                (line, bus) -> {
                    await("noise", () -> Bench.warns(line, DeviceReason.LINE_NOISE));

                    assertThat(line.silentAddresses()).isEmpty();
                });
    }

    @Test
    void row_42_an_echo_that_lost_its_first_byte_does_not_hide_the_answer() throws Exception {
        on(
                (bus, request) -> join(java.util.Arrays.copyOfRange(request, 1, request.length), bus.right(request)),
                (line, bus) -> {
                    await("noise", () -> Bench.warns(line, DeviceReason.LINE_NOISE));

                    assertThat(line.silentAddresses()).isEmpty();
                });
    }

    @Test
    void row_42_wrong_check_sums_and_short_answers_are_a_bad_line_and_no_silent_sign() throws Exception {
        on(
                (bus, request) -> {
                    byte[] answer = bus.right(request);
                    answer[answer.length - 1] ^= 0x55;
                    return answer;
                },
                (line, bus) -> {
                    Offline offline = offline(line);

                    assertThat(offline.reason()).isEqualTo(DeviceReason.LINE_NOISE);
                    assertThat(offline.detail()).contains("11: the answer's check sum is wrong");
                });
        on(
                (bus, request) -> java.util.Arrays.copyOf(bus.right(request), 4),
                (line, bus) -> assertThat(offline(line).detail()).contains("11: the answer is cut short (4 bytes)"));
    }

    @Test
    void row_43_another_address_or_another_function_answers_is_the_wrong_device() throws Exception {
        on((bus, request) -> frame(99, 16, request[2], request[3], request[4], request[5]), (line, bus) -> {
            Offline offline = offline(line);

            assertThat(offline.reason()).isEqualTo(DeviceReason.WRONG_DEVICE);
            assertThat(offline.detail()).contains("11: another address answers");
        });
        on(
                (bus, request) -> frame(request[0], 6, 0, 0, 0, 1),
                (line, bus) ->
                        assertThat(offline(line).detail()).contains("11: it answers something else than it was asked"));
    }

    @Test
    void row_40_answers_that_come_late_are_told_apart_from_a_second_device_and_waited_for() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        on(
                (bus, request) -> {
                    asked.incrementAndGet();
                    Thread.ofPlatform().daemon().start(() -> {
                        try {
                            Thread.sleep(110); // 100 ms are allowed
                            bus.send(bus.right(request));
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
                    return NOTHING;
                },
                (line, bus) -> {
                    await("well: " + line.status(), () -> asked.get() > 12 && Bench.isWell(line));

                    assertThat(line.doubledAddresses()).isEmpty();
                    assertThat(line.silentAddresses()).isEmpty();
                });
    }
}

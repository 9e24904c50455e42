package vn.motcua.hardware.keypad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.link.Cable;
import vn.motcua.hardware.link.LinkAddress;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.link.Terminals;
import vn.motcua.sim.input.SimulatedNumericPad;

/** Over a file that reads as an input device does: it waits for ever until a key is pressed. */
@Timeout(60)
@Tag("alone") // counts threads and measures time
class NumericPadIT {

    static final int ENTER = 96;

    @TempDir
    Path folder;

    static DeviceSpec spec(String... options) {
        return new DeviceSpec(
                "counter-3/pad",
                DeviceKind.NUMERIC_PAD,
                "sim:",
                options.length == 0 ? Map.of("counter", "3") : Map.of(options[0], options[1]));
    }

    static List<Keystroke> listen(NumericPad pad) {
        List<Keystroke> heard = new CopyOnWriteArrayList<>();
        pad.addKeypadListener(heard::add);
        return heard;
    }

    static void await(String what, BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        assertThat(so.getAsBoolean()).as(what).isTrue();
    }

    /** What `evtest` shows of a key: MSC_SCAN, EV_KEY down, SYN; later EV_KEY up, SYN. */
    static byte[] tap(int code) {
        ByteBuffer events = ByteBuffer.allocate(5 * 24).order(ByteOrder.LITTLE_ENDIAN);
        int[][] all = {{4, 4, 0x70058}, {1, code, 1}, {0, 0, 0}, {1, code, 0}, {0, 0, 0}};
        for (int[] event : all) {
            events.putLong(1_764_000_000L).putLong(5).putShort((short) event[0]).putShort((short) event[1]);
            events.putInt(event[2]);
        }
        return events.array();
    }

    @Test
    void keys_of_the_kernel_become_wishes_and_unplugging_is_seen() throws Exception {
        Path near = folder.resolve("event-kbd");
        Cable cable = Cable.between(near, folder.resolve("fingers"));
        try (NumericPad pad = NumericPad.start(spec(), Terminals.evdev(near), Clock.systemUTC())) {
            List<Keystroke> heard = listen(pad);
            await("online", () -> pad.status().equals(new DeviceStatus.Online(Set.of())));
            var test = pad.checkHealth();
            try (OutputStream fingers = Files.newOutputStream(folder.resolve("fingers"))) {
                for (int key : new int[] {98, 79, 80, ENTER, ENTER}) { // SLASH 1 2 ENTER, and a bounce of ENTER
                    fingers.write(tap(key));
                    fingers.flush();
                }
                await("a transfer", () -> !heard.isEmpty());
                Thread.sleep(700);
                fingers.write(tap(ENTER));
                fingers.flush();
                await("next", () -> heard.size() > 1);
            }

            assertThat(heard)
                    .containsExactly(
                            new Keystroke(0, KeypadAction.TRANSFER, "12"), new Keystroke(0, KeypadAction.NEXT, ""));
            assertThat(test.get(1, TimeUnit.SECONDS).passed()).isTrue();

            cable.close();
            await("unplugged", () -> pad.status() instanceof DeviceStatus.Offline);
            cable = Cable.between(near, folder.resolve("fingers"));
            await("back", () -> pad.status().equals(new DeviceStatus.Online(Set.of())));
        } finally {
            cable.close();
        }
    }

    @Test
    void closing_ends_a_read_that_waits_for_ever() throws Exception {
        try (Cable cable = Cable.between(folder.resolve("event-kbd"), folder.resolve("fingers"))) {
            assertThat(cable).isNotNull();
            NumericPad pad = NumericPad.start(spec(), Terminals.evdev(folder.resolve("event-kbd")), Clock.systemUTC());
            await("online", () -> pad.status() instanceof DeviceStatus.Online);
            assertThat(pumps()).isEqualTo(1);

            pad.close();

            await("no thread is left", () -> pumps() == 0);
        }
    }

    private long pumps() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("evdev " + folder))
                .count();
    }

    @Test
    void the_simulated_pad_is_driven_by_the_same_code() throws Exception {
        try (SimulatedNumericPad simulated = SimulatedNumericPad.start(0);
                NumericPad pad =
                        NumericPad.start(spec(), new TcpLink("127.0.0.1", simulated.port()), Clock.systemUTC())) {
            List<Keystroke> heard = listen(pad);
            await("online", () -> pad.status() instanceof DeviceStatus.Online);
            Thread.sleep(200);
            simulated.press(ENTER);
            await("next", () -> heard.equals(List.of(new Keystroke(0, KeypadAction.NEXT, ""))));
        }
    }

    @Test
    void a_pad_needs_a_counter_and_keys_that_exist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NumericPad.start(spec("keys", "ENTER=NEXT"), new TcpLink("127.0.0.1", 1), Clock.systemUTC()))
                .withMessageContaining("counter-3/pad: 'counter' is missing; say at which counter the pad stands");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkAddress.open("evdev:event5"))
                .withMessageContaining("evdev:///dev/input/by-id/…-event-kbd");
    }
}

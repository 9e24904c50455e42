package vn.motcua.hardware.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.keypad.Keystroke;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.SerialLink;
import vn.motcua.hardware.link.SerialSettings;

/** A line on the bench: what every test of lines needs. */
public final class Bench {

    public static final Map<String, String> QSYSTEM =
            Map.of("signs", "33=1,34=2", "keypads", "33=1,34=2", "gap-ms", "30");

    /** A maker's leaflet as they come: STX, address, text, ETX, sum; the sign answers ACK and its address. */
    public static final Map<String, String> LEAFLET = Map.of(
            "codec", "template",
            "template.write", "02 {addr:02d} {text:%-4s} {blink:30|31} 03 {sum8:1-}",
            "template.reply", "06 {addr:02d}",
            "template.lamp", "1B {addr:02d} {lamp:30|31|32} 03",
            "template.key", "05 {addr:02d} {key} {xor:1-}",
            "signs", "1=1,2=2",
            "boards", "9=all",
            "keypads", "1=1",
            "timeout-ms", "300");

    public static final Map<String, String> MODBUS = Map.of(
            "codec", "modbus",
            "signs", "11=1,12=2",
            "keypads", "11=1",
            "modbus.blink", "8",
            "modbus.lamp", "9",
            "modbus.press", "17",
            "timeout-ms", "300");

    private Bench() {}

    public static DeviceSpec spec(Map<String, String> options, String... more) {
        Map<String, String> all = new HashMap<>(options);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return new DeviceSpec("hall/signs", DeviceKind.COUNTER_LINE, "sim:", all);
    }

    public static ByteLink serial(Path port) {
        return new SerialLink(new SerialSettings(port.toString(), 115_200, false));
    }

    public static SignBus drive(LineSetup setup, ByteLink link) {
        return SignBus.start(setup, link, Clock.systemUTC());
    }

    public static List<Keystroke> listen(SignBus line) {
        List<Keystroke> heard = new CopyOnWriteArrayList<>();
        line.addKeypadListener(heard::add);
        return heard;
    }

    public static boolean warns(SignBus line, DeviceReason reason) {
        return line.status() instanceof DeviceStatus.Online online
                && online.warnings().contains(reason);
    }

    public static boolean isWell(SignBus line) {
        return line.status().equals(new DeviceStatus.Online(java.util.Set.of()));
    }

    /** Waits until it is so, ten seconds at most. */
    public static void await(String what, BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        assertThat(so.getAsBoolean()).as(what).isTrue();
    }
}

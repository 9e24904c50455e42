package vn.motcua.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.keypad.KeypadAction;
import vn.motcua.hardware.keypad.Keypads;
import vn.motcua.hardware.keypad.Keystroke;
import vn.motcua.hardware.keypad.NumericPad;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.scanner.Scan;
import vn.motcua.hardware.scanner.Scanner;
import vn.motcua.hardware.sign.SignBus;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.FrontView;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.hardware.simulation.SimulatorFactory;
import vn.motcua.hardware.wiring.DeviceMaker;
import vn.motcua.hardware.wiring.DeviceMakers;
import vn.motcua.sim.printer.Fault;

/** Whatever stands on the page of simulated devices does to the real driver, over a real socket, what it says. */
class ControlsIT {

    /** A simulator and the driver that takes it for the real thing. */
    private record Pair(Simulator simulator, Device device) implements AutoCloseable {

        static Pair of(DeviceKind kind, Map<String, String> options) throws Exception {
            var spec = new DeviceSpec("test/device", kind, "sim:", options);
            DeviceMaker maker = DeviceMakers.find(kind).orElseThrow();
            Simulator simulator = SimulatorFactory.get(spec).simulate(spec, Clock.systemUTC());
            Device device = maker.make(spec, new TcpLink("127.0.0.1", simulator.port()), Clock.systemUTC());
            var pair = new Pair(simulator, device);
            await("in touch", () -> device.status() instanceof DeviceStatus.Online);
            return pair;
        }

        Control control(String id, String part) {
            return simulator.controls().stream()
                    .filter(one -> one.id().equals(id) && one.part().equals(part))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no control " + id + " of '" + part + "'"));
        }

        void push(String id, String part) {
            ((Control.Push) control(id, part)).push().run();
        }

        void toggle(String id, String part, boolean on) {
            var toggle = (Control.Toggle) control(id, part);
            assertThat(toggle.on()).isEqualTo(!on);
            toggle.set().accept(on);
            assertThat(((Control.Toggle) control(id, part)).on()).isEqualTo(on);
        }

        void enter(String id, String text) {
            ((Control.Entry) control(id, "")).enter().accept(text);
        }

        String sample(String id) {
            return ((Control.Entry) control(id, "")).sample();
        }

        boolean warns(DeviceReason reason) {
            return device.status() instanceof DeviceStatus.Online online
                    && online.warnings().contains(reason);
        }

        @Override
        public void close() {
            device.close();
            simulator.close();
        }
    }

    private static void await(String what, BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        assertThat(so.getAsBoolean()).as(what).isTrue();
    }

    @Nested
    class A_line {

        private static final Map<String, String> QSYSTEM =
                Map.of("signs", "33=1,34=2", "boards", "60=all", "keypads", "33=1", "gap-ms", "10");

        private static final Map<String, String> MODBUS = Map.of(
                "codec", "modbus", "signs", "11=1,12=2", "keypads", "11=1", "modbus.lamp", "9", "modbus.press", "17");

        @Test
        void presses_every_key_and_shows_signs_and_lamps() throws Exception {
            try (Pair pair = Pair.of(DeviceKind.COUNTER_LINE, QSYSTEM)) {
                SignBus line = (SignBus) pair.device();
                List<Keystroke> heard = new CopyOnWriteArrayList<>();
                line.addKeypadListener(heard::add);
                line.show(33, "A012", true);

                for (KeypadAction action : KeypadAction.values()) {
                    int before = heard.size();
                    pair.push("key." + action, "33");
                    await(action.name(), () -> heard.size() > before);
                    Thread.sleep(250); // six presses in a second would be a short circuit
                }

                assertThat(heard).extracting(Keystroke::action).containsExactly(KeypadAction.values());
                line.light(33, Lamp.GREEN);
                await("the lamp", () -> pair.simulator().faces().contains(new FrontView.Light("33", Lamp.GREEN)));
                await(
                        "the sign",
                        () -> pair.simulator()
                                .faces()
                                .contains(new FrontView.Text("33", "A012", false))); // led signs cannot blink
                assertThat(pair.simulator().faces())
                        .containsExactly(
                                new FrontView.Text("33", "A012", false),
                                new FrontView.Light("33", Lamp.GREEN),
                                new FrontView.Text("34", "", false),
                                new FrontView.Text("60", "", false));
            }
        }

        @Test
        void a_bouncing_or_held_key_is_one_wish_and_a_short_circuit_is_muted() throws Exception {
            try (Pair pair = Pair.of(DeviceKind.COUNTER_LINE, QSYSTEM)) {
                List<Keystroke> heard = new CopyOnWriteArrayList<>();
                ((SignBus) pair.device()).addKeypadListener(heard::add);

                pair.push("line.bounce", "33");
                await("one press", () -> !heard.isEmpty());
                pair.push("line.storm", "33");
                await("muted", () -> pair.warns(DeviceReason.FLOOD));

                assertThat(heard).hasSize(1);
            }
        }

        @Test
        void a_stranger_is_named_for_whoever_wires_it() throws Exception {
            try (Pair pair = Pair.of(DeviceKind.COUNTER_LINE, QSYSTEM)) {
                assertThat(pair.device().facts()).isEmpty();

                pair.push("line.strangeKey", "");
                await("warned", () -> pair.warns(DeviceReason.UNKNOWN_ADDRESS));

                assertThat(pair.device().facts()).isEqualTo(Map.of(Keypads.STRANGE_ADDRESSES, "35"));
            }
        }

        @Test
        void noise_is_noticed_and_ends() throws Exception {
            try (Pair pair = Pair.of(DeviceKind.COUNTER_LINE, QSYSTEM)) {
                pair.toggle("line.noise", "", true);
                await("noticed", () -> pair.warns(DeviceReason.LINE_NOISE));
                pair.toggle("line.noise", "", false);
            }
        }

        @Test
        void a_sign_is_muted_loses_its_power_and_has_a_double() throws Exception {
            try (Pair pair = Pair.of(DeviceKind.COUNTER_LINE, MODBUS)) {
                SignBus line = (SignBus) pair.device();
                line.show(11, "A012", false);
                await("shown", () -> pair.simulator().faces().contains(new FrontView.Text("11", "A012", false)));

                pair.push("line.powerCycle", "11");
                assertThat(pair.simulator().faces()).contains(new FrontView.Text("11", "", false));

                pair.toggle("line.doubled", "11", true);
                line.show(11, "A013", false);
                await("doubled", () -> pair.warns(DeviceReason.DUPLICATE_ADDRESS));

                pair.toggle("line.mute", "12", true);
                line.show(12, "A014", false);
                await("silent", () -> pair.warns(DeviceReason.DEGRADED));
            }
        }

        @Test
        void what_could_do_nothing_is_not_offered() throws Exception {
            try (Pair modbus = Pair.of(DeviceKind.COUNTER_LINE, MODBUS);
                    Pair qsystem = Pair.of(DeviceKind.COUNTER_LINE, QSYSTEM)) {
                assertThat(modbus.simulator().controls())
                        .extracting(Control::id)
                        .contains("line.doubled")
                        .doesNotContain("line.strangeKey"); // keypads that wait to be asked are never strangers
                assertThat(qsystem.simulator().controls())
                        .extracting(Control::id)
                        .doesNotContain("line.doubled"); // signs that never answer cannot answer twice
            }
        }
    }

    @Test
    void a_pad_has_the_keys_that_are_printed_on_it() throws Exception {
        try (Pair pair = Pair.of(DeviceKind.NUMERIC_PAD, Map.of("counter", "3"))) {
            List<Keystroke> heard = new CopyOnWriteArrayList<>();
            ((NumericPad) pair.device()).addKeypadListener(heard::add);

            pair.push("pad.SLASH", "");
            pair.push("pad.7", "");
            pair.push("pad.ENTER", "");
            await("typed", () -> !heard.isEmpty());

            assertThat(heard).containsExactly(new Keystroke(NumericPad.ADDRESS, KeypadAction.TRANSFER, "7"));
        }
    }

    @Test
    void a_scanner_reads_well_badly_and_not_at_all() throws Exception {
        try (Pair pair = Pair.of(DeviceKind.SCANNER, Map.of())) {
            List<Scan> heard = new CopyOnWriteArrayList<>();
            Scanner scanner = (Scanner) pair.device();
            Runnable unused = scanner.addScanListener(scan -> {
                heard.add(scan);
                scanner.rearm();
            });

            pair.enter("scanner.scan", pair.sample("scanner.scan"));
            await("read", () -> heard.size() == 1);
            pair.enter("scanner.scanPartly", "ANOTHER-0001");
            await("torn", () -> heard.size() == 2);
            pair.enter("scanner.wrongCharset", pair.sample("scanner.wrongCharset"));
            await("charset", () -> heard.size() == 3);
            pair.push("scanner.oversized", "");
            await("oversized", () -> heard.size() == 4);
            assertThat(heard)
                    .containsExactly(
                            new Scan.Read(pair.sample("scanner.scan")),
                            new Scan.Rejected(Scan.Cause.PARTIAL),
                            new Scan.Rejected(Scan.Cause.WRONG_CHARSET),
                            new Scan.Rejected(Scan.Cause.TOO_LONG));
            pair.toggle("scanner.unplugged", "", true);
            await("gone", () -> pair.device().status() instanceof DeviceStatus.Offline);
            pair.toggle("scanner.unplugged", "", false);
            await("back", () -> pair.device().status() instanceof DeviceStatus.Online);
            await(
                    "flood",
                    () -> { // a stuck trigger goes on, also while the line is only just back
                        pair.push("scanner.flood", "");
                        return pair.warns(DeviceReason.FLOOD);
                    });
        }
    }

    @Test
    void a_printer_with_a_presenter_lets_the_slip_be_taken_and_any_can_be_torn_off() throws Exception {
        try (Pair plain = Pair.of(DeviceKind.PRINTER, Map.of());
                Pair presenter = Pair.of(DeviceKind.PRINTER, Map.of("profile", "custom-vkp80"))) {
            assertThat(plain.simulator().controls())
                    .extracting(Control::id)
                    .contains("printer.tearOff", "printer.powerCycle")
                    .doesNotContain("printer.takeSlip");
            for (Fault fault : Fault.values()) {
                assertThat(plain.control("printer." + fault, "")).isInstanceOf(Control.Toggle.class);
            }
            presenter.push("printer.takeSlip", "");
            plain.push("printer.powerCycle", "");
            await("seen", () -> plain.device().status() instanceof DeviceStatus.Online);
        }
    }
}

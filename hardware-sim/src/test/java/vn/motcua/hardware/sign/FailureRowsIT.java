package vn.motcua.hardware.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hardware.sign.Bench.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.keypad.KeypadAction;
import vn.motcua.hardware.keypad.Keystroke;
import vn.motcua.hardware.link.Cable;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.sim.sign.SimulatedSignBus;

/** The failures of signs and keypads, by their rows in the catalogue of failures, over a real pseudo terminal. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test wires the line it is about
@Tag("alone") // measures how soon calls return
class FailureRowsIT {

    @TempDir
    Path folder;

    SimulatedSignBus hall;
    Cable cable;
    SignBus line;
    List<Keystroke> heard;

    void wire(Map<String, String> options, String... more) throws IOException {
        LineSetup setup = LineSetup.of(Bench.spec(options, more));
        hall = SimulatedSignBus.start(0, setup);
        cable = Cable.toPort(folder.resolve("port"), hall.port());
        line = Bench.drive(setup, Bench.serial(folder.resolve("port")));
        heard = Bench.listen(line);
    }

    @AfterEach
    void unwire() {
        if (line != null) {
            line.close();
            cable.close();
            hall.close();
        }
    }

    String shown(int address) {
        return hall.findSign(address).orElseThrow().text();
    }

    static List<Arguments> answering() {
        return List.of(Arguments.of("template", Bench.LEAFLET, 1, 2), Arguments.of("modbus", Bench.MODBUS, 11, 12));
    }

    /** A Modbus keypad speaks only when it is asked, and nobody asks a stranger. */
    static List<Arguments> speaking() {
        return List.of(Arguments.of("template", Bench.LEAFLET, 1, 2), Arguments.of("qsystem", Bench.QSYSTEM, 33, 34));
    }

    static List<Arguments> all() {
        return List.of(
                Arguments.of("template", Bench.LEAFLET, 1, 2),
                Arguments.of("modbus", Bench.MODBUS, 11, 12),
                Arguments.of("qsystem", Bench.QSYSTEM, 33, 34));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void a_sign_shows_what_it_is_told_and_nothing_older(String name, Map<String, String> options, int one, int two)
            throws Exception {
        wire(options);
        line.show(one, "A012", true);
        await("shown", () -> shown(one).equals("A012"));
        for (int i = 0; i < 500; i++) {
            line.show(two, "B%03d".formatted(i), false);
        }

        await("the newest is shown", () -> shown(two).equals("B499"));
        assertThat(hall.findSign(two).orElseThrow().told()).isLessThan(60);
        line.show(one, "", false);
        await("dark again", () -> shown(one).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answering")
    void row_40_a_silent_sign_degrades_the_line_and_holds_up_no_other(
            String name, Map<String, String> options, int dead, int alive) throws Exception {
        wire(options);
        await("all well", () -> Bench.isWell(line));
        hall.mute(dead, true);

        long before = System.nanoTime();
        line.show(dead, "A001", true);
        line.show(alive, "A002", true);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(100));

        await("the other sign shows its call", () -> shown(alive).equals("A002"));
        await("degraded", () -> Bench.warns(line, DeviceReason.DEGRADED));
        assertThat(line.silentAddresses()).containsExactly(dead);

        hall.mute(dead, false);
        line.show(dead, "A003", true);
        await("well again", () -> Bench.isWell(line) && shown(dead).equals("A003"));
    }

    @Test
    void row_40_signs_that_cannot_answer_are_repainted_and_called_well() throws Exception {
        wire(Bench.QSYSTEM, "repaint-s", "5");
        hall.mute(33, true);
        line.show(33, "A001", true);
        await("told twice", () -> hall.findSign(34).orElseThrow().told() >= 2);

        hall.mute(33, false);

        await("repainted", () -> shown(33).equals("A001"));
        assertThat(Bench.isWell(line)).isTrue();
    }

    @Test
    void row_40_a_line_on_which_nothing_answers_is_offline_and_says_which_addresses() throws Exception {
        wire(Bench.LEAFLET);
        await("all well", () -> Bench.isWell(line));
        hall.mute(1, true);
        hall.mute(2, true);
        hall.mute(9, true);
        for (int address : List.of(1, 2, 9)) {
            line.show(address, "A001", true);
        }

        await(
                "offline",
                () -> line.status() instanceof DeviceStatus.Offline offline
                        && offline.reason() == DeviceReason.OFFLINE
                        && offline.detail().contains("[1, 2, 9]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void row_41_a_sign_that_lost_its_power_is_painted_again(String name, Map<String, String> options, int one, int two)
            throws Exception {
        wire(options, "repaint-s", "5");
        line.show(one, "A012", false);
        await("shown", () -> shown(one).equals("A012"));

        hall.powerCycle(one);
        assertThat(shown(one)).isEmpty();

        await("painted again", () -> shown(one).equals("A012"));
    }

    @Test
    void row_41_everything_is_painted_when_the_cable_is_back() throws Exception {
        wire(Bench.QSYSTEM);
        line.show(33, "A012", false);
        await("shown", () -> shown(33).equals("A012"));
        cable.close();
        await("offline", () -> line.status() instanceof DeviceStatus.Offline);
        line.show(33, "A013", false);
        hall.powerCycle(34);

        cable = Cable.toPort(folder.resolve("port"), hall.port());

        await(
                "painted",
                () -> shown(33).equals("A013")
                        && hall.findSign(34).orElseThrow().told() > 0);
        await("well", () -> Bench.isWell(line));
    }

    @Test
    void row_41_a_sign_does_not_show_yesterdays_number_after_a_start() throws Exception {
        LineSetup setup = LineSetup.of(Bench.spec(Bench.QSYSTEM));
        wire(Bench.QSYSTEM);
        line.show(33, "A012", false);
        await("shown", () -> shown(33).equals("A012"));
        line.close();
        await("the port is free", () -> line.status() instanceof DeviceStatus.Offline);
        cable.close();
        cable = Cable.toPort(folder.resolve("port"), hall.port());

        line = Bench.drive(setup, Bench.serial(folder.resolve("port")));

        await("dark", () -> shown(33).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answering")
    void row_42_a_line_that_flips_bits_is_named_and_still_carries_the_call(
            String name, Map<String, String> options, int one, int two) throws Exception {
        wire(options);
        await("all well", () -> Bench.isWell(line));
        hall.flipBits(0.03, 7);
        for (int i = 0; i < 200 && !Bench.warns(line, DeviceReason.LINE_NOISE); i++) {
            line.show(one, "A%03d".formatted(i), false);
            line.show(two, "B%03d".formatted(i), false);
            Thread.sleep(40);
        }

        await("the noise is named", () -> Bench.warns(line, DeviceReason.LINE_NOISE));
        hall.flipBits(0, 7);
        line.show(one, "A099", false);
        await("shown", () -> shown(one).equals("A099"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answering")
    void row_43_two_signs_at_one_address_are_found(String name, Map<String, String> options, int one, int two)
            throws Exception {
        wire(options);
        hall.setDoubled(one, true);
        line.show(one, "A001", false);

        await("warned", () -> Bench.warns(line, DeviceReason.DUPLICATE_ADDRESS));
        assertThat(line.doubledAddresses()).containsExactly(one);

        hall.setDoubled(one, false);
        line.show(one, "A002", false);
        await("well again", () -> Bench.isWell(line));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void row_44_keypad_bounce_is_one_press(String name, Map<String, String> options, int one, int two)
            throws Exception {
        wire(options);
        await("all well", () -> Bench.isWell(line));
        hall.bounce(one, 0x31);
        await("heard", () -> !heard.isEmpty());
        Thread.sleep(900);
        hall.press(one, 0x36);
        await("the next key is heard", () -> heard.size() > 1);

        assertThat(heard)
                .containsExactly(
                        new Keystroke(one, KeypadAction.NEXT, ""), new Keystroke(one, KeypadAction.RECALL, ""));
    }

    @Test
    void row_44_a_held_key_is_one_press_and_no_flood() throws Exception {
        wire(Bench.QSYSTEM);
        await("all well", () -> Bench.isWell(line));
        hall.hold(33, 0x31, Duration.ofSeconds(3));
        await("heard", () -> !heard.isEmpty());
        Thread.sleep(3_200);

        assertThat(heard).containsExactly(new Keystroke(33, KeypadAction.NEXT, ""));
        assertThat(Bench.isWell(line)).isTrue();
    }

    @Test
    void row_45_a_keypad_storm_is_muted_for_ten_seconds_and_the_others_work() throws Exception {
        wire(Bench.QSYSTEM);
        await("all well", () -> Bench.isWell(line));
        hall.storm(33, 0x31, Duration.ofSeconds(2));
        await("flood", () -> Bench.warns(line, DeviceReason.FLOOD));
        hall.press(34, 0x31);
        line.show(34, "A007", true);

        await("the other keypad is heard", () -> heard.contains(new Keystroke(34, KeypadAction.NEXT, "")));
        await("signs go on", () -> shown(34).equals("A007"));
        assertThat(heard.stream().filter(stroke -> stroke.address() == 33)).hasSize(1);
        Thread.sleep(3_000);
        assertThat(Bench.warns(line, DeviceReason.FLOOD)).isTrue();
        await("heard again", () -> Bench.isWell(line));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("speaking")
    void row_46_a_keypad_nobody_has_wired_does_nothing_and_can_be_learnt(
            String name, Map<String, String> options, int one, int two) throws Exception {
        wire(options);
        await("all well", () -> Bench.isWell(line));
        hall.press(77, 0x34);

        await("warned", () -> Bench.warns(line, DeviceReason.UNKNOWN_ADDRESS));
        assertThat(line.listStrangers()).hasSize(1).first().satisfies(stranger -> {
            assertThat(stranger.address()).isEqualTo(77);
            assertThat(stranger.lastKey()).isEqualTo(0x34);
        });
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void row_47_the_lamp_shows_what_became_of_a_press_and_goes_off(
            String name, Map<String, String> options, int one, int two) throws Exception {
        wire(options);
        line.light(one, Lamp.RED_BLINKING);
        await("red", () -> hall.findSign(one).orElseThrow().lamp() == Lamp.RED_BLINKING);
        line.light(one, Lamp.GREEN);
        await("green", () -> hall.findSign(one).orElseThrow().lamp() == Lamp.GREEN);
        await("off", () -> hall.findSign(one).orElseThrow().lamp() == Lamp.OFF);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void a_test_shows_888_and_hears_a_key(String name, Map<String, String> options, int one, int two) throws Exception {
        wire(options);
        line.show(one, "A012", false);
        await("shown", () -> shown(one).equals("A012"));

        var result = line.checkHealth();
        await("888", () -> shown(one).equals("888") && shown(two).equals("888"));
        hall.press(one, 0x31);

        assertThat(result.get(25, java.util.concurrent.TimeUnit.SECONDS).passed())
                .isEqualTo(!name.equals("qsystem"));
        assertThat(result.join().detail()).contains("888 sent to every sign").contains("a key heard from");
        await("back to work", () -> shown(one).equals("A012"));
    }
}

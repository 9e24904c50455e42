package vn.motcua.kiosk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.ticket.TicketState;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.hardware.simulation.SimulatorFactory;
import vn.motcua.kiosk.dialogue.AskedAnswer;
import vn.motcua.kiosk.dialogue.DetailsPart;
import vn.motcua.kiosk.dialogue.ScanMessage;
import vn.motcua.kiosk.dialogue.SlipProgress;
import vn.motcua.sim.office.OfficeFault;
import vn.motcua.sim.printer.Fault;

class KioskTextsTest {

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(KioskTexts.bundle(KioskLanguage.EN).keySet())
                .isEqualTo(KioskTexts.bundle(KioskLanguage.VI).keySet());
    }

    @Test
    void every_slip_progress_and_every_fault_has_a_text() {
        for (KioskLanguage language : KioskLanguage.values()) {
            var keys = KioskTexts.bundle(language).keySet();

            for (SlipProgress progress : SlipProgress.values()) {
                assertThat(keys).contains("slip." + progress);
            }
            for (Fault fault : Fault.values()) {
                assertThat(keys).contains("printer." + fault);
            }
            for (OfficeFault fault : OfficeFault.values()) {
                assertThat(keys).contains("office." + fault);
            }
        }
    }

    @Test
    void every_value_that_is_told_by_its_name_has_a_text() {
        for (KioskLanguage language : KioskLanguage.values()) {
            var keys = KioskTexts.bundle(language).keySet();

            assertThat(keys).containsAll(names("list.", SlipProgress.values()));
            assertThat(keys).containsAll(names("online.", OnlineLevel.values()));
            assertThat(keys).containsAll(names("level.", Level.values()));
            assertThat(keys).containsAll(names("role.", Paper.Role.values()));
            assertThat(keys).containsAll(names("method.", SubmissionMethod.Channel.values()));
            assertThat(keys).containsAll(names("part.", DetailsPart.values()));
            assertThat(keys).containsAll(names("asked.", AskedAnswer.values()));
            assertThat(names("time.", ProcessingTime.Unit.values()))
                    .filteredOn(key -> !key.equals("time.UNKNOWN"))
                    .isSubsetOf(keys);
            assertThat(keys).containsAll(names("scan.", ScanMessage.values()));
            assertThat(keys).containsAll(names("ticket.", TicketState.values()));
            for (ScanMessage message : ScanMessage.values()) {
                assertThat(keys).contains("scan." + message + ".title");
            }
            for (AskedAnswer answer : AskedAnswer.values()) {
                assertThat(keys).contains("asked." + answer + ".title");
            }
        }
    }

    /** As much as each kind can have; a kind that comes later brings its controls and faces along, and their texts. */
    private static Map<String, String> everything(DeviceKind kind) {
        return switch (kind) {
            case PRINTER -> Map.of("profile", "custom-vkp80");
            case COUNTER_LINE ->
                Map.of(
                        "codec",
                        "template",
                        "template.write",
                        "02 {addr:02d} {text:%-4s} 03 {sum8:1-}",
                        "template.reply",
                        "06 {addr:02d}",
                        "template.key",
                        "05 {addr:02d} {key} {xor:1-}",
                        "signs",
                        "1=1",
                        "keypads",
                        "1=1",
                        "keys",
                        "31=NEXT,32=RECALL,33=START,34=NO_SHOW,35=COMPLETE,36=TRANSFER,37=PAUSE,38=ENTER,39=CLEAR,"
                                + "40=0,41=1,42=2,43=3,44=4,45=5,46=6,47=7,48=8,49=9");
            case NUMERIC_PAD -> Map.of("counter", "1");
            case SCANNER -> Map.of();
        };
    }

    @ParameterizedTest
    @EnumSource(DeviceKind.class)
    void whatever_can_be_done_to_a_simulated_device_has_a_text(DeviceKind kind) throws IOException {
        var spec = new DeviceSpec("test/device", kind, "sim:", everything(kind));
        try (Simulator simulator = SimulatorFactory.get(spec).simulate(spec, Clock.systemUTC())) {
            assertThat(simulator.controls()).isNotEmpty();
            for (KioskLanguage language : KioskLanguage.values()) {
                assertThat(KioskTexts.bundle(language).keySet())
                        .containsAll(
                                simulator.controls().stream().map(Control::id).toList());
            }
        }
    }

    @Test
    void every_lamp_has_a_text() {
        for (KioskLanguage language : KioskLanguage.values()) {
            assertThat(KioskTexts.bundle(language).keySet()).containsAll(names("lamp.", Lamp.values()));
        }
    }

    private static List<String> names(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value).toList();
    }

    @Test
    void people_ahead_are_counted_as_people_say_it() {
        var english = new KioskTexts(KioskLanguage.EN);

        assertThat(List.of(
                        english.get("number.ahead", 0), english.get("number.ahead", 1), english.get("number.ahead", 7)))
                .containsExactly("Nobody is ahead of you", "1 person is ahead of you", "7 people are ahead of you");
    }

    @Test
    void counters_are_listed_with_commas() {
        assertThat(KioskTexts.list(List.of(new CounterId(3), new CounterId(12))))
                .isEqualTo("3, 12");
    }
}

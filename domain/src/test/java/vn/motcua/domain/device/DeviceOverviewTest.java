package vn.motcua.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.refusal.DeskRefusalTexts;
import vn.motcua.domain.service.Wording;

class DeviceOverviewTest {

    static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    static DeviceBinding printer(Map<String, String> options) {
        return new DeviceBinding("kiosk-1", "kiosk-1/printer", DeviceBinding.Kind.PRINTER, "sim:", options, true);
    }

    @Test
    void the_wall_shows_what_is_wired_and_what_was_heard_once_each() {
        var heard = new DeviceReport("kiosk-1/printer", false, "RecEmpty", "", NINE);
        var screen = new DeviceReport("display-1", true, "", "", NINE);
        var mute = new DeviceBinding("server", "server/line", DeviceBinding.Kind.COUNTER_LINE, "sim:", Map.of(), true);

        List<DeviceOverview> wall = DeviceOverview.of(List.of(printer(Map.of()), mute), List.of(screen, heard));

        assertThat(wall)
                .extracting(DeviceOverview::device)
                .containsExactly("display-1", "kiosk-1/printer", "server/line");
        assertThat(wall.get(1).wiring()).contains(printer(Map.of()));
        assertThat(wall.get(1).report()).contains(heard);
        assertThat(wall).extracting(DeviceOverview::needsHand).containsExactly(false, true, false);
    }

    @Test
    void silence_is_not_health_and_keeps_what_was_last_known() {
        var heard = new DeviceReport(
                "kiosk-1/printer", true, "", "", NINE, NINE.plusSeconds(60), Map.of(DeviceReport.PAPER_LEFT, "90"));

        DeviceReport silent = heard.fallenSilent();

        assertThat(silent.online()).isFalse();
        assertThat(silent.reason()).isEqualTo(DeviceReport.SILENT);
        assertThat(silent.at()).isEqualTo(NINE.plusSeconds(60));
        assertThat(silent.facts()).containsEntry(DeviceReport.PAPER_LEFT, "90");
        assertThat(silent.needsHand()).isTrue();
    }

    @Test
    void a_device_that_was_switched_off_needs_no_hand() {
        assertThat(new DeviceReport("a/b", false, DeviceReport.SWITCHED_OFF, "", NINE).needsHand())
                .isFalse();
        assertThat(new DeviceReport("a/b", true, "RecNearEnd", "", NINE).needsHand())
                .isTrue();
    }

    @Test
    void a_wiring_that_cannot_be_names_the_thing_and_the_mend_in_both_languages() {
        assertThat(fault("Máy in", "sim:", Map.of()).vi()).contains("'Máy in'", "kiosk-1/printer");
        assertThat(fault("Máy in", "sim:", Map.of()).en()).contains("'Máy in'", "kiosk-1/printer");
        assertThat(fault("kiosk-1/printer", " ", Map.of()).vi()).contains("'kiosk-1/printer'");
        assertThat(fault("kiosk-1/printer", "sim:", Map.of("khổ giấy", "80")).vi())
                .contains("'khổ giấy'");
        assertThat(DeviceBinding.findFault("kiosk-1/printer", "sim:", Map.of("paper", "80")))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> printer(Map.of("khổ giấy", "80")));
    }

    private static Wording fault(String device, String link, Map<String, String> options) {
        return DeskRefusalTexts.wording(
                DeviceBinding.findFault(device, link, options).orElseThrow());
    }
}

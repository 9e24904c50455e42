package vn.motcua.hardware.printer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.wiring.DeviceMakers;

class PrinterProfilesTest {

    @ParameterizedTest
    @CsvSource({
        "TM-T82III, epson-tm-t82",
        "TM-T88III, epson-tm-t88iii",
        "TM-T88VI, epson-tm-t88v",
        "EU-m30, epson-eu-m30",
        "XP-58IIH, xprinter-58",
        "XP-80C, xprinter-80",
        "VKP80II, custom-vkp80"
    })
    void the_printers_own_word_proposes_a_profile(String answer, String profile) {
        assertThat(PrinterProfiles.forModel(answer).map(PrinterProfile::id)).contains(profile);
    }

    @Test
    void an_unknown_word_proposes_none_and_an_unknown_id_names_those_there_are() {
        assertThat(PrinterProfiles.forModel("Brother 9")).isEmpty();
        assertThatThrownBy(() -> PrinterProfiles.get("tm-t99"))
                .hasMessageContaining("'tm-t99'")
                .hasMessageContaining("generic-80")
                .hasMessageContaining("custom-vkp80");
    }

    @Test
    void paper_is_counted_with_what_is_fed_to_the_blade() {
        assertThat(PrinterProfiles.get("generic-80").paperMm(800)).isBetween(114.0, 116.0);
        assertThat(PrinterProfiles.get("epson-tm-t88iii").paperMm(800)).isBetween(127.0, 129.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "profile | tm-t99 | there is no printer profile 'tm-t99'",
                "paper | 70 | 'paper=70' is wrong; choose 80 or 58",
                "cut | maybe | 'cut=MAYBE' is wrong; choose partial, full or none",
                "mode | fast | 'mode=fast' is wrong; choose raster or mixed",
                "mode | mixed | mixed mode was not proven for profile 'generic-80'",
                "setup | 1D2 | pairs of hex digits",
                "setup | 1B 70 00 10 10 | no drawer or power command",
                "roll | 2 | 'roll=2' is not a whole number from 5 to 500"
            })
    void a_wrong_option_is_named_with_its_mend(String option, String value, String message) {
        var spec = new DeviceSpec("kiosk-1/printer", DeviceKind.PRINTER, "tcp://127.0.0.1:1", Map.of(option, value));
        var maker = DeviceMakers.find(DeviceKind.PRINTER).orElseThrow();

        assertThatThrownBy(() -> maker.make(spec, new TcpLink("127.0.0.1", 1), java.time.Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}

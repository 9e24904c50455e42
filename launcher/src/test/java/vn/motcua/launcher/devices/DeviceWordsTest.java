package vn.motcua.launcher.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.keypad.Keypads;
import vn.motcua.hardware.printer.profile.PrinterProfiles;

/** Two rooms that do not know each other must still mean the same; only here can both be seen. */
class DeviceWordsTest {

    private static final String PROFILE = "wiring.option.profile.";

    @ParameterizedTest
    @ValueSource(strings = {"devices.properties", "devices_en.properties"})
    void every_reason_a_device_can_give_has_a_state_and_a_thing_to_do(String file) throws IOException {
        Properties texts = read(file);
        Stream<String> words = Stream.concat(
                Arrays.stream(DeviceReason.values()).map(DeviceReason::word),
                Stream.of(
                        DeviceReport.SILENT,
                        DeviceReport.MISWIRED,
                        DeviceReport.SWITCHED_OFF,
                        DeviceReport.MUTED,
                        DeviceReport.NO_SOUND));

        assertThat(words.flatMap(word -> Stream.of("device.reason." + word, "device.todo." + word)))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }

    private static Properties read(String file) throws IOException {
        var texts = new Properties();
        try (InputStream in =
                Objects.requireNonNull(DeviceWordsTest.class.getResourceAsStream("/vn/motcua/counter/" + file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** A title is one for both languages, or Vietnamese, a slash between blanks, English. */
    @ParameterizedTest
    @CsvSource({"devices.properties, 0", "devices_en.properties, 1"})
    void every_printer_the_drivers_know_can_be_chosen_by_its_title(String file, int language) throws IOException {
        Map<String, String> offered = new TreeMap<>();
        read(file).forEach((key, title) -> {
            if (key.toString().startsWith(PROFILE)) {
                offered.put(key.toString().substring(PROFILE.length()), title.toString());
            }
        });
        offered.remove("usual"); // none of the drivers' own: chosen by paper
        Map<String, String> known = new TreeMap<>();
        for (String id : PrinterProfiles.ids()) {
            String[] titles = PrinterProfiles.get(id).title().split(" / ");
            known.put(id, titles[Math.min(language, titles.length - 1)]);
        }

        assertThat(offered).isEqualTo(known);
    }

    @Test
    void a_strange_address_has_the_same_name_in_both() {
        assertThat(DeviceReport.STRANGE_ADDRESSES).isEqualTo(Keypads.STRANGE_ADDRESSES);
    }

    @Test
    void every_kind_that_can_be_written_down_can_be_driven_and_the_other_way_round() {
        assertThat(Arrays.stream(DeviceBinding.Kind.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(DeviceKind.values()).map(Enum::name).toList());
    }
}

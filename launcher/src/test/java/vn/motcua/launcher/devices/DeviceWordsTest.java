package vn.motcua.launcher.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.desk.DeviceReport;
import vn.motcua.domain.desk.Wiring;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.wiring.DeviceKind;

/** Two rooms that do not know each other must still mean the same; only here can both be seen. */
class DeviceWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"devices.properties", "devices_en.properties"})
    void every_reason_a_device_can_give_has_a_state_and_a_thing_to_do(String file) throws IOException {
        var texts = new Properties();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/vn/motcua/counter/" + file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Stream<String> words = Stream.concat(
                Arrays.stream(DeviceReason.values()).map(DeviceReason::word),
                Stream.of(DeviceReport.SILENT, DeviceReport.MISWIRED, DeviceReport.SWITCHED_OFF));

        assertThat(words.flatMap(word -> Stream.of("device.reason." + word, "device.todo." + word)))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }

    @Test
    void every_kind_that_can_be_written_down_can_be_driven_and_the_other_way_round() {
        assertThat(Arrays.stream(Wiring.Kind.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(DeviceKind.values()).map(Enum::name).toList());
    }
}

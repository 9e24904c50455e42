package vn.motcua.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every record of the interface, with every field filled, comes back from its JSON as it was: none is told and then dropped. */
class RoundTripTest {

    /** All records of this package, found in the folder of its classes, so that a new one cannot be forgotten. */
    static List<Class<? extends Record>> records() throws IOException, URISyntaxException {
        URI here = WireJson.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path folder = Path.of(here).resolve(RoundTripTest.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> "%s.%s"
                            .formatted(RoundTripTest.class.getPackageName(), name.substring(0, name.length() - 6)))
                    .<Class<?>>map(RoundTripTest::load)
                    .filter(type -> type.isRecord() && !Modifier.isPrivate(type.getModifiers()))
                    .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_records_are_found() throws Exception {
        assertThat(records())
                .contains(EntryJson.class, SnapshotJson.class, HostMessages.BindingJson.class, ReportJson.class)
                .hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_with_every_field_filled_comes_back_as_it_was(Class<? extends Record> type) {
        Record told = new Filled().record(type);

        String text = WireJson.mapper().writeValueAsString(told);

        assertThat(WireJson.mapper().readValue(text, type)).isEqualTo(told);
        JsonNode fields = WireJson.mapper().readTree(text);
        assertThat(fields.propertyNames())
                .as("every component is told by its own name, and nothing else is")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_a_newer_server_tells_besides_is_passed_over(Class<? extends Record> type) {
        Record told = new Filled().record(type);
        var fields = WireJson.mapper().<tools.jackson.databind.node.ObjectNode>valueToTree(told);
        fields.put("toldFromTomorrowOn", "1");

        assertThat(WireJson.mapper().treeToValue(fields, type)).isEqualTo(told);
    }

    @Test
    void what_an_older_server_does_not_tell_is_nothing_and_no_error() {
        assertThat(WireJson.mapper().readValue("{}", ReportJson.class))
                .isEqualTo(new ReportJson(null, false, null, null, null));
        assertThat(WireJson.mapper().readValue("{}", SlipJson.Slips.class).all())
                .isEmpty();
        assertThat(WireJson.mapper().readValue("{}", ProblemJson.class).findRefusal())
                .isEqualTo(Optional.empty());
    }
}

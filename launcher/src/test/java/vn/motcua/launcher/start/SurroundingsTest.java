package vn.motcua.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

    private boolean canRead(String encoding, String... names) {
        return Surroundings.canReadNames(encoding, List.of(names), err);
    }

    @Test
    void says_what_to_set_when_a_name_cannot_be_read() {
        // how a JVM under LC_ALL=POSIX reads --motcua.storage.directory=Dữ
        assertThat(canRead("ANSI_X3.4-1968", "--motcua.storage.directory=D\uFFFD\uFFFD\uFFFD"))
                .isFalse();

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("LC_ALL=C.UTF-8")
                .contains("thư mục có dấu")
                .contains("ANSI_X3.4-1968");
    }

    @Test
    void needs_nothing_for_plain_names() {
        assertThat(canRead("ANSI_X3.4-1968", "--motcua.storage.directory=/var/lib/motcua", "/opt/motcua"))
                .isTrue();
        assertThat(said.size()).isZero();
    }

    @Test
    void needs_nothing_where_names_are_utf_8_or_unicode() {
        assertThat(canRead("UTF-8", "Dữ liệu")).isTrue();
        assertThat(canRead("utf8", "Dữ liệu")).isTrue();
        assertThat(canRead("Cp1258", "Dữ liệu")).as("Windows").isTrue();
    }
}

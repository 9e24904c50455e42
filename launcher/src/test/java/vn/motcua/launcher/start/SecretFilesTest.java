package vn.motcua.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.impl.NoOpLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.motcua.server.storage.DataRefused;

class SecretFilesTest {

    @TempDir
    Path directory;

    private final List<String> warnings = new ArrayList<>();
    private final StandardEnvironment environment = new StandardEnvironment();

    private void start(String... args) {
        Log log = new NoOpLog() {
            private static final long serialVersionUID = 1L;

            @Override
            public void warn(Object message) {
                warnings.add(String.valueOf(message));
            }
        };
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        new SecretFiles(destination -> log).postProcessEnvironment(environment, new SpringApplication());
    }

    private Path file(String name, String text, String mode) throws IOException {
        Path file = Files.writeString(directory.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @Test
    void a_secret_is_read_from_the_file_that_is_named() throws IOException {
        Path token = file("token", "kiosk-token-of-24-letters\n", "rw-------");

        start("--motcua.kiosk.token-file=" + token);

        assertThat(environment.getProperty("motcua.kiosk.token")).isEqualTo("kiosk-token-of-24-letters");
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_file_for_root_and_the_services_group_is_fine() throws IOException {
        Path token = file("token", "kiosk-token-of-24-letters", "rw-r-----");

        start("--motcua.display.token-file=" + token);

        assertThat(environment.getProperty("motcua.display.token")).isEqualTo("kiosk-token-of-24-letters");
    }

    @Test
    void a_file_that_everybody_may_read_is_refused_with_the_mend() throws IOException {
        Path password = file("password", "secret", "rw-r--r--");

        assertThatThrownBy(() -> start("--motcua.storage.password-file=" + password))
                .isInstanceOfSatisfying(
                        DataRefused.class, refused -> assertThat(refused.mend()).contains("chmod 600 " + password))
                .hasMessageContaining("motcua.storage.password-file")
                .hasMessageNotContaining("secret,");
    }

    @Test
    void a_missing_or_empty_file_is_refused_and_named() throws IOException {
        Path empty = file("empty", "\n", "rw-------");

        assertThatThrownBy(() -> start("--motcua.kiosk.token-file=" + empty)).isInstanceOf(DataRefused.class);
        assertThatThrownBy(() -> start("--motcua.kiosk.token-file=" + directory.resolve("none")))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining("none");
    }

    @Test
    void a_secret_on_the_command_line_is_warned_of_and_not_repeated() {
        start("--motcua.kiosk.token=seen-by-everybody-in-ps-0001");

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("--motcua.kiosk.token-file")
                .doesNotContain("seen-by");
    }

    @Test
    void a_setup_file_with_secrets_is_closed_and_told() throws IOException {
        Path setup = file("setup.yml", "motcua:\n  setup:\n    devices:\n      - {id: k, token: abc}\n", "rw-r--r--");

        start("--MOTCUA_SETUP=" + setup);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(setup)))
                .isEqualTo("rw-------");
        assertThat(warnings).singleElement().asString().contains(setup.toString());
    }

    @Test
    void a_setup_file_without_secrets_stays_open() throws IOException {
        Path setup = file("setup.yml", "motcua:\n  setup:\n    empty: true\n", "rw-r--r--");

        start("--MOTCUA_SETUP=" + setup);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(setup)))
                .isEqualTo("rw-r--r--");
        assertThat(warnings).isEmpty();
    }
}

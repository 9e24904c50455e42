package vn.motcua.hardware.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address in the wiring reaches printers and keyboards, and no other file of the computer. */
@Timeout(20)
@EnabledOnOs(OS.LINUX)
class DeviceFileIT {

    private static final Duration DEADLINE = Duration.ofMillis(500);

    @TempDir
    Path folder;

    private List<ByteLink> both(Path path) {
        return List.of(new UsblpLink(path), new EvdevLink(path));
    }

    private void isRefused(Path path, String as) {
        for (ByteLink link : both(path)) {
            assertThatIOException()
                    .isThrownBy(link::open)
                    .withMessageContaining(link.name())
                    .withMessageContaining(" is %s, not ".formatted(as));
            assertThat(link.isOpen()).isFalse();
        }
    }

    @Test
    void a_regular_file_is_refused_and_keeps_its_bytes() throws IOException {
        Path file = Files.writeString(folder.resolve("setup.yml"), "password");

        isRefused(file, "a regular file");

        assertThat(file).hasContent("password");
    }

    @Test
    void a_link_to_a_regular_file_is_refused_whatever_it_is_called() throws IOException {
        Path file = Files.writeString(folder.resolve("journal.db"), "entries");
        Path link = Files.createSymbolicLink(folder.resolve("lp0"), file);

        isRefused(link, "a regular file");
        isRefused(Files.createSymbolicLink(folder.resolve("event0"), link), "a regular file");

        assertThat(file).hasContent("entries");
    }

    @Test
    void a_folder_is_refused() {
        isRefused(folder, "a folder");
    }

    @Test
    void a_pipe_is_refused_without_waiting_for_its_other_end() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        isRefused(pipe, "a pipe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/zero", "/dev/tty"})
    void another_device_is_refused(String device) {
        isRefused(Path.of(device), "another device");
    }

    @Test
    void a_name_that_leads_nowhere_is_not_plugged_in() throws IOException {
        for (ByteLink link : both(Files.createSymbolicLink(folder.resolve("lp1"), folder.resolve("gone")))) {
            assertThatIOException().isThrownBy(link::open).withMessageContaining("not plugged in");
        }
    }

    @Test
    void the_driver_s_own_device_is_opened_through_a_link_and_carries_bytes() throws Exception {
        try (Cable cable = Cable.between(folder.resolve("near"), folder.resolve("far"));
                ByteLink link = Terminals.usblp(folder.resolve("near"))) {
            assertThat(cable).isNotNull();
            link.open();
            link.write(new byte[] {65, 66}, DEADLINE);

            try (var far = Files.newInputStream(folder.resolve("far"))) {
                assertThat(far.readNBytes(2)).containsExactly(65, 66);
            }
        }
    }

    @Test
    void what_was_opened_is_looked_at_and_not_its_name_only() throws Exception {
        Path real = Files.createFile(folder.resolve("real"));
        try (var open = Files.newInputStream(real)) {
            assertThat(open).isNotNull();
            assertThatIOException()
                    .isThrownBy(() -> Terminals.TERMINAL.checkOpened("usblp x", real))
                    .withMessageContaining("a regular file");

            Files.move(real, folder.resolve("other"));
            assertThatIOException()
                    .isThrownBy(() -> Terminals.TERMINAL.checkOpened("usblp x", real))
                    .withMessageContaining("was replaced while it was opened");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usblp:///etc/passwd",
                "usblp:///dev/../home/x",
                "usblp:lp0",
                "evdev:///root/.ssh/id",
                "evdev:event5"
            })
    void an_address_outside_the_devices_is_refused_when_it_is_saved(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkAddress.check(address))
                .withMessageContaining(address);
    }
}

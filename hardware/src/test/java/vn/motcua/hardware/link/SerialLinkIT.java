package vn.motcua.hardware.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over a pair of pseudo terminals, made by socat. */
@Timeout(20)
class SerialLinkIT {

    static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    Process cable;
    SerialLink near;
    SerialLink far;

    @BeforeEach
    void plug_in() throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/socat")),
                "NOT TESTED: serial ports need socat at /usr/bin/socat (apt install socat)");
        cable = plug(folder.resolve("near"), folder.resolve("far"));
        near = new SerialLink(new SerialSettings(folder.resolve("near").toString(), 115_200, false));
        far = new SerialLink(new SerialSettings(folder.resolve("far").toString(), 115_200, false));
    }

    @AfterEach
    void unplug() throws InterruptedException {
        if (cable != null) {
            near.close();
            far.close();
            cable.destroy();
            cable.waitFor();
        }
    }

    @Test
    void bytes_pass_both_ways() throws IOException {
        near.open();
        far.open();

        near.write(new byte[] {0x10, 0x04, 0x01}, SOON);
        byte[] got = new byte[8];
        int count = far.read(got, SOON);
        far.write(new byte[] {0x12}, SOON);

        assertThat(count).isEqualTo(3);
        assertThat(got).startsWith(0x10, 0x04, 0x01);
        assertThat(near.read(got, SOON)).isEqualTo(1);
        assertThat(got[0]).isEqualTo((byte) 0x12);
    }

    @Test
    void silence_is_no_bytes_and_no_error() throws IOException {
        near.open();

        assertThat(near.read(new byte[8], Duration.ofMillis(150))).isZero();
        assertThat(near.isOpen()).isTrue();
    }

    @Test
    void a_line_that_another_program_has_set_to_wait_cannot_hold_us() throws Exception {
        near.open();
        Process other =
                new ProcessBuilder("stty", "-F", folder.resolve("near").toString(), "min", "1", "time", "0").start();
        assertThat(other.waitFor()).isZero();

        assertThatThrownBy(() -> near.read(new byte[8], Duration.ofMillis(300)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.resolve("near").toString());

        near.open(); // as the one who drives it does next
        assertThat(near.read(new byte[8], Duration.ofMillis(150))).isZero();
    }

    @Test
    void a_printer_that_holds_flow_control_cannot_hold_us() throws IOException {
        near.open();

        assertThatThrownBy(() -> near.write(new byte[300_000], Duration.ofMillis(500)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.resolve("near").toString())
                .hasMessageContaining("not taken within 500 ms");
        assertThat(near.isOpen()).isFalse();
    }

    @Test
    void a_cable_pulled_out_is_an_error_that_names_the_port_and_a_new_one_is_found() throws Exception {
        near.open();
        cable.destroy();
        cable.waitFor();

        assertThatThrownBy(() -> near.read(new byte[8], SOON))
                .hasMessageContaining("unplugged")
                .hasMessageContaining(folder.resolve("near").toString());

        cable = plug(folder.resolve("near"), folder.resolve("far"));
        near.open();
        far.open();
        far.write(new byte[] {0x12}, SOON);
        assertThat(near.read(new byte[8], SOON)).isEqualTo(1);
    }

    @Test
    void an_absent_port_is_named() {
        SerialLink absent = new SerialLink(new SerialSettings("/dev/serial/by-id/nobody", 9600, false));

        assertThatThrownBy(absent::open)
                .isInstanceOf(IOException.class)
                .hasMessage("cannot open 'serial /dev/serial/by-id/nobody': not plugged in");
    }

    /** Starts socat and returns when both ends are there: it says so on its error stream. */
    private static Process plug(Path near, Path far) throws IOException {
        Process socat = new ProcessBuilder(
                        "/usr/bin/socat", "-d", "-d", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far)
                .redirectErrorStream(true)
                .start();
        BufferedReader says = socat.inputReader(StandardCharsets.UTF_8);
        String line = says.readLine();
        while (line != null && !line.contains("starting data transfer loop")) {
            line = says.readLine();
        }
        return socat;
    }
}

package vn.motcua.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.link.SerialLink;
import vn.motcua.hardware.link.SerialSettings;

/** The simulated printer at the far end of a real pair of pseudo terminals, made by socat. */
@Timeout(30)
class SimulatedPrinterOnASerialLineIT {

    static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    Process cable;
    SerialLink near;
    SimulatedPrinter printer;

    @BeforeEach
    void plug_in() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "NOT TESTED: needs socat (apt install socat)");
        cable = plug();
        near = new SerialLink(new SerialSettings(folder.resolve("near").toString(), 115_200, false));
        printer = SimulatedPrinter.serve(
                new SerialLink(new SerialSettings(folder.resolve("far").toString(), 115_200, false)),
                PrinterSetup.of(PrinterModel.getModel("epson-tm-t82")),
                Clock.systemUTC());
    }

    @AfterEach
    void unplug() throws InterruptedException {
        if (cable != null) {
            near.close();
            printer.close();
            cable.destroy();
            cable.waitFor();
        }
    }

    @Test
    void prints_and_answers() throws IOException {
        near.open();
        assertThat(ask("10 04 01", 1)).isEqualTo("12");
        assertThat(ask("1D 76 30 00 01 00 01 00 FF 1D 28 48 06 00 30 30 41 42 43 44 1D 56 42 00 1D 72 01", 8))
                .isEqualTo("37 22 41 42 43 44 00 00");
        assertThat(printer.slips())
                .singleElement()
                .satisfies(slip -> assertThat(slip.complete()).isTrue());
    }

    @Test
    void comes_back_when_the_cable_is_plugged_in_again() throws Exception {
        near.open();
        assertThat(ask("10 04 01", 1)).isEqualTo("12");
        cable.destroy();
        cable.waitFor();
        assertThatThrownBy(() -> ask("10 04 01", 1)).isInstanceOf(IOException.class);

        cable = plug();
        near.open();
        assertThat(ask("10 04 04", 1)).isEqualTo("12");
    }

    /** Asks again and again, for the far end may still be on its way. */
    private String ask(String hex, int bytes) throws IOException {
        byte[] answer = new byte[64];
        int count = 0;
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (count == 0 && System.nanoTime() < until) {
            near.write(HexFormat.of().parseHex(hex.replace(" ", "")), SOON);
            for (int more = 1; count < bytes && more > 0; count += more) {
                byte[] part = new byte[64];
                more = near.read(part, SOON);
                System.arraycopy(part, 0, answer, count, more);
            }
        }
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(answer, 0, count);
    }

    private Process plug() throws IOException {
        Process socat = new ProcessBuilder(
                        "/usr/bin/socat",
                        "-d",
                        "-d",
                        "pty,raw,echo=0,link=" + folder.resolve("near"),
                        "pty,raw,echo=0,link=" + folder.resolve("far"))
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

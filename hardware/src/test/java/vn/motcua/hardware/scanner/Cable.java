package vn.motcua.hardware.scanner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A serial port of this computer whose other end is the simulated scanner: socat between a pty and its TCP port. */
final class Cable implements AutoCloseable {

    private final Process socat;

    private Cable(Process socat) {
        this.socat = socat;
    }

    static Cable plug(Path port, int scanner) throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/socat")),
                "NOT TESTED: serial ports need socat at /usr/bin/socat (apt install socat)");
        Process socat = new ProcessBuilder(
                        "/usr/bin/socat",
                        "-d",
                        "-d",
                        "pty,raw,echo=0,link=" + port,
                        "tcp:127.0.0.1:%d,nodelay".formatted(scanner))
                .redirectErrorStream(true)
                .start();
        BufferedReader says = socat.inputReader(StandardCharsets.UTF_8);
        String line = says.readLine();
        while (line != null && !line.contains("starting data transfer loop")) {
            line = says.readLine();
        }
        return new Cable(socat);
    }

    @Override
    public void close() {
        socat.destroy();
        try {
            socat.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

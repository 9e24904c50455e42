package vn.motcua.hardware.link;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A cable made of socat, between two of: a pseudo terminal with a name, a TCP port. */
public final class Cable implements AutoCloseable {

    private static final Path SOCAT = Path.of("/usr/bin/socat");

    private final Process socat;

    private Cable(Process socat) {
        this.socat = socat;
    }

    /** Two pseudo terminals. */
    public static Cable between(Path near, Path far) throws IOException {
        return plug("pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far);
    }

    /** A pseudo terminal whose other end is a TCP port of this computer. */
    public static Cable toPort(Path near, int port) throws IOException {
        return plug("pty,raw,echo=0,link=" + near, "tcp:127.0.0.1:" + port);
    }

    /** Returns when both ends are there: socat says so on its error stream. */
    private static Cable plug(String one, String other) throws IOException {
        assumeTrue(
                Files.isExecutable(SOCAT), "NOT TESTED: serial ports need socat at /usr/bin/socat (apt install socat)");
        Process socat = new ProcessBuilder(SOCAT.toString(), "-d", "-d", one, other)
                .redirectErrorStream(true)
                .start();
        BufferedReader says = socat.inputReader(StandardCharsets.UTF_8);
        String line = says.readLine();
        while (line != null && !line.contains("starting data transfer loop")) {
            line = says.readLine();
        }
        if (line == null) {
            throw new IOException("socat ended before both ends were there");
        }
        return new Cable(socat);
    }

    /** Pulls it out. */
    @Override
    public void close() {
        socat.destroy();
        socat.onExit().join();
    }
}

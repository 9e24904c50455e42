package vn.motcua.hardware.link;

import com.fazecast.jSerialComm.SerialPort;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The folder in which jSerialComm 2.11.4 unpacks its library: it reads the folder for temporary files from the system properties when
 * its class is loaded, and nothing else moves it. {@code /tmp} would be a folder that every user can fill beforehand, and
 * in which many an office's image forbids programs.
 */
public final class SerialLibrary {

    private static final String TEMPORARY = "java.io.tmpdir";

    private static final AtomicReference<Supplier<Path>> FOLDER =
            new AtomicReference<>(() -> Path.of(System.getProperty(TEMPORARY, "/tmp")));

    private SerialLibrary() {}

    /** @param folder is asked once, when the first serial port is looked at */
    public static void unpackInto(Supplier<Path> folder) {
        FOLDER.set(folder);
    }

    /**
     * Loads the library, the first time.
     *
     * @throws LinkageError if it cannot be loaded
     */
    static void load() {
        Loaded.nothing();
    }

    /** Loaded once, by whoever comes first; the others wait for it. */
    private static final class Loaded {

        static {
            String before = System.getProperty(TEMPORARY, "/tmp");
            System.setProperty(TEMPORARY, FOLDER.get().get().toString());
            try {
                SerialPort.getVersion();
            } finally {
                System.setProperty(TEMPORARY, before);
            }
        }

        static void nothing() {}
    }
}

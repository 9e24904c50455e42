package vn.motcua.hardware.link;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Pseudo terminals in the place of printers and keyboards: real character devices that every computer has. */
public final class Terminals {

    /** Unix98 terminals have the numbers 136 to 143, of which the first 256 terminals have 136. */
    static final DeviceFile TERMINAL =
            new DeviceFile("a terminal", Pattern.compile("/dev/pts/\\d{1,3}"), 136, "/dev/pts/1");

    private Terminals() {}

    public static ByteLink usblp(Path path) {
        return new UsblpLink(path, TERMINAL);
    }

    public static ByteLink evdev(Path path) {
        return new EvdevLink(path, TERMINAL);
    }
}

package vn.motcua.hardware.link;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks that a file is a character device of one kernel driver, so that a configured address can
 * neither write into a file of the computer nor read one. Linux only.
 *
 * <p>Looked at twice: before opening, since opening a pipe waits and opening some devices acts; and through the open
 * descriptor, since a name can be given to another file in between.
 *
 * @param what in words, with its article
 * @param names of the device itself, once links are followed; udev's stable names are links to it
 * @param major the driver's number, as in the kernel's {@code admin-guide/devices.txt}
 * @param example an address that would do
 */
record DeviceFile(String what, Pattern names, long major, String example) {

    static final DeviceFile PRINTER =
            new DeviceFile("a USB printer", Pattern.compile("/dev/(?:usb/|usb)lp\\d{1,3}"), 180, "/dev/usb/lp0");
    static final DeviceFile INPUT = new DeviceFile(
            "an input device", Pattern.compile("/dev/input/event\\d{1,4}"), 13, "/dev/input/by-id/…-event-kbd");

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int TYPE = 0170000; // of st_mode: sys/stat.h
    private static final int CHARACTER = 0020000;

    /**
     * The device itself, every link followed: open this and nothing else.
     *
     * @param link how messages call it
     * @throws IOException naming what is there instead
     */
    Path find(String link, Path path) throws IOException {
        Path real;
        try {
            real = path.toRealPath();
        } catch (NoSuchFileException e) {
            throw new IOException("cannot open '%s': not plugged in".formatted(link), e);
        }
        check(link, real, real);
        return real;
    }

    /**
     * Looks at what was opened.
     *
     * @param real as {@link #find} gave it
     * @throws IOException if the open file is another one by now; close it
     */
    void checkOpened(String link, Path real) throws IOException {
        boolean seen = false;
        try (DirectoryStream<Path> open = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : open) {
                if (isOf(descriptor, real)) {
                    check(link, real, descriptor);
                    seen = true;
                }
            }
        }
        if (!seen) {
            throw new IOException("cannot open '%s': '%s' was replaced while it was opened".formatted(link, real));
        }
    }

    private static boolean isOf(Path descriptor, Path real) {
        try {
            return Files.readSymbolicLink(descriptor).equals(real);
        } catch (IOException e) {
            return false; // closed since the folder was read: the folder's own descriptor is such a one
        }
    }

    private void check(String link, Path real, Path file) throws IOException {
        Map<String, Object> facts;
        try {
            facts = Files.readAttributes(file, "unix:mode,rdev");
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            throw new IOException("cannot open '%s': such devices are on Linux only".formatted(link), e);
        }
        if (!(facts.get("mode") instanceof Integer mode) || !(facts.get("rdev") instanceof Long device)) {
            throw new IOException("cannot open '%s': the system does not say what '%s' is".formatted(link, real));
        }
        boolean fits = (mode & TYPE) == CHARACTER
                && major(device) == major
                && names.matcher(real.toString().replace(File.separatorChar, '/'))
                        .matches();
        if (!fits) {
            throw new IOException(
                    "cannot open '%s': '%s' is %s, not %s; take %s".formatted(link, real, kind(mode), what, example));
        }
    }

    private static long major(long device) { // glibc's gnu_dev_major
        return (device >>> 8 & 0xFFF) | (device >>> 32 & ~0xFFFL);
    }

    private static String kind(int mode) {
        return switch (mode & TYPE) {
            case 0100000 -> "a regular file";
            case 0040000 -> "a folder";
            case 0010000 -> "a pipe";
            case 0140000 -> "a socket";
            case 0060000 -> "a disk";
            case CHARACTER -> "another device";
            default -> "something else";
        };
    }
}

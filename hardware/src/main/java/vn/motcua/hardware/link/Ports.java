package vn.motcua.hardware.link;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ports of this computer, by the names that stay the same when something else is plugged in: on Linux those that
 * udev makes under {@code /dev/serial/by-id}, or {@code by-path} where an adapter has no serial number of its own. A
 * port without such a name comes last, under the name it has today.
 */
public final class Ports {

    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

    /**
     * A port.
     *
     * @param link as {@link vn.motcua.hardware.link.LinkAddress} reads it, without speed
     * @param label what is plugged in there, as far as the computer knows
     */
    public record Port(String link, String label) {}

    private final Path dev;
    private final Supplier<List<Port>> others;

    /** @param others ports that only the serial library knows; their names may move */
    Ports(Path dev, Supplier<List<Port>> others) {
        this.dev = dev;
        this.others = others;
    }

    /** Looks at every port, which may take some seconds and wakes sleeping adapters: only when a person asks. */
    public static List<Port> list() {
        return new Ports(Path.of("/dev"), Ports::knownToTheLibrary).look();
    }

    List<Port> look() {
        List<Port> found = new ArrayList<>();
        Set<Path> targets = new HashSet<>();
        stable("serial/by-id", name -> true, "serial://", found, targets);
        stable("serial/by-path", name -> true, "serial://", found, targets);
        stable("input/by-id", name -> name.endsWith("-event-kbd"), "evdev://", found, targets);
        for (Path printer : entries(dev.resolve("usb"), name -> name.startsWith("lp"))) {
            found.add(new Port("usblp://" + printer, printer.getFileName().toString()));
        }
        for (Port other : others.get()) {
            if (!targets.contains(Path.of(other.link().substring("serial:".length())))) {
                found.add(other);
            }
        }
        return found;
    }

    /** A device that has a name in one folder already is not told of again under another. */
    private void stable(String folder, Predicate<String> wanted, String scheme, List<Port> found, Set<Path> targets) {
        for (Path link : entries(dev.resolve(folder), wanted)) {
            try {
                if (targets.add(link.toRealPath())) {
                    found.add(new Port(scheme + link, link.getFileName().toString()));
                }
            } catch (IOException e) {
                LOG.info(
                        "port '{}': its link cannot be resolved: {}",
                        link,
                        e.getMessage()); // unplugged while we looked
            }
        }
    }

    private static List<Path> entries(Path folder, Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of(); // nothing of this kind was ever plugged in, or this is not Linux
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> wanted.test(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '%s'".formatted(folder), e);
        }
    }

    private static List<Port> knownToTheLibrary() {
        try {
            SerialLibrary.load();
            return Arrays.stream(SerialPort.getCommPorts())
                    .map(port -> new Port("serial:" + port.getSystemPortPath(), port.getDescriptivePortName()))
                    .toList();
        } catch (LinkageError e) {
            LOG.warn("serial ports: the native library is missing, none can be listed: {}", e.getMessage());
            return List.of();
        }
    }
}

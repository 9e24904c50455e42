package vn.motcua.server.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the times of the files in the data folder tell. Files dated in the future that a person has seen and accepted are
 * remembered in {@code clock-accepted}, so that they are asked about once.
 */
final class DataFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final int DEPTH = 2;
    private static final int MOST_FILES = 2_000;
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final Path folder;
    private final Path accepted;
    private final Instant started;

    /** @param started of this process, by the clock in question: later files are its own */
    DataFolder(Path folder, Instant started) {
        this.folder = folder;
        this.accepted = folder.resolve("clock-accepted");
        this.started = started;
    }

    record Times(Optional<Instant> lastBefore, Optional<Instant> future) {}

    Times read(Instant now) {
        List<Instant> times = listTimes();
        Instant known = readAccepted();
        return new Times(
                times.stream().filter(time -> time.isBefore(started)).max(Instant::compareTo),
                times.stream()
                        .filter(time -> time.isAfter(now.plus(TOLERANCE)) && time.isAfter(known))
                        .max(Instant::compareTo));
    }

    private List<Instant> listTimes() {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .limit(MOST_FILES)
                    .flatMap(file -> timeOf(file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("times of the files in {} are not known: {}", folder, e.toString());
            return List.of();
        }
    }

    private static Optional<Instant> timeOf(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            LOG.debug("{} has gone: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private Instant readAccepted() {
        if (!Files.exists(accepted)) {
            return Instant.EPOCH;
        }
        try {
            return Instant.parse(Files.readString(accepted).strip());
        } catch (IOException | java.time.format.DateTimeParseException e) {
            LOG.warn("{} cannot be read and is not heeded: {}", accepted, e.toString());
            return Instant.EPOCH;
        }
    }

    /** Remembers that a person has seen files of the future. */
    void accept(Instant future) {
        try {
            Files.writeString(accepted, future + "\n");
        } catch (IOException e) {
            LOG.warn("{} cannot be written, the next start will ask again: {}", accepted, e.toString());
        }
    }
}

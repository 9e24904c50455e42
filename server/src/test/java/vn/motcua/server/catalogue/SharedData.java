package vn.motcua.server.catalogue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The real catalogue, which lies beside the project and is no part of it. */
public final class SharedData {

    private SharedData() {}

    /** Skips the test, and says so, where the file is missing. */
    public static Path get(String name) {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/data").resolve(name))
                .filter(Files::exists)
                .findFirst();
        if (file.isEmpty()) {
            System.out.println(
                    "SKIPPED: ../shared/data/" + name + " is not there, so nothing is tested against real records");
        }
        assumeTrue(file.isPresent(), "../shared/data/" + name + " is missing");
        return file.orElseThrow();
    }
}

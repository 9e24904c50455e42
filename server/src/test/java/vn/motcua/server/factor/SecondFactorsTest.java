package vn.motcua.server.factor;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.server.storage.TestStorage;

/** A real SQLite file. */
class SecondFactorsTest extends SecondFactorsContract {

    private final TestStorage storage;

    SecondFactorsTest(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    TestStorage storage() {
        return storage;
    }
}

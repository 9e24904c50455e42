package vn.motcua.server.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class OneHallOnSqliteTest implements OneHallContract {

    @TempDir
    Path directory;

    private TestStorage storage;

    @BeforeEach
    void open() {
        storage = TestStorage.sqlite(directory);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    public TestStorage storage() {
        return storage;
    }
}

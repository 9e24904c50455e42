package vn.motcua.server.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.server.storage.TestStorage;

/** A real file, with the pragmas of the server. */
class SqlJournalOnSqliteTest implements SqlJournalContract {

    private final TestStorage storage;

    SqlJournalOnSqliteTest(@TempDir Path directory) {
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

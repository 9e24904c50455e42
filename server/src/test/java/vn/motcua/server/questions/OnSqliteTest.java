package vn.motcua.server.questions;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** Questions, searched texts and missed papers in a real file. */
class OnSqliteTest implements QuestionsContract, SearchLogContract, MissedPapersContract {

    private final MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");
    private final TestStorage storage;

    OnSqliteTest(@TempDir Path directory) {
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

    @Override
    public MutableClock clock() {
        return clock;
    }
}

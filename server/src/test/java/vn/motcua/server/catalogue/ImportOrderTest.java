package vn.motcua.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.catalogue.CatalogueImport.State;
import vn.motcua.server.catalogue.edition.CurrentEdition;
import vn.motcua.server.catalogue.edition.LocalStore;
import vn.motcua.server.catalogue.edition.ShownStore;
import vn.motcua.server.catalogue.edition.VersionStore;
import vn.motcua.server.catalogue.imports.AnnouncementStore;
import vn.motcua.server.catalogue.imports.ImportStore;
import vn.motcua.server.catalogue.imports.Imports;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** What happens when an import, another one and the start of the server come in the worst order. */
class ImportOrderTest {

    private final MutableClock clock = new MutableClock("2026-11-24T02:00:00Z");
    private final ByHand thread = new ByHand();
    private final CountDownLatch committed = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile boolean holdAfterCommit;

    private @Nullable Path folder;
    private @Nullable TestStorage storage;
    private @Nullable ImportStore store;
    private @Nullable CurrentEdition edition;
    private @Nullable Imports imports;

    /** Runs nothing until it is told to. */
    private static final class ByHand extends AbstractExecutorService {

        private final Queue<Runnable> tasks = new ArrayDeque<>();
        private boolean closed;

        void runAll() {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        @Override
        public void shutdown() {
            closed = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return closed;
        }

        @Override
        public boolean isTerminated() {
            return closed;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    /** Stops, when asked to, between the end of a transaction and what follows it. */
    private final class Held extends TransactionTemplate {

        private static final long serialVersionUID = 1L;

        Held(TransactionTemplate usual) {
            super(java.util.Objects.requireNonNull(usual.getTransactionManager()));
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            T result = super.execute(action);
            if (holdAfterCommit) {
                committed.countDown();
                await(goOn);
            }
            return result;
        }
    }

    /** Not on a shared pool: one who waits must not keep the other from beginning. */
    private static void onItsOwn(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        folder = directory;
        storage = TestStorage.sqlite(directory);
        var reading = JdbcClient.create(storage.reader());
        var writing = new NamedParameterJdbcTemplate(storage.writer());
        var versions = new VersionStore(reading, writing, storage.transaction());
        var announcements = new AnnouncementStore(reading, writing);
        store = new ImportStore(reading, storage.jdbc(), writing);
        edition = new CurrentEdition(
                storage.jdbc(),
                new Held(storage.transaction()),
                new ShownStore(reading, writing, versions),
                versions,
                new LocalStore(reading, storage.jdbc(), storage.transaction()),
                StoredPlan.in(storage),
                clock);
        imports = new Imports(
                store,
                versions,
                announcements,
                edition,
                storage.transaction(),
                clock,
                folder.resolve("import"),
                thread);
    }

    @AfterEach
    void shut() {
        goOn.countDown();
        imports().close();
        java.util.Objects.requireNonNull(storage).close();
    }

    private Imports imports() {
        return java.util.Objects.requireNonNull(imports);
    }

    private CurrentEdition edition() {
        return java.util.Objects.requireNonNull(edition);
    }

    private ImportStore.Row row(long id) {
        return java.util.Objects.requireNonNull(store).find(id).orElseThrow();
    }

    private long handIn(String code) {
        Path directory = java.util.Objects.requireNonNull(folder);
        try {
            Path file = Files.writeString(
                    directory.resolve(code + ".jsonl"), CatalogueContract.row(code, "Cấp thẻ thử " + code, ""));
            return imports().prepare(file, code + ".jsonl", false, "admin");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_file_handed_in_while_the_start_still_clears_away_is_read() {
        imports().start();
        long id = handIn("1.900001");

        thread.runAll();

        assertThat(row(id).state()).isEqualTo(State.PREPARED);
    }

    @Test
    void what_a_stop_of_the_server_has_left_is_gone_after_the_start() throws IOException {
        Path left = java.util.Objects.requireNonNull(folder).resolve("import/import-1.part");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "x");

        imports().start();

        assertThat(left).doesNotExist();
    }

    @Test
    void who_sees_an_import_as_applied_sees_the_edition_that_has_it() throws Exception {
        long id = handIn("1.900001");
        thread.runAll();
        long before = edition().get().applied();
        holdAfterCommit = true;
        imports().apply(row(id), () -> {});
        var applying = CompletableFuture.runAsync(thread::runAll, ImportOrderTest::onItsOwn);
        await(committed);
        assertThat(row(id).state()).isEqualTo(State.APPLIED);

        var asked = CompletableFuture.supplyAsync(() -> edition().get().applied(), ImportOrderTest::onItsOwn);
        try {
            asked.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // it waits for the edition, as it should
        }
        goOn.countDown();
        applying.get(1, TimeUnit.MINUTES);

        assertThat(asked.get(1, TimeUnit.MINUTES)).isEqualTo(before + 1);
    }

    @Test
    void of_two_imports_compared_with_the_same_catalogue_only_the_first_is_applied() {
        long first = handIn("1.900001");
        long second = handIn("1.900002");
        thread.runAll();

        imports().apply(row(first), () -> {});
        imports().apply(row(second), () -> {});
        thread.runAll();

        assertThat(row(first).state()).isEqualTo(State.APPLIED);
        assertThat(row(second).state()).isEqualTo(State.FAILED);
        assertThat(row(second).failure().orElseThrow().vi())
                .startsWith("Danh mục đã thay đổi sau khi tệp này được đọc.");
    }
}

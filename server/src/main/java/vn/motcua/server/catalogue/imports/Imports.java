package vn.motcua.server.catalogue.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.State;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.catalogue.edition.CurrentEdition;
import vn.motcua.server.catalogue.edition.VersionStore;
import vn.motcua.server.intake.Intake;
import vn.motcua.server.intake.ReadRow;
import vn.motcua.server.intake.table.FileFault;
import vn.motcua.server.intake.table.UnreadableFile;

/** Imports at work: one after the other, on a thread of their own. Safe for many threads. */
public final class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private static final int CLOSE_WAIT_S = 10;
    private static final int DELETED_AT_ONCE = 200;

    private final ImportStore imports;
    private final VersionStore versions;
    private final AnnouncementStore announcements;
    private final CurrentEdition edition;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HandedInFiles files;
    private final Map<Long, Progress> atWork = new ConcurrentHashMap<>();
    private final ExecutorService thread;
    private volatile boolean closing;

    /** @param done 0 to 1 of the present step */
    public record Progress(int rows, double done, CatalogueImport.Counts counts) {

        static final Progress NONE = new Progress(0, 0, new CatalogueImport.Counts(0, 0, 0, 0, 0));
    }

    /** @param directory where files wait to be read; made when it is needed */
    public Imports(
            ImportStore imports,
            VersionStore versions,
            AnnouncementStore announcements,
            CurrentEdition edition,
            TransactionTemplate transaction,
            Clock clock,
            Path directory) {
        this(
                imports,
                versions,
                announcements,
                edition,
                transaction,
                clock,
                directory,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("catalogue-import").daemon().factory()));
    }

    /** @param thread runs one task after the other; closed with this */
    public Imports(
            ImportStore imports,
            VersionStore versions,
            AnnouncementStore announcements,
            CurrentEdition edition,
            TransactionTemplate transaction,
            Clock clock,
            Path directory,
            ExecutorService thread) {
        this.imports = imports;
        this.versions = versions;
        this.announcements = announcements;
        this.edition = edition;
        this.transaction = transaction;
        this.clock = clock;
        this.files = new HandedInFiles(directory);
        this.thread = thread;
    }

    /**
     * Tells of imports that a stop of the server has broken off, and clears away what they have left. Files are deleted
     * before this returns: later there may be some that have just been handed in.
     */
    public void start() {
        files.deleteLeftovers();
        for (State state : List.of(State.READING, State.APPLYING)) {
            imports.listIn(state)
                    .forEach(row -> imports.setFailed(row.id(), UnreadableFile.text(FileFault.INTERRUPTED)));
        }
        thread.execute(() -> imports.listIn(State.FAILED).forEach(row -> clear(row.id())));
    }

    private void clear(long id) {
        boolean more = true;
        while (!closing
                && more) { // a transaction each; the pool is fair, so the hall's writer gets its turn between them
            more = versions.deleteSome(id, DELETED_AT_ONCE);
        }
    }

    /** Progress of an import at work. */
    public Progress progress(long id) {
        return atWork.getOrDefault(id, Progress.NONE);
    }

    /** Reads in the background; the file may be deleted as soon as this returns. */
    public long prepare(Path file, String name, boolean wholeList, String by) {
        Path copy = files.keep(file, Intake.largest(name));
        long id = insert(name, wholeList, by, false);
        thread.execute(() -> {
            try {
                read(id, copy, name, wholeList);
            } finally {
                HandedInFiles.delete(copy);
            }
        });
        return id;
    }

    /** Reads and applies on the calling thread what comes with the product. */
    public void applyBundled(Path file, String name) {
        long id = insert(name, false, "motcua", true);
        read(id, file, name, false);
        ImportStore.Row row = imports.find(id).orElseThrow();
        if (row.state() != State.PREPARED || row.counts().faulty() > 0) {
            throw new IllegalStateException("the procedures that come with the product have flaws: %s, %s faulty"
                    .formatted(row.state(), row.counts().faulty()));
        }
        if (!applyNow(row)) {
            throw new IllegalStateException("import %s was overtaken by another".formatted(id));
        }
    }

    private synchronized long insert(String name, boolean wholeList, String by, boolean bundled) {
        return imports.insert(
                name,
                wholeList,
                by,
                clock.instant(),
                edition.today(),
                edition.get().applied(),
                bundled);
    }

    private void read(long id, Path file, String name, boolean wholeList) {
        try {
            // what is applied meanwhile is seen, or makes this one outdated
            long applied = edition.get().applied();
            LocalDate today = edition.today();
            HeadIndex heads = HeadIndex.load(versions);
            var staging = new Staging(id, today, versions, announcements, imports, transaction);
            var comparison = new Comparison(heads, versions, announcements);
            int rows;
            try (Intake intake = Intake.open(file, name, today, heads)) {
                rows = readRows(id, intake, wholeList, heads, comparison, staging);
            }
            imports.setPrepared(id, rows, applied, staging.finish());
        } catch (UnreadableFile e) {
            fail(id, e.text());
        } catch (IOException | RuntimeException e) {
            LOG.error("import {} has failed; the catalogue has not changed", id, e);
            fail(
                    id,
                    UnreadableFile.text(
                            FileFault.CANNOT_READ, Integer.toString(progress(id).rows())));
        } finally {
            atWork.remove(id);
        }
    }

    private int readRows(
            long id, Intake intake, boolean wholeList, HeadIndex heads, Comparison comparison, Staging staging) {
        Set<String> seen = new HashSet<>();
        boolean everyCodeKnown = true;
        int rows = 0;
        for (ReadRow row = intake.next(); row != null; row = intake.next()) {
            if (closing) {
                throw new UnreadableFile(FileFault.INTERRUPTED);
            }
            rows++;
            everyCodeKnown &= !row.code().isEmpty();
            seen.add(row.code());
            take(row, comparison, staging);
            atWork.put(id, new Progress(rows, intake.progress(), staging.counts()));
        }
        // a row that cannot be read may be any procedure: then nothing counts as missing from the list
        if (wholeList && everyCodeKnown) {
            heads.forEachInForce(code -> {
                if (!seen.contains(code)) {
                    staging.add(comparison.missing(code));
                }
            });
        }
        return rows;
    }

    private static void take(ReadRow row, Comparison comparison, Staging staging) {
        row.flaws().forEach(staging::add);
        if (row.isFaulty()) {
            staging.addFaulty();
            return;
        }
        Comparison.Result result = comparison.compare(row);
        if (result.unknown()) {
            staging.add(new Flaw(Flaw.Kind.NOT_IN_CATALOGUE, row.line(), "code", row.code(), row.code(), ""));
        }
        staging.add(result);
    }

    private void fail(long id, Wording why) {
        imports.setFailed(id, why);
        clear(id);
    }

    /** Puts a prepared import into force, in the background. The caller has checked that it may. */
    public void apply(ImportStore.Row row, Runnable whenDone) {
        imports.setState(row.id(), State.APPLYING);
        thread.execute(() -> {
            try {
                if (applyNow(row)) {
                    whenDone.run();
                } else {
                    fail(row.id(), UnreadableFile.text(FileFault.OUTDATED));
                }
            } catch (RuntimeException e) {
                LOG.error("import {} cannot be applied; the catalogue has not changed", row.id(), e);
                fail(row.id(), UnreadableFile.text(FileFault.INTERRUPTED));
            }
        });
    }

    /** False if the catalogue is no longer the one that the import was compared with; nothing has changed then. */
    private boolean applyNow(ImportStore.Row row) {
        imports.setDay(row.id(), edition.today());
        Runnable mark = () -> imports.setState(row.id(), State.APPLIED);
        CatalogueImport.Counts counts = row.counts();
        boolean changes = counts.created() + counts.changed() + counts.abolished() > 0;
        return edition.apply(changes ? row.id() : VersionStore.NO_IMPORT, row.applied(), mark);
    }

    /** Takes an applied import back; the catalogue is then as before it. */
    public void takeBack(ImportStore.Row row) {
        edition.takeBack(row.id(), () -> imports.setState(row.id(), State.UNDONE));
    }

    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_WAIT_S, TimeUnit.SECONDS)) {
                LOG.warn("an import does not end; the next start will tell that it was broken off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

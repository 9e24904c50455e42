package vn.motcua.server.catalogue.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.server.catalogue.edition.VersionStore;
import vn.motcua.server.catalogue.edition.VersionStore.Version;

/**
 * Writes what an import brings, a few rows in a transaction: the hall shares the one connection that writes, and nobody
 * who takes a number shall wait for a catalogue.
 */
final class Staging {

    /** Some milliseconds of writing. */
    private static final int BATCH = 50;

    /** Of each kind; one frequent flaw does not crowd out the others. */
    private static final int LISTED_OF_A_KIND = 1_000;

    private final long importId;
    private final LocalDate today;
    private final VersionStore versions;
    private final AnnouncementStore announcements;
    private final ImportStore imports;
    private final TransactionTemplate transaction;

    private final List<Version> waiting = new ArrayList<>();
    private final List<Announcement> announced = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Flaw.Kind, Integer> flawCounts = new EnumMap<>(Flaw.Kind.class);
    private final Map<CatalogueImport.Change.Kind, Integer> changes = new EnumMap<>(CatalogueImport.Change.Kind.class);
    private int listed;
    private int unchanged;
    private int faulty;

    Staging(
            long importId,
            LocalDate today,
            VersionStore versions,
            AnnouncementStore announcements,
            ImportStore imports,
            TransactionTemplate transaction) {
        this.importId = importId;
        this.today = today;
        this.versions = versions;
        this.announcements = announcements;
        this.imports = imports;
        this.transaction = transaction;
    }

    void add(Flaw flaw) {
        int times = flawCounts.merge(flaw.kind(), 1, Integer::sum);
        if (times <= LISTED_OF_A_KIND && listed + flaws.size() < CatalogueImport.MOST_LISTED) {
            flaws.add(flaw);
        }
    }

    void addFaulty() {
        faulty++;
    }

    void add(Comparison.Result result) {
        result.announcement().ifPresent(announced::add);
        result.version().ifPresentOrElse(this::add, () -> unchanged++);
        flushIfFull();
    }

    void add(Version version) {
        changes.merge(version.change(), 1, Integer::sum);
        waiting.add(version);
        flushIfFull();
    }

    private void flushIfFull() {
        if (waiting.size() >= BATCH || announced.size() >= BATCH || flaws.size() >= BATCH * 4) {
            flush();
        }
    }

    private void flush() {
        transaction.executeWithoutResult(status -> {
            versions.stage(importId, waiting);
            announcements.stage(importId, today, announced);
            imports.insertFlaws(importId, listed, flaws);
        });
        listed += flaws.size();
        waiting.clear();
        announced.clear();
        flaws.clear();
    }

    /** Writes the rest, and the counts of flaws. */
    CatalogueImport.Counts finish() {
        flush();
        transaction.executeWithoutResult(status -> imports.insertFlawCounts(importId, flawCounts));
        return counts();
    }

    CatalogueImport.Counts counts() {
        return new CatalogueImport.Counts(
                changes.getOrDefault(CatalogueImport.Change.Kind.NEW, 0),
                changes.getOrDefault(CatalogueImport.Change.Kind.CHANGED, 0),
                changes.getOrDefault(CatalogueImport.Change.Kind.ABOLISHED, 0),
                unchanged,
                faulty);
    }
}

package vn.motcua.server.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.catalogue.FinderFactory;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.catalogue.edition.CurrentEdition;
import vn.motcua.server.catalogue.edition.LocalStore;
import vn.motcua.server.catalogue.edition.ShownStore;
import vn.motcua.server.catalogue.edition.VersionStore;
import vn.motcua.server.catalogue.imports.AnnouncementStore;
import vn.motcua.server.catalogue.imports.ImportStore;
import vn.motcua.server.catalogue.imports.Imports;
import vn.motcua.server.plan.CurrentPlan;

/** The catalogue's parts, joined; without Spring, so that tests and the command line have the very same. */
final class CatalogueRoom implements AutoCloseable {

    private final Imports imports;
    private final LiveFinder finder;
    private final FirstCatalogue first;
    private final SqlCatalogue catalogue;
    private final SqlCatalogueDesk desk;

    /** The database, for reading and for writing. */
    record Storage(
            JdbcClient jdbc, JdbcClient reading, NamedParameterJdbcTemplate writing, TransactionTemplate transaction) {}

    /**
     * @param directory where files wait to be read
     * @param searches asked for on first use
     * @param missed asked for on first use
     */
    CatalogueRoom(
            Storage storage,
            CurrentPlan plan,
            FinderFactory finders,
            Path directory,
            Supplier<SearchLog> searches,
            Supplier<MissedPapers> missed,
            AuditLog audit,
            Clock clock) {
        var versions = new VersionStore(storage.reading(), storage.writing(), storage.transaction());
        var announcements = new AnnouncementStore(storage.reading(), storage.writing());
        var shown = new ShownStore(storage.reading(), storage.writing(), versions);
        var local = new LocalStore(storage.reading(), storage.jdbc(), storage.transaction());
        var store = new ImportStore(storage.reading(), storage.jdbc(), storage.writing());
        var sheets = new Sheets(local);
        var edition = new CurrentEdition(storage.jdbc(), storage.transaction(), shown, versions, local, plan, clock);
        imports = new Imports(store, versions, announcements, edition, storage.transaction(), clock, directory);
        finder = new LiveFinder(finders, edition, shown, sheets, local);
        first = new FirstCatalogue(store, imports, local, plan, storage.transaction());
        catalogue = new SqlCatalogue(edition, shown, sheets, finder, plan, searches);
        desk = new SqlCatalogueDesk(
                imports, store, versions, announcements, shown, local, sheets, edition, searches, missed, audit);
    }

    /** Ends what was broken off, begins with the bundled procedures if there are none, and opens the finder. */
    void start() {
        imports.start();
        first.begin();
        finder.start();
    }

    SqlCatalogue catalogue() {
        return catalogue;
    }

    SqlCatalogueDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        imports.close();
        finder.close();
    }
}

package vn.motcua.server.catalogue;

import java.nio.file.Path;
import vn.motcua.domain.catalogue.CatalogueImport.Mode;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** A process that imports a file and tells how far it is, so that it can be killed on the way. */
final class ImportVictim {

    private ImportVictim() {}

    public static void main(String... args) {
        Path directory = Path.of(args[0]);
        var storage = TestStorage.sqlite(directory);
        var work = new CatalogueAtWork(storage, new MutableClock("2026-11-24T02:00:00Z"), directory);
        System.out.println("READING");
        var prepared = work.prepare(Path.of(args[1]), false);
        System.out.println("APPLYING");
        work.apply(prepared, Mode.ROW_BY_ROW);
        System.out.println("APPLIED");
        work.close();
        storage.close();
    }
}

package vn.motcua.lookup;

import java.util.List;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.lookup.word.ShippedTable;

/** The synonyms the product begins with. Staff edit their own copy; a search knows only what it is handed. */
public final class SeedSynonyms {

    private SeedSynonyms() {}

    /** In the order of the shipped table, {@code synonyms.tsv}. */
    public static List<Synonym> list() {
        return ShippedTable.of("synonyms.tsv").stream()
                .map(row -> new Synonym(row[0], row[1]))
                .toList();
    }
}

package vn.motcua.server.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The name of the one hall whose journal lies in a database. Only the journal knows halls; plan, accounts and devices do
 * not, so two halls in one database would overwrite each other's (decision 0030).
 */
public final class OneHall {

    private static final String FIRST = "main";

    private static final String MEND =
            "One process serves one hall from one database or schema: give the other hall a folder of its own with"
                    + " --data, or a database or schema of its own with --motcua.storage.url.";

    private OneHall() {}

    /**
     * Reads the name from the journal; an empty journal gets the usual one.
     *
     * @param asked the setting {@code motcua.storage.hall} of older versions, which chooses nothing any more
     * @throws DataRefused if the journal holds several halls, or another one than was asked for
     */
    public static String find(JdbcClient jdbc, @Nullable String asked) {
        record Ends(@Nullable String first, @Nullable String last) {}
        // two look-ups in the key instead of a walk over a million entries
        Ends halls = jdbc.sql("""
            SELECT (SELECT MIN(hall) FROM journal) AS first_hall, (SELECT MAX(hall) FROM journal) AS last_hall
            """)
                .query((row, n) -> new Ends(row.getString("first_hall"), row.getString("last_hall")))
                .single();
        String first = halls.first() == null ? FIRST : halls.first();
        String last = halls.last() == null ? FIRST : halls.last();
        if (!first.equals(last)) {
            throw new DataRefused(
                    "the journal in this database holds several halls, among them '%s' and '%s'".formatted(first, last),
                    MEND);
        }
        if (asked != null && !asked.equals(first)) {
            throw new DataRefused(
                    "motcua.storage.hall asks for hall '%s', and this database is that of hall '%s'"
                            .formatted(asked, first),
                    MEND + " Then leave motcua.storage.hall out.");
        }
        return first;
    }
}

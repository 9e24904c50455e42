package vn.motcua.server.chain;

import java.util.List;

/**
 * A row of a chain as it stands in the database.
 *
 * @param columns what its hash is made of, after the hash before
 */
public record Link(long seq, long atMs, String kind, List<?> columns, String hash) {

    public Link {
        columns = List.copyOf(columns);
    }

    /** What its hash must be after a row with the hash {@code previous}. */
    public String expected(String previous) {
        return Links.link(previous, columns);
    }
}

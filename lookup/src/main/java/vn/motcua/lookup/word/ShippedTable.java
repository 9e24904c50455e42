package vn.motcua.lookup.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a table that is shipped beside this class: cells between tabs, lines that begin with # are remarks. */
public final class ShippedTable {

    private ShippedTable() {}

    /** The rows of a table beside this class, cell by cell. */
    public static List<String[]> of(String name) {
        try (InputStream in = Objects.requireNonNull(ShippedTable.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}

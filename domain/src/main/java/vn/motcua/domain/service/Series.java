package vn.motcua.domain.service;

import java.util.regex.Pattern;

/**
 * The letter in front of a ticket's number; each service numbers its own series.
 *
 * @param prefix one or two capital letters A to Z, without I, O and Q, which read like 1 and 0 from afar
 */
public record Series(String prefix) implements Comparable<Series> {

    private static final Pattern PREFIX = Pattern.compile("[A-HJ-NPR-Z]{1,2}");

    public Series {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "series '%s' is not one or two capital letters without I, O and Q".formatted(prefix));
        }
    }

    @Override
    public int compareTo(Series other) {
        return prefix.compareTo(other.prefix);
    }

    @Override
    public String toString() {
        return prefix;
    }
}

package vn.motcua.domain.journal;

/**
 * Place in a hall's journal.
 *
 * @param value 1, 2, 3 …; 0 stands before the first entry
 */
public record Position(long value) implements Comparable<Position> {

    /** Before the first entry. */
    public static final Position START = new Position(0);

    public Position {
        if (value < 0) {
            throw new IllegalArgumentException("position %s is below 0".formatted(value));
        }
    }

    public Position next() {
        return new Position(value + 1);
    }

    @Override
    public int compareTo(Position other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

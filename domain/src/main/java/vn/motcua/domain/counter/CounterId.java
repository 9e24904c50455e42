package vn.motcua.domain.counter;

/**
 * The number over a counter.
 *
 * @param number 1 to 999
 */
public record CounterId(int number) implements Comparable<CounterId> {

    public CounterId {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("counter number %s is not 1 to 999".formatted(number));
        }
    }

    @Override
    public int compareTo(CounterId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}

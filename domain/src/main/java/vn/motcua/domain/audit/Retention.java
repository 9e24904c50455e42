package vn.motcua.domain.audit;

/**
 * How long something is kept.
 *
 * @param days after which it is deleted, within what {@link What} allows
 */
public record Retention(What what, int days) {

    /** What can be kept for shorter or longer. The names stand in the database. */
    public enum What {
        /** Asked and not answered. */
        OPEN_QUESTIONS(180, 7, 3_650),
        /** Held because they may name somebody. */
        HELD_QUESTIONS(30, 1, 365),
        ANSWERED_QUESTIONS(1_095, 30, 3_650),
        REJECTED_QUESTIONS(90, 1, 90),
        /** Searches that led nowhere, without anything about a person. */
        SEARCH_MISSES(90, 1, 90),
        /** Administrative changes and security events. */
        AUDIT(730, 90, 3_650);

        private final int usual;
        private final int least;
        private final int most;

        What(int usual, int least, int most) {
            this.usual = usual;
            this.least = least;
            this.most = most;
        }

        public int usual() {
            return usual;
        }

        public int least() {
            return least;
        }

        public int most() {
            return most;
        }
    }

    /** @throws IllegalArgumentException if the days are not within what is allowed */
    public Retention {
        if (days < what.least() || days > what.most()) {
            throw new IllegalArgumentException(
                    "%s days of %s are not %s to %s".formatted(days, what, what.least(), what.most()));
        }
    }
}

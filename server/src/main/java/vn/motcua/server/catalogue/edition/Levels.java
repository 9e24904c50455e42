package vn.motcua.server.catalogue.edition;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import vn.motcua.domain.procedure.Level;

/** Levels in a column: one bit for each. */
public final class Levels {

    private Levels() {}

    static int bits(Collection<Level> levels) {
        return levels.stream().mapToInt(Levels::bit).reduce(0, (all, bit) -> all | bit);
    }

    private static int bit(Level level) {
        return switch (level) {
            case COMMUNE -> 1;
            case DISTRICT -> 2;
            case PROVINCE -> 4;
            case MINISTRY -> 8;
            case OTHER -> 16;
        };
    }

    /** The levels that a column's bits stand for. */
    public static Set<Level> of(int bits) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (Level level : Level.values()) {
            if ((bits & bit(level)) != 0) {
                levels.add(level);
            }
        }
        return levels;
    }
}

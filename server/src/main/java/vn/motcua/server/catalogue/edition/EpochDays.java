package vn.motcua.server.catalogue.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days in columns: whole numbers from 1970-01-01 on. */
public final class EpochDays {

    private EpochDays() {}

    /** The day as a column has it. */
    public static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** The day as a column has it, null for none. */
    public static @Nullable Integer numberOrNull(Optional<LocalDate> day) {
        return day.map(EpochDays::number).orElse(null);
    }

    /** Reads a column that may be null. */
    public static Optional<LocalDate> read(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
    }
}

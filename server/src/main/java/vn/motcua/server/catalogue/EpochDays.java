package vn.motcua.server.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days in columns: whole numbers from 1970-01-01 on. */
final class EpochDays {

    private EpochDays() {}

    static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    static @Nullable Integer numberOrNull(Optional<LocalDate> day) {
        return day.map(EpochDays::number).orElse(null);
    }

    static Optional<LocalDate> read(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
    }
}

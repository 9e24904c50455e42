package vn.motcua.server.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Days as spreadsheets count them: since 1900, with a 29 February 1900 that never was, or since 1904. */
final class SerialDays {

    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final int FALSE_LEAP_DAY = 60;
    private static final int LAST = 2_958_465; // 9999-12-31

    private SerialDays() {}

    static Optional<LocalDate> of(BigDecimal serial, boolean since1904) {
        int day = serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST)) > 0 ? -1 : serial.intValue();
        if (day < 0 || (day == 0 && !since1904)) {
            return Optional.empty();
        }
        if (since1904) {
            return Optional.of(SINCE_1904.plusDays(day));
        }
        return day == FALSE_LEAP_DAY
                ? Optional.empty()
                : Optional.of(SINCE_1900.plusDays(day < FALSE_LEAP_DAY ? day + 1 : day));
    }
}

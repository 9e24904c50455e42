package vn.motcua.domain.ticket;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.domain.service.Series;

/**
 * The natural key of a ticket: numbers restart with each business day of the hall, in every series.
 *
 * @param day the hall's business day, in the hall's zone
 * @param number 1 or more; never used twice in one day and series
 */
public record TicketId(LocalDate day, Series series, int number) {

    private static final Pattern TEXT = Pattern.compile("(\\d{8})-([A-Z]{1,2})-(\\d{1,7})");

    public TicketId {
        if (number < 1) {
            throw new IllegalArgumentException("ticket number %s is below 1".formatted(number));
        }
    }

    /** What people read and hear: {@code A 042}. */
    public String label() {
        return String.format(Locale.ROOT, "%s %03d", series.prefix(), number);
    }

    /** What addresses and journals carry: {@code 20261123-A-42}. */
    @Override
    public String toString() {
        return "%s-%s-%s".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), series.prefix(), number);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is not of the form {@code 20261123-A-42}
     */
    public static TicketId parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'%s' is not a ticket id like 20261123-A-42".formatted(text));
        }
        try {
            return new TicketId(
                    LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE),
                    new Series(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'%s' names no day of the calendar".formatted(text), e);
        }
    }
}

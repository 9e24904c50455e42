package vn.motcua.domain.service;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opening windows as people write them: {@code 07:00-11:30, 13:30-17:30}; {@code 24:00} is the end of the day. */
public final class OpeningHoursText {

    private static final Pattern WINDOW = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

    private OpeningHoursText() {}

    /**
     * Reads windows; an empty text is a closed day.
     *
     * @throws IllegalArgumentException naming the part that is not a window
     */
    public static List<OpeningHours.Window> parse(String text) {
        List<OpeningHours.Window> windows = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            Matcher matcher = WINDOW.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'%s' is not like 07:00-11:30".formatted(part.strip()));
            }
            windows.add(new OpeningHours.Window(
                    time(part, matcher.group(1), matcher.group(2)), time(part, matcher.group(3), matcher.group(4))));
        }
        return windows;
    }

    private static LocalTime time(String part, String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        if (hours == 24 && minutes == 0) {
            return LocalTime.MAX;
        }
        if (hours > 23 || minutes > 59) {
            throw new IllegalArgumentException("'%s' names no time of day".formatted(part.strip()));
        }
        return LocalTime.of(hours, minutes);
    }

    /** Writes what {@link #parse} reads. */
    public static String format(List<OpeningHours.Window> windows) {
        return windows.stream()
                .map(window -> "%s-%s"
                        .formatted(window.from(), window.until().equals(LocalTime.MAX) ? "24:00" : window.until()))
                .collect(Collectors.joining(", "));
    }
}

package vn.motcua.counter.parts;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Days as people here write them, and the field that asks for one. */
public final class DateTexts {

    private static final String PATTERN = "dd/MM/yyyy";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(PATTERN);

    private DateTexts() {}

    public static String format(LocalDate day) {
        return DAY.format(day);
    }

    public static String format(Optional<LocalDate> day) {
        return day.map(DateTexts::format).orElse("–");
    }

    public static DatePicker field(String label, LocalDate value, StaffTexts texts) {
        var words = new DatePicker.DatePickerI18n();
        words.setDateFormat(PATTERN);
        words.setFirstDayOfWeek(1);
        words.setToday(texts.get("day.today"));
        words.setCancel(texts.get("close"));
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()))
                .toList());
        words.setWeekdays(sundayFirst()
                .map(day -> day.getDisplayName(TextStyle.FULL, texts.locale()))
                .toList());
        words.setWeekdaysShort(sundayFirst()
                .map(day -> day.getDisplayName(TextStyle.NARROW, texts.locale()))
                .toList());
        var field = new DatePicker(label, value);
        field.setI18n(words);
        field.setRequired(true);
        field.addClassName("mc-day");
        return field;
    }

    private static Stream<DayOfWeek> sundayFirst() {
        return Stream.concat(Stream.of(DayOfWeek.SUNDAY), Arrays.stream(DayOfWeek.values()))
                .limit(7);
    }
}

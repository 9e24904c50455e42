package vn.motcua.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    /** Monday 2026-11-23 and Tuesday, with a lunch break; closed on other days. */
    static final OpeningHours TWO_DAYS = new OpeningHours(
            Map.of(
                    DayOfWeek.MONDAY, OpeningHoursText.parse("07:00-11:30, 13:30-17:00"),
                    DayOfWeek.TUESDAY, OpeningHoursText.parse("08:00-11:00")),
            false);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59:59, false",
        "2026-11-23T07:00:00, true",
        "2026-11-23T11:29:59, true",
        "2026-11-23T11:30:00, false",
        "2026-11-23T13:30:00, true",
        "2026-11-23T17:00:00, false",
        "2026-11-24T07:30:00, false",
        "2026-11-24T08:00:00, true",
        "2026-11-25T08:00:00, false"
    })
    void are_open_from_the_first_minute_until_just_before_the_last(LocalDateTime time, boolean open) {
        assertThat(TWO_DAYS.isOpen(time)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:00, 2026-11-23T07:00",
        "2026-11-23T09:15, 2026-11-23T09:15",
        "2026-11-23T11:30, 2026-11-23T13:30",
        "2026-11-23T17:00, 2026-11-24T08:00",
        "2026-11-24T11:00, 2026-11-30T07:00",
        "2026-11-28T12:00, 2026-11-30T07:00"
    })
    void know_when_they_open_next(LocalDateTime time, LocalDateTime opening) {
        assertThat(TWO_DAYS.findNextOpening(time)).contains(opening);
    }

    @Test
    void find_the_same_weekday_a_week_later() {
        var mondaysOnly = new OpeningHours(Map.of(DayOfWeek.MONDAY, OpeningHoursText.parse("07:00-11:30")), false);

        assertThat(mondaysOnly.findNextOpening(LocalDateTime.parse("2026-11-23T12:00")))
                .contains(LocalDateTime.parse("2026-11-30T07:00"));
    }

    @Test
    void never_open_without_a_window() {
        var never = new OpeningHours(Map.of(), false);

        assertThat(never.isOpen(LocalDateTime.parse("2026-11-23T09:00"))).isFalse();
        assertThat(never.findNextOpening(LocalDateTime.parse("2026-11-23T09:00")))
                .isEmpty();
    }

    @Test
    void are_always_open_round_the_clock() {
        var always = new OpeningHours(Map.of(), true);

        assertThat(always.isOpen(LocalDateTime.parse("2026-11-29T03:00"))).isTrue();
    }

    @Test
    void are_put_in_order() {
        var hours =
                new OpeningHours(Map.of(DayOfWeek.MONDAY, OpeningHoursText.parse("13:30-17:00, 07:00-11:30")), false);

        assertThat(hours.findNextOpening(LocalDateTime.parse("2026-11-23T00:00")))
                .contains(LocalDateTime.parse("2026-11-23T07:00"));
    }

    @Test
    void do_not_overlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningHours(
                        Map.of(DayOfWeek.MONDAY, OpeningHoursText.parse("07:00-11:30, 11:00-17:00")), false))
                .withMessageContaining("MONDAY");
    }

    @Nested
    class As_text {

        @ParameterizedTest
        @ValueSource(strings = {"07:00-11:30, 13:30-17:30", "00:00-24:00", "08:15-09:00", ""})
        void are_written_as_they_were_read(String text) {
            assertThat(OpeningHoursText.format(OpeningHoursText.parse(text))).isEqualTo(text);
        }

        @Test
        void may_be_written_carelessly() {
            List<OpeningHours.Window> windows = OpeningHoursText.parse(" 7:00 – 11:30 ,13:30-17:30,");

            assertThat(OpeningHoursText.format(windows)).isEqualTo("07:00-11:30, 13:30-17:30");
        }

        @ParameterizedTest
        @ValueSource(strings = {"7-11", "07:00", "25:00-26:00", "07:60-08:00", "24:01-24:02", "11:00-07:00", "mở cửa"})
        void name_what_is_no_window(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> OpeningHoursText.parse(text));
        }

        @Test
        void that_end_at_midnight_are_open_to_the_last_minute() {
            var late = new OpeningHours(Map.of(DayOfWeek.MONDAY, OpeningHoursText.parse("18:00-24:00")), false);

            assertThat(late.isOpen(LocalDateTime.parse("2026-11-23T23:59:59.999")))
                    .isTrue();
        }
    }
}

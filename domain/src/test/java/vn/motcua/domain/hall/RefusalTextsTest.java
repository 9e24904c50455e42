package vn.motcua.domain.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

class RefusalTextsTest {

    static final Locale VIETNAMESE = Locale.of("vi");
    static final ServiceId SERVICE = new ServiceId("HO_TICH");
    static final CounterId COUNTER = new CounterId(8);
    static final ClerkId CLERK = new ClerkId("c7");
    static final TicketId TICKET = new TicketId(LocalDate.parse("2026-11-23"), new Series("A"), 42);

    /** At least one of every kind. */
    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal.UnknownService(SERVICE),
                new Refusal.ServiceNotOffered(SERVICE),
                new Refusal.NobodyServes(SERVICE),
                new Refusal.HallClosed(Optional.of(LocalDateTime.parse("2026-11-24T07:00"))),
                new Refusal.HallClosed(Optional.empty()),
                new Refusal.UnknownCounter(COUNTER),
                new Refusal.CounterNotOpen(COUNTER),
                new Refusal.CounterTaken(COUNTER, CLERK),
                new Refusal.AlreadyOnBreak(COUNTER),
                new Refusal.NotOnBreak(COUNTER),
                new Refusal.ClerkElsewhere(CLERK, COUNTER),
                new Refusal.CounterBusy(COUNTER, TICKET),
                new Refusal.NothingWaiting(COUNTER, 0),
                new Refusal.NothingWaiting(COUNTER, 3),
                new Refusal.UnknownTicket(TICKET),
                new Refusal.WrongState(TICKET, TicketState.CALLED, Optional.of(COUNTER)),
                new Refusal.WrongState(TICKET, TicketState.WAITING, Optional.empty()),
                new Refusal.RecallLimitReached(TICKET, 3),
                new Refusal.NotServedHere(TICKET, SERVICE, COUNTER),
                new Refusal.DayAlready(true),
                new Refusal.DayAlready(false),
                new Refusal.RequestIdReused(new RequestId("request-1")),
                new Refusal.ClockSetBack(600),
                new Refusal.StorageUnavailable("disk full"),
                new Refusal.ServerUnreachable("connection refused"));
    }

    @Test
    void every_kind_of_refusal_is_tried_here() {
        assertThat(refusals().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
    }

    @Test
    void what_a_driver_says_is_for_the_log_and_never_for_a_citizen() {
        String raw = "[SQLITE_ERROR] SQL error or missing database (cannot rollback - no transaction is active)";
        for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
            for (Refusal refusal : List.of(new Refusal.StorageUnavailable(raw), new Refusal.ServerUnreachable(raw))) {
                assertThat(RefusalTexts.text(refusal, locale)).doesNotContain("SQLITE", "transaction", "(");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_has_a_whole_text_in_both_languages(Refusal refusal) {
        String vietnamese = RefusalTexts.text(refusal, VIETNAMESE);
        String english = RefusalTexts.text(refusal, Locale.ENGLISH);

        assertThat(vietnamese)
                .isNotBlank()
                .doesNotContain("null", "{", "}", "Optional")
                .isNotEqualTo(english);
        assertThat(english).isNotBlank().doesNotContain("null", "{", "}", "Optional");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void no_text_ends_in_a_gap_where_a_value_is_missing(Refusal refusal) {
        assertThat(RefusalTexts.text(refusal, VIETNAMESE)).doesNotContain(" .", "  ", "()");
        assertThat(RefusalTexts.text(refusal, Locale.ENGLISH)).doesNotContain(" .", "  ", "()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusals.properties", "refusals_en.properties"})
    void a_bundle_has_no_key_left_over(String bundle) throws IOException {
        var texts = new Properties();
        try (InputStream file = RefusalTexts.class.getResourceAsStream(bundle)) {
            assertThat(file).isNotNull();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        refusals().map(Refusal::code).distinct().toList());
    }

    @Test
    void numbers_are_not_grouped_by_thousands() {
        assertThat(RefusalTexts.text(new Refusal.ClockSetBack(3600), Locale.ENGLISH))
                .contains("3600 seconds");
        assertThat(RefusalTexts.text(new Refusal.ClockSetBack(3600), VIETNAMESE))
                .contains("3600 giây");
    }

    @Test
    void row_52_a_wrong_clock_is_told_with_what_to_do_in_both_languages() {
        var behind = new Refusal.ClockSetBack(600);

        assertThat(RefusalTexts.text(behind, VIETNAMESE))
                .isEqualTo("Đồng hồ máy chủ chậm 600 giây so với sổ ghi."
                        + " Nhờ kỹ thuật chỉnh lại giờ; chưa có gì bị thay đổi.");
        assertThat(RefusalTexts.text(behind, Locale.ENGLISH))
                .isEqualTo("The server's clock is 600 seconds behind the journal."
                        + " Ask the technician to set it; nothing was changed.");
    }

    @Test
    void a_closed_hall_says_when_it_opens() {
        var closed = new Refusal.HallClosed(Optional.of(LocalDateTime.parse("2026-11-24T07:00")));

        assertThat(RefusalTexts.text(closed, VIETNAMESE)).contains("07:00 24/11");
    }

    @Test
    void people_elsewhere_are_told_only_if_there_are_some() {
        assertThat(RefusalTexts.text(new Refusal.NothingWaiting(COUNTER, 0), Locale.ENGLISH))
                .isEqualTo("Nobody is waiting for counter 8.");
        assertThat(RefusalTexts.text(new Refusal.NothingWaiting(COUNTER, 3), Locale.ENGLISH))
                .isEqualTo("Nobody is waiting for counter 8. 3 wait for other services.");
    }

    @Test
    void codes_are_lower_case_words_with_hyphens() {
        assertThat(Arrays.stream(Refusal.class.getPermittedSubclasses()).count())
                .isEqualTo(refusals().map(Refusal::code).distinct().count());
        assertThat(refusals().map(Refusal::code)).allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }
}

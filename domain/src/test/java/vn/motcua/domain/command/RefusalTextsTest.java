package vn.motcua.domain.command;

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
import vn.motcua.domain.ticket.TicketState;

class RefusalTextsTest {

    static final Locale VIETNAMESE = Locale.of("vi");
    static final ServiceId SERVICE = new ServiceId("HO_TICH");
    static final CounterId COUNTER = new CounterId(8);
    static final ClerkId CLERK = new ClerkId("c7");
    static final LocalDateTime SERVER = LocalDateTime.parse("2026-11-30T08:05");
    static final LocalDateTime JOURNAL = LocalDateTime.parse("2028-01-04T08:03");
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
                new Refusal.NotProven(TICKET),
                new Refusal.WrongState(TICKET, TicketState.CALLED, Optional.of(COUNTER)),
                new Refusal.WrongState(TICKET, TicketState.WAITING, Optional.empty()),
                new Refusal.RecallLimitReached(TICKET, 3),
                new Refusal.NotServedHere(TICKET, SERVICE, COUNTER),
                new Refusal.DayAlready(true),
                new Refusal.DayAlready(false),
                new Refusal.RequestIdReused(new RequestId("request-1")),
                setBack(ClockTrouble.Kind.DISAGREE),
                setBack(ClockTrouble.Kind.JOURNAL_AHEAD),
                setBack(ClockTrouble.Kind.SERVER_BEHIND),
                setBack(ClockTrouble.Kind.SERVER_AHEAD),
                unconfirmed(ClockTrouble.Kind.UNCONFIRMED),
                unconfirmed(ClockTrouble.Kind.SERVER_BEHIND),
                unconfirmed(ClockTrouble.Kind.SERVER_AHEAD),
                new Refusal.ClocksAgree(),
                new Refusal.StorageUnavailable("disk full"),
                new Refusal.ServerUnreachable("connection refused"),
                new Refusal.Unexpected());
    }

    static Refusal setBack(ClockTrouble.Kind kind) {
        return new Refusal.ClockSetBack(34_559_887, kind, SERVER, JOURNAL);
    }

    static Refusal unconfirmed(ClockTrouble.Kind kind) {
        return new Refusal.ClockUnconfirmed(kind, SERVER, LocalDateTime.parse("2026-10-01T16:40"));
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
        assertThat(RefusalTexts.text(setBack(ClockTrouble.Kind.DISAGREE), Locale.ENGLISH))
                .contains("04/01/2028");
        assertThat(RefusalTexts.text(new Refusal.RecallLimitReached(TICKET, 3), VIETNAMESE))
                .contains("3 lần");
    }

    @Test
    void row_52_a_wrong_clock_is_told_with_which_one_is_wrong_and_what_to_do() {
        assertThat(RefusalTexts.text(setBack(ClockTrouble.Kind.SERVER_BEHIND), VIETNAMESE))
                .isEqualTo("Giờ máy chủ (08:05 30/11/2026) đang chậm; sổ đã ghi đến 08:03 04/01/2028."
                        + " Nhờ kỹ thuật chỉnh giờ máy chủ. Chưa có gì bị thay đổi.");
        assertThat(RefusalTexts.text(setBack(ClockTrouble.Kind.SERVER_BEHIND), Locale.ENGLISH))
                .isEqualTo("The server's clock (08:05 30/11/2026) is behind; the journal was written until"
                        + " 08:03 04/01/2028. Have a technician set the server's clock. Nothing was changed.");
    }

    @Test
    void nobody_is_sent_to_make_a_right_clock_wrong() {
        assertThat(RefusalTexts.text(setBack(ClockTrouble.Kind.JOURNAL_AHEAD), VIETNAMESE))
                .contains("Giờ máy chủ (08:05 30/11/2026) đúng", "Đừng chỉnh đồng hồ", "/clock");
        assertThat(RefusalTexts.text(setBack(ClockTrouble.Kind.DISAGREE), VIETNAMESE))
                .contains("một trong hai sai", "08:03 04/01/2028", "/clock");
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

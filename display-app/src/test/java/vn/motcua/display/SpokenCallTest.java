package vn.motcua.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.ticket.TicketId;

class SpokenCallTest {

    @ParameterizedTest
    @CsvSource({
        "A 042, A d0 d4 d2",
        "B 105, B d1 d0 d5",
        "AB 7, A B d7",
        "K 1000, K d1 d0 d0 d0",
    })
    void spells_a_ticket_letter_by_letter_and_digit_by_digit(String label, String words) {
        assertThat(String.join(" ", SpokenCall.spelled(label))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1, d1", // một
        "4, d4", // bốn
        "5, d5", // năm
        "10, n10", // mười
        "11, n10 d1", // mười một
        "14, n10 d4", // mười bốn
        "15, n10 n-five", // mười lăm
        "20, d2 n-ty", // hai mươi
        "21, d2 n-ty n-one", // hai mươi mốt
        "24, d2 n-ty n-four", // hai mươi tư
        "25, d2 n-ty n-five", // hai mươi lăm
        "55, d5 n-ty n-five", // năm mươi lăm
        "99, d9 n-ty d9", // chín mươi chín
        "105, d1 d0 d5", // một không năm
    })
    void reads_a_counter_as_a_number_in_vietnamese(int counter, String words) {
        assertThat(String.join(" ", SpokenCall.number(counter, CallLanguage.VIETNAMESE)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, d1", "10, n10", "15, n15", "20, n20", "21, n20 d1", "99, n90 d9", "105, d1 d0 d5"})
    void reads_a_counter_as_a_number_in_english(int counter, String words) {
        assertThat(String.join(" ", SpokenCall.number(counter, CallLanguage.ENGLISH)))
                .isEqualTo(words);
    }

    @Test
    void begins_with_the_chime_and_says_one_language_after_the_other() {
        TicketId ticket = TicketId.parse("20261123-A-42");

        List<String> clips = SpokenCall.announcement(
                ticket, new CounterId(15), List.of(CallLanguage.VIETNAMESE, CallLanguage.ENGLISH));

        assertThat(String.join(" ", clips))
                .isEqualTo("chime vi/invite vi/A vi/d0 vi/d4 vi/d2 vi/counter vi/n10 vi/n-five"
                        + " en/invite en/A en/d0 en/d4 en/d2 en/counter en/n15");
    }
}

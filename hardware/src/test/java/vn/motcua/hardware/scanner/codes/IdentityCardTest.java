package vn.motcua.hardware.scanner.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.scanner.codes.IdentityCard.Doubt;
import vn.motcua.hardware.scanner.codes.ScannedCode.Card;
import vn.motcua.hardware.scanner.codes.ScannedCode.Unknown;
import vn.motcua.hardware.scanner.codes.ScannedCode.UnsupportedCard;

/** All numbers and names are invented. */
class IdentityCardTest {

    static final String CARD = "001049123456|012345678|NGUYỄN VĂN A|01021949|Nam|Phường Hải Châu, Đà Nẵng|15042021";
    static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    static IdentityCard card(String text) {
        assertThat(CodeReader.USUAL.read(text)).isInstanceOf(Card.class);
        return ((Card) CodeReader.USUAL.read(text)).card();
    }

    @Test
    void a_card_of_seven_fields_is_read() {
        IdentityCard card = card(CARD);

        assertThat(card.name()).isEqualTo("NGUYỄN VĂN A");
        assertThat(card.maskedNumber()).isEqualTo("********3456");
        assertThat(card.doubts()).isEmpty();
        assertThat(card.age(TODAY)).isEqualTo(Optional.of(76));
        assertThat(card.age(TODAY.plusDays(1))).isEqualTo(Optional.of(77));
    }

    @Test
    void it_shows_nothing_of_itself() {
        assertThat(new Card(card(CARD)).toString())
                .doesNotContain("NGUY", "001049", "3456", "1949", "Hải Châu", "15042021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001049123456||NGUYỄN VĂN A|01021949|Nam|Phường Hải Châu|15042021",
                "001049123456|012345678|NGUYỄN VĂN A|01021949|Nam|Phường Hải Châu|15042021|||NGUYỄN VĂN B|TRẦN THỊ C",
                " 001049123456 | 012345678 | NGUYỄN VĂN A | 01021949 | Nam | x | 15042021 "
            })
    void an_empty_old_number_and_more_fields_behind_do_not_disturb(String text) {
        assertThat(card(text).name()).isEqualTo("NGUYỄN VĂN A");
        assertThat(card(text).doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001049123456|012345678|NGUYỄN VĂN A|01021949|Nam|Phường Hải Châu",
                "001049123456|NGUYỄN VĂN A",
                "012345678|NGUYỄN VĂN A|01021949|Nam|x|y|z",
                "001049123456|012345678||01021949|Nam|x|15042021",
                "001049123456|012345678|<script>|01021949|Nam|x|15042021",
                "001049123456|012345678|NGUY?N V?N A|01021949|Nam|x|15042021"
            })
    void an_older_or_torn_card_is_a_card_that_cannot_be_used(String text) {
        assertThat(CodeReader.USUAL.read(text)).isEqualTo(new UnsupportedCard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "||||||", "a|b|c|d|e|f|g", "12345|x|y|z|a|b|c"})
    void bars_alone_make_no_card(String text) {
        assertThat(CodeReader.USUAL.read(text)).isEqualTo(new Unknown());
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                Arguments.of("003049123456||A|01021949|Nam|x|15042021", Doubt.UNKNOWN_PROVINCE),
                Arguments.of("001050123456||A|01021949|Nam|x|15042021", Doubt.YEAR_DIFFERS),
                Arguments.of("001249123456||A|01021949|Nam|x|15042021", Doubt.YEAR_DIFFERS),
                Arguments.of("001149123456||A|01021949|Nam|x|15042021", Doubt.SEX_DIFFERS),
                Arguments.of("001049123456||A|31021949|Nam|x|15042021", Doubt.NO_BIRTH_DAY),
                Arguments.of("001049123456||A||Nam|x|15042021", Doubt.NO_BIRTH_DAY),
                Arguments.of("001049123456||A|01021949|?|x|15042021", Doubt.NO_SEX));
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void what_does_not_fit_together_is_a_doubt_and_no_refusal(String text, Doubt doubt) {
        assertThat(card(text).doubts()).containsExactly(doubt);
    }

    @Test
    void a_woman_of_this_century_and_somebody_born_abroad_are_no_doubt() {
        assertThat(card("001305123456||A|01022005|Nữ|x|15042021").doubts()).isEmpty();
        assertThat(card("213049123456||A|01021949|Nam|x|15042021").doubts()).isEmpty();
    }

    @Test
    void no_age_is_told_when_the_year_is_doubted_or_to_come() {
        assertThat(card("001050123456||A|01021949|Nam|x|15042021").age(TODAY)).isEmpty();
        assertThat(card("001299123456||A|01022099|Nam|x|15042021").age(TODAY)).isEmpty();
    }
}

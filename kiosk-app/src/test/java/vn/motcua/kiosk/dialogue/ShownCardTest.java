package vn.motcua.kiosk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.scanner.codes.CodeReader;
import vn.motcua.hardware.scanner.codes.ScannedCode;

class ShownCardTest {

    static ShownCard shown(String text) {
        var card = ((ScannedCode.Card) CodeReader.USUAL.read(text)).card();
        return ShownCard.of(card, LocalDate.of(2026, 1, 31), 75);
    }

    @ParameterizedTest
    @CsvSource({"001051123456||A|31011951|Nam|x|1, true", "001051123456||A|01021951|Nam|x|1, false"})
    void priority_is_offered_from_the_birthday_on(String text, boolean elder) {
        assertThat(shown(text).elder()).isEqualTo(elder);
    }

    @Test
    void a_doubted_year_offers_nothing_and_is_told() {
        ShownCard card = shown("001099123456||A|31011951|Nam|x|1");

        assertThat(card.elder()).isFalse();
        assertThat(card.doubtful()).isTrue();
    }
}

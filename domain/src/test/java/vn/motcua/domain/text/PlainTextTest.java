package vn.motcua.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A,
                0x202F, 0x205F, 0x3000, 0x2800
            })
    void makes_every_space_a_space(int space) {
        assertThat(PlainText.clean("Hộ" + Character.toString(space) + "tịch")).isEqualTo("Hộ tịch");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x202A, 0x180E, 0xE000, 0x0001, 0xFE0F})
    void takes_out_what_cannot_be_seen(int unseen) {
        assertThat(PlainText.clean("Hộ t" + Character.toString(unseen) + "ịch")).isEqualTo("Hộ tịch");
    }

    @Test
    void exchanges_letters_that_look_alike_inside_latin_words() {
        assertThat(PlainText.clean("\u041Dộ tịch")).isEqualTo("Hộ tịch");
        assertThat(PlainText.clean("Kh\u0430i sinh, th\u03BF\u0301i")).isEqualTo("Khai sinh, thói");
        assertThat(PlainText.clean("\u00D0ăng ký")).isEqualTo("Đăng ký");
        assertThat(PlainText.clean("Ｈộ ｔịch（１）")).isEqualTo("Hộ tịch(1)");
        assertThat(PlainText.clean("Москва, Ελλάδα")).isEqualTo("Москва, Ελλάδα");
    }

    @Test
    void composes_and_ends_lines_in_one_way() {
        assertThat(PlainText.clean(Normalizer.normalize("Thủ tục", Normalizer.Form.NFD) + "\r\nhai\rba\u2028bốn"))
                .isEqualTo("Thủ tục\nhai\nba\nbốn");
    }

    @Test
    void leaves_what_is_fine_as_it_is() {
        String fine = "Thủ tục “cấp đổi” – m² đất, 5 °C, ½, №7, ☐ Có ✓";
        assertThat(PlainText.clean(fine)).isEqualTo(fine);
    }

    @Test
    void folds_typography_where_words_are_compared() {
        assertThat(PlainText.fold("«Cấp\u00A0Đổi» – người\u2019s\tX")).isEqualTo("\"cấp đổi\" - người's x");
    }
}

package vn.motcua.hardware.sign.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTextTest {

    @ParameterizedTest
    @CsvSource({
        "Đ012, 4, D012",
        "đất đai, 8, DAT DAI",
        "Hộ tịch, 7, HO TICH",
        "A012, 8, A012",
        "A 042, 5, A 042",
        "A 042, 4, A042",
        "A0012, 4, A012",
        "A0012, 3, A12",
        "A1012, 4, 1012",
        "A1012, 3, 012",
        "AB7, 2, B7",
        "A012!, 4, A012"
    })
    void what_is_left_ends_as_the_slip_does(String text, int cells, String shown) {
        assertThat(SignText.fit(text, cells)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"A012, 12", "'', 0", "888, 888", "Đ1234567890, 234567890", "CLOSED, 0", "42-, 0"})
    void the_number_is_at_the_end(String text, int number) {
        assertThat(SignText.number(text)).isEqualTo(number);
    }
}

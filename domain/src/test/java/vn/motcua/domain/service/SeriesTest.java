package vn.motcua.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "Z", "H", "AB", "ZZ"})
    void is_one_or_two_capital_letters(String prefix) {
        assertThat(new Series(prefix)).hasToString(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "I", "O", "Q", "AI", "ABC", "1", "Đ", "A "})
    void leaves_out_what_reads_like_a_digit_or_is_no_capital(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series(prefix))
                .withMessageContaining("'%s'", prefix);
    }
}

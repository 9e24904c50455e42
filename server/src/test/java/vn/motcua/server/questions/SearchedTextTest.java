package vn.motcua.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hồ sơ  001190001234 xong chưa | hồ sơ … xong chưa
            gọi 0912 345 678              | gọi …
            sinh 01/02/1990               | sinh …
            lan@mail.example hỏi          | …@… hỏi
            1.001193                      | 1.001193
            1.001193.000.00.00.H56        | 1.001193.000.00.00.h56
            nghị định 123/2015            | nghị định …
            mẫu tk1 2024                  | mẫu tk1 2024
            """)
    void keeps_nothing_that_could_be_somebodys_number_or_address(String text, String kept) {
        assertThat(SqlSearchLog.impersonal(text)).isEqualTo(kept);
    }

    @Test
    void is_composed_and_cut_at_200_characters() {
        assertThat(SqlSearchLog.impersonal(Normalizer.normalize("Giấy", Normalizer.Form.NFD)))
                .isEqualTo("giấy");
        assertThat(SqlSearchLog.impersonal("đất ".repeat(100))).hasSizeLessThanOrEqualTo(200);
    }
}

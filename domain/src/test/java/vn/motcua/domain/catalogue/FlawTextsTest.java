package vn.motcua.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTextsTest {

    static final Locale VIETNAMESE = Locale.ROOT;

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_text_in_both_languages_with_its_line(Flaw.Kind kind) {
        var flaw = new Flaw(kind, 1234, "name", "1.001193", "Tìm thấy", "Sửa");

        String vietnamese = FlawTexts.text(flaw, VIETNAMESE);
        String english = FlawTexts.text(flaw, Locale.ENGLISH);

        assertThat(vietnamese).startsWith("Dòng 1234").doesNotContain("{");
        assertThat(english).startsWith("Line 1234").doesNotContain("{").isNotEqualTo(vietnamese);
    }

    @Test
    void a_flaw_of_the_whole_line_names_no_column() {
        var flaw = new Flaw(Flaw.Kind.TOO_LONG, 3, "", "", "10000011", "2000000");

        assertThat(FlawTexts.text(flaw, VIETNAMESE))
                .isEqualTo(
                        "Dòng 3: cả dòng dài 10000011 byte, quá mức cho phép 2000000. Mỗi thủ tục phải nằm trên một dòng riêng.");
        assertThat(FlawTexts.text(flaw, Locale.ENGLISH)).doesNotContain("column");
    }
}

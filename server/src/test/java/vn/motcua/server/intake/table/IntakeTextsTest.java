package vn.motcua.server.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.domain.service.Wording;

/** Nobody meets a file that cannot be read, or a column, without words for it in both languages. */
class IntakeTextsTest {

    @ParameterizedTest
    @EnumSource
    void every_fault_has_a_text_in_both_languages(FileFault fault) {
        Wording text = UnreadableFile.text(fault, "x", "y", "z");

        assertThat(text.vi()).endsWith(".").doesNotContain("{");
        assertThat(text.en()).endsWith(".").doesNotContain("{").isNotEqualTo(text.vi());
    }

    @ParameterizedTest
    @EnumSource
    void every_column_is_explained_in_both_languages_and_found_by_its_titles(Column column) {
        assertThat(column.explanation(Locale.ENGLISH)).isNotEqualTo(column.explanation(Locale.ROOT));
        assertThat(Column.find(column.heading())).contains(column);
        assertThat(Column.find(column.key())).contains(column);
        assertThat(Column.find(column.heading().replaceAll(" \\(.*", ""))).contains(column);
    }
}

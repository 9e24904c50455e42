package vn.motcua.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskRefusalTextsTest {

    @ParameterizedTest
    @EnumSource
    void every_reason_is_said_in_both_languages(DeskRefusal.Kind kind) {
        var refusal = new DeskRefusal(kind, "a&b", 2);

        String vietnamese = DeskRefusalTexts.text(refusal, Locale.ROOT);
        String english = DeskRefusalTexts.text(refusal, Locale.ENGLISH);

        assertThat(vietnamese).isNotBlank().isNotEqualTo(english).doesNotContain("{0}", "{1}");
        assertThat(english).isNotBlank().doesNotContain("{0}", "{1}");
        assertThat(vietnamese.contains("a&b")).isEqualTo(english.contains("a&b"));
    }

    @Test
    void no_text_is_left_over() {
        Set<String> kinds =
                Arrays.stream(DeskRefusal.Kind.values()).map(Enum::name).collect(Collectors.toSet());
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            Set<String> keys = new TreeSet<>(ResourceBundle.getBundle("vn.motcua.domain.refusal.refusals", locale)
                    .keySet());
            keys.removeAll(kinds);
            assertThat(keys).isEmpty();
        }
    }
}

package vn.motcua.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.service.Series;

/** A machine set to a language with digits of its own writes the same ids as any other. */
class ForeignDigitsTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    @AfterEach
    void as_it_was() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "bn-BD", "mr-IN", "ne-NP", "my-MM", "th-TH-u-nu-thai", "vi-VN"})
    void ids_and_labels_are_the_same(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TicketId id = new TicketId(LocalDate.parse("2026-11-30"), new Series("C"), 1);

        assertThat(id).hasToString("20261130-C-1");
        assertThat(id.label()).isEqualTo("C 001");
        assertThat(TicketId.parse(id.toString())).isEqualTo(id);
    }
}

package vn.motcua.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.service.Series;

class TicketIdTest {

    static final TicketId A_42 = new TicketId(LocalDate.parse("2026-11-23"), new Series("A"), 42);

    @Test
    void is_read_by_people_with_three_digits() {
        assertThat(A_42.label()).isEqualTo("A 042");
        assertThat(new TicketId(A_42.day(), new Series("AB"), 1234).label()).isEqualTo("AB 1234");
    }

    @Test
    void reads_what_it_writes() {
        assertThat(A_42.toString()).isEqualTo("20261123-A-42");
        assertThat(TicketId.parse("20261123-A-42")).isEqualTo(A_42);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A-42",
                "20261123-A",
                "20261123-a-42",
                "20261123-I-42",
                "20261123-ABC-42",
                "20261123-A-0",
                "20261323-A-42",
                "20260230-A-42",
                "20261123-A-12345678",
                " 20261123-A-42"
            })
    void names_the_text_that_is_no_ticket(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TicketId.parse(text));
    }
}

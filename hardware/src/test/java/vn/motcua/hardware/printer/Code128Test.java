package vn.motcua.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Code128Test {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261123-A-42",
                "20261123-AB-1000",
                "20261123",
                "A-1",
                "123",
                "12",
                "{}",
                "000.00.16.H46-240115-0012"
            })
    void it_knows_how_wide_it_will_be_at_most(String text) {
        Code128 code = new Code128(text);

        assertThat(code.bars().length).isBetween(code.modules() - 3 * 11, code.modules()); // drawn by a library
        assertThat(code.text()).isEqualTo(text);
    }

    @Test
    void bars_are_as_wide_as_the_paper_lets_them_be_and_none_where_no_scanner_would_read_them() {
        Code128 ticket = new Code128("20261123-A-42"); // 145 modules and 20 of white

        assertThat(ticket.fitting(576)).isEqualTo(3);
        assertThat(ticket.fitting(384)).isEqualTo(2);
        assertThat(ticket.fitting(329)).isZero();
        assertThat(new Code128("1").fitting(576)).isEqualTo(4);
    }

    @Test
    void a_printer_is_told_two_digits_in_a_byte_and_a_brace_twice() {
        byte[] command = new Code128("2026{A").command(3, 72);

        assertThat(command).isEqualTo(bytes("\u001dhH\u001dw\u0003\u001dH\u0002\u001dkI\u0009{C\u0014\u001a{B{{A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "phiếu", "A\n", "01234567890123456789012345678901234567890"})
    void what_cannot_be_said_is_refused_with_its_text(String text) {
        assertThatThrownBy(() -> new Code128(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void a_slip_refuses_it_before_anything_is_drawn() {
        Slip slip = Samples.slip("A 042");

        assertThatThrownBy(() -> slip.withBarcode("phiếu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phiếu");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

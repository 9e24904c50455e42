package vn.motcua.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Vectors: emupos docs/protocols/escpos-status.md, which cites Epson "DLE EOT"; the cutter's follows from the table. */
class PrinterStatusTest {

    @Test
    void all_well() {
        PrinterStatus status = new PrinterStatus(0x12, 0x12, 0x12, 0x12);

        assertThat(status.offline()).isFalse();
        assertThat(status.error()).isFalse();
        assertThat(status.paperOut()).isFalse();
        assertThat(status.nearEnd()).isFalse();
        assertThat(status.coverOpen()).isFalse();
    }

    @Test
    void near_end_is_online() {
        PrinterStatus status = new PrinterStatus(0x12, 0x12, 0x12, 0x1E);

        assertThat(status.nearEnd()).isTrue();
        assertThat(status.offline()).isFalse();
        assertThat(status.paperOut()).isFalse();
    }

    @Test
    void paper_out() {
        PrinterStatus status = new PrinterStatus(0x1A, 0x32, 0x12, 0x7E);

        assertThat(status.offline()).isTrue();
        assertThat(status.paperOut()).isTrue();
        assertThat(status.coverOpen()).isFalse();
        assertThat(status.error()).isFalse();
    }

    @Test
    void cover_open() {
        PrinterStatus status = new PrinterStatus(0x1A, 0x16, 0x12, 0x12);

        assertThat(status.coverOpen()).isTrue();
        assertThat(status.paperOut()).isFalse();
    }

    @Test
    void cutter_jammed() {
        PrinterStatus status = new PrinterStatus(0x1A, 0x52, 0x1A, 0x12);

        assertThat(status.cutterError()).isTrue();
        assertThat(status.error()).isTrue();
        assertThat(status.unrecoverable()).isFalse();
        assertThat(status.autoRecoverable()).isFalse();
    }

    @Test
    void of_256_bytes_16_can_be_an_answer() {
        assertThat(IntStream.range(0, 256).filter(PrinterStatus::isAnswer)).hasSize(16);
        assertThat(PrinterStatus.isAnswer(0x11)).as("XON").isFalse();
        assertThat(PrinterStatus.isAnswer(0x13)).as("XOFF").isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PrinterStatus(0x12, 0x12, 0xFF, 0x12));
    }

    @Test
    void no_byte_is_both_a_real_time_and_a_queued_answer() {
        assertThat(IntStream.range(0, 256).filter(b -> PrinterStatus.isAnswer(b) && PrinterStatus.isQueuedAnswer(b)))
                .isEmpty();
    }
}

package vn.motcua.hardware.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.motcua.hardware.scanner.codes.CodeReader;
import vn.motcua.hardware.scanner.codes.ScannedCode;

/** The codes of slips, procedures and receipts: a text is quickly told what it is, and a ticket has a day and a number. */
class CodeReaderFuzzTest {

    private static final String[] BEGINNINGS = {"", "http://a/t/", "https://", "20261125-A-", "1.", "000.00."};

    @FuzzTest(maxDuration = "")
    void read(FuzzedDataProvider data) {
        String text = data.pickValue(BEGINNINGS) + data.consumeRemainingAsString();
        if (text.length() > 1024) {
            return; // a scan is never longer
        }
        long begun = System.nanoTime();

        ScannedCode code = CodeReader.USUAL.read(text);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        switch (code) {
            case ScannedCode.TicketCode(String id, String secret) -> {
                String[] parts = id.split("-", -1);
                assertThat(LocalDate.parse(parts[0], DateTimeFormatter.BASIC_ISO_DATE))
                        .isNotNull();
                assertThat(parts[1]).matches("[A-Z]{1,2}");
                assertThat(Integer.parseInt(parts[2])).isPositive();
            }
            case ScannedCode.ProcedureSheet(String procedure) ->
                assertThat(procedure).matches("\\d\\.\\d{6}");
            case ScannedCode.Receipt(String receipt) -> assertThat(receipt).matches("[A-Z0-9.\\-]{8,40}");
            case ScannedCode.Card card -> assertThat(card.toString()).doesNotContain(text);
            case ScannedCode.UnsupportedCard card -> assertThat(text).contains("|");
            case ScannedCode.Altered altered -> assertThat(text).isNotBlank();
            case ScannedCode.Unknown unknown -> assertThat(unknown.kind()).isEqualTo("unknown");
        }
    }
}

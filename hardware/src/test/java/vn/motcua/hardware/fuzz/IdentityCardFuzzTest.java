package vn.motcua.hardware.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import vn.motcua.hardware.scanner.codes.CodeReader;
import vn.motcua.hardware.scanner.codes.IdentityCard;
import vn.motcua.hardware.scanner.codes.ScannedCode;

/** The code of an identity card: whatever its fields say, nobody's number or name gets out unmasked. */
class IdentityCardFuzzTest {

    @FuzzTest(maxDuration = "")
    void read(FuzzedDataProvider data) {
        boolean likely = data.consumeBoolean(); // most guesses at twelve digits would never get past the first field
        String number = "%012d".formatted(data.consumeLong(0, 999_999_999_999L));
        String text = (likely ? number + "|" : "") + data.consumeRemainingAsString();

        ScannedCode code = CodeReader.USUAL.read(text);

        assertThat(code.kind()).isNotBlank();
        if (code instanceof ScannedCode.Card(IdentityCard card)) {
            assertThat(code.toString()).doesNotContain(number);
            assertThat(card.maskedNumber()).hasSize(12).startsWith("********");
            assertThat(card.name().length()).isBetween(1, 100);
            assertThat(card.name()).doesNotContain("<", "|", "\n");
            assertThat(card.doubts().size()).isLessThanOrEqualTo(IdentityCard.Doubt.values().length);
            card.age(LocalDate.of(2026, 11, 25))
                    .ifPresent(age -> assertThat(age).isBetween(0, 10_000));
        }
    }
}

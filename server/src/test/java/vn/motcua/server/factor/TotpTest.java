package vn.motcua.server.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors of RFC 6238, appendix B (its eight digits end with our six), and of RFC 4648, section 10. */
class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void shows_what_the_standard_shows(long seconds, String eight) {
        assertThat(Totp.code(KEY, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(eight.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-60,false", "-30,true", "0,true", "30,true", "60,false"})
    void takes_the_step_before_and_after_and_no_other(long off, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.code(KEY, Totp.step(now.plusSeconds(off)));

        assertThat(Totp.match(KEY, code, now).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writes_keys_as_the_standard_does_and_reads_them(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).asString(StandardCharsets.US_ASCII).isEqualTo(plain);
    }

    @Test
    void refuses_what_is_no_key() {
        assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode("MZXW1"));
    }
}

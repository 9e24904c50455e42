package vn.motcua.kiosk.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kiosk.SheetSamples;

class LookUpScreenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.001193",
                " 1.001193 ",
                "http://192.168.1.10:8080/p/1.001193?case=2",
                "mã 1.001193",
                "1.001193.000.00.00.H56",
                "1.001193.h56",
                "1\u00B7001193"
            })
    void a_code_is_read_out_of_what_is_typed_or_scanned(String text) {
        assertThat(LookUpScreen.codeIn(text)).contains(SheetSamples.BIRTH);
    }

    @Test
    void a_longer_number_is_no_code() {
        assertThat(LookUpScreen.codeIn("11.0011934")).isEmpty();
        assertThat(LookUpScreen.codeIn("khai sinh")).isEmpty();
    }
}

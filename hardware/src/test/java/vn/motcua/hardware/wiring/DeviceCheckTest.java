package vn.motcua.hardware.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;

/** Every kind of device is looked at before it is wired; no port of these is there, and none is asked for. */
class DeviceCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRINTER      | sim:                       | paper=58
            PRINTER      | sim:                       | sheet=a5
            PRINTER      | tcp://10.0.0.9:9100        | profile=epson-tm-t82;mode=mixed
            PRINTER      | ipp://10.0.0.9/ipp/print   | sheet=a4
            COUNTER_LINE | serial:COM7?baud=9600      | signs=33=1,34=2
            NUMERIC_PAD  | evdev:///dev/input/by-id/x | counter=8
            SCANNER      | serial:///dev/nothing      | suffix=etx
            """)
    void what_can_be_is_let_through(DeviceKind kind, String link, String options) {
        assertThatCode(() -> check(kind, link, options)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRINTER      | sim:                     | mode=mixed        | mixed
            PRINTER      | sim:                     | profile=unheard   | unheard
            PRINTER      | usb:lp0                  | paper=80          | usb:lp0
            PRINTER      | tcp://10.0.0.9:9100      | sheet=a4          | ipp://
            PRINTER      | ipp://10.0.0.9/ipp/print | cut=full          | cut=full
            PRINTER      | ipp://                   | sheet=a4          | ipp://
            COUNTER_LINE | sim:                     | baud=9600         | signs=
            COUNTER_LINE | sim:                     | signs=33=8,34=xx  | 34=xx
            NUMERIC_PAD  | sim:                     | keys=ENTER=NEXT   | is missing
            NUMERIC_PAD  | sim:                     | counter=0         | counter=0
            NUMERIC_PAD  | keyboard                 | counter=8         | keyboard
            SCANNER      | sim:                     | suffix=never      | never
            """)
    void what_cannot_be_is_named(DeviceKind kind, String link, String options, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(kind, link, options))
                .withMessageContaining(named);
    }

    private static void check(DeviceKind kind, String link, String options) {
        Map<String, String> read = Arrays.stream(options.split(";"))
                .map(option -> option.split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1]));
        DeviceMakers.find(kind).orElseThrow().check(new DeviceSpec("kiosk-1/device", kind, link, read));
    }
}

package vn.motcua.hardware.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {

    @Test
    void network_and_serial_ports_are_understood() {
        assertThat(LinkAddress.open("tcp://10.0.0.5").name()).isEqualTo("tcp 10.0.0.5:9100");
        assertThat(LinkAddress.open(" tcp://10.0.0.5:4001 ").name()).isEqualTo("tcp 10.0.0.5:4001");
        assertThat(LinkAddress.open("tcp://10.0.0.5:4001?baud=19200").bytesPerSecond())
                .isEqualTo(1745);
        assertThat(LinkAddress.open("serial:///dev/ttyUSB0?baud=19200").name()).contains("/dev/ttyUSB0");
        assertThat(LinkAddress.open("serial:COM3?baud=9600&flow=rtscts").name()).contains("COM3");
        assertThat(LinkAddress.isSimulated("sim:")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usb:lp0",
                "printer",
                "tcp://",
                "serial:COM3?baud=fast",
                "serial:COM3?parity=even",
                "tcp://a:1?baud=x",
                "tcp://a:1?flow=rtscts",
                "a b"
            })
    void what_is_no_port_is_named_with_the_forms_there_are(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkAddress.open(address))
                .withMessageContaining("'" + address + "'")
                .withMessageContaining("tcp://host:9100");
    }
}

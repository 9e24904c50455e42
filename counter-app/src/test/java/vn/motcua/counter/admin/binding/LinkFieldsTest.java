package vn.motcua.counter.admin.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.parts.StaffTexts;

class LinkFieldsTest {

    @Test
    void what_people_type_becomes_the_form_that_computers_read() {
        assertThat(LinkFields.read(" 192.168.1.50 ")).isEqualTo("tcp://192.168.1.50:9100");
        assertThat(LinkFields.read("may-in.phuong.local:4001")).isEqualTo("tcp://may-in.phuong.local:4001");
        assertThat(LinkFields.read("COM3")).isEqualTo("serial:COM3");
        assertThat(LinkFields.read("/dev/serial/by-id/usb-FTDI")).isEqualTo("serial:///dev/serial/by-id/usb-FTDI");
        assertThat(LinkFields.read("/dev/usb/lp0")).isEqualTo("usblp:///dev/usb/lp0");
        assertThat(LinkFields.read("/dev/input/by-id/pad-event-kbd"))
                .isEqualTo("evdev:///dev/input/by-id/pad-event-kbd");
    }

    @Test
    void what_is_a_link_already_stays_as_it_is() {
        assertThat(LinkFields.read("sim:")).isEqualTo("sim:");
        assertThat(LinkFields.read(" ipp://192.168.1.20/ipp/print ")).isEqualTo("ipp://192.168.1.20/ipp/print");
        assertThat(LinkFields.read("tcp://10.0.0.5:9100")).isEqualTo("tcp://10.0.0.5:9100");
        assertThat(LinkFields.read("serial:COM3?baud=9600")).isEqualTo("serial:COM3?baud=9600");
    }

    @Test
    void the_speed_behind_a_converter_is_kept_and_a_device_in_the_network_has_none() {
        var texts = new StaffTexts(Locale.of("vi"));

        assertThat(new LinkFields(texts, "tcp://10.0.0.5:4001?baud=19200").link())
                .contains("tcp://10.0.0.5:4001?baud=19200");
        assertThat(new LinkFields(texts, "tcp://10.0.0.5:9100").link()).contains("tcp://10.0.0.5:9100");
        assertThat(new LinkFields(texts, "serial:COM3?baud=9600").link()).contains("serial:COM3?baud=9600");

        var moved = new LinkFields(texts, "serial:COM3?baud=9600");
        moved.choose("tcp://10.0.0.5:9100");
        assertThat(moved.link()).as("the speed was that of the serial port").contains("tcp://10.0.0.5:9100");
    }
}

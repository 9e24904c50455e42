package vn.motcua.hardware.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path dev;

    private Path device(String name) throws IOException {
        Path device = dev.resolve(name);
        Files.createDirectories(device.getParent());
        return Files.createFile(device);
    }

    private Path link(String name, Path target) throws IOException {
        Path link = dev.resolve(name);
        Files.createDirectories(link.getParent());
        return Files.createSymbolicLink(link, target);
    }

    private List<Ports.Port> look(Ports.Port... others) {
        return new Ports(dev, () -> List.of(others)).look();
    }

    @Test
    void a_port_goes_by_the_name_that_stays_the_same_and_is_told_of_once() throws IOException {
        Path adapter = device("ttyUSB0");
        Path nameless = device("ttyUSB1");
        Path byId = link("serial/by-id/usb-FTDI_FT232R_A50285BI-if00-port0", adapter);
        link("serial/by-path/pci-0000:00:14.0-usb-0:1:1.0-port0", adapter);
        Path byPath = link("serial/by-path/pci-0000:00:14.0-usb-0:2:1.0-port0", nameless);

        assertThat(look(
                        new Ports.Port("serial:" + adapter.toRealPath(), "FT232R"),
                        new Ports.Port("serial:" + nameless.toRealPath(), "CH340"),
                        new Ports.Port("serial:/dev/ttyS9", "Physical Port S9")))
                .containsExactly(
                        new Ports.Port("serial://" + byId, "usb-FTDI_FT232R_A50285BI-if00-port0"),
                        new Ports.Port("serial://" + byPath, "pci-0000:00:14.0-usb-0:2:1.0-port0"),
                        new Ports.Port("serial:/dev/ttyS9", "Physical Port S9"));
    }

    @Test
    void usb_printers_and_keypads_are_ports_and_mice_are_not() throws IOException {
        Path printer = device("usb/lp0");
        device("usb/hiddev0");
        Path pad = link("input/by-id/usb-SIGMACHIP_USB_Keyboard-event-kbd", device("input/event5"));
        link("input/by-id/usb-Logitech_Mouse-event-mouse", device("input/event6"));

        assertThat(look()).extracting(Ports.Port::link).containsExactly("evdev://" + pad, "usblp://" + printer);
    }

    @Test
    void a_link_that_leads_nowhere_is_no_port() throws IOException {
        link("serial/by-id/usb-gone", dev.resolve("ttyUSB7"));

        assertThat(look()).isEmpty();
    }
}

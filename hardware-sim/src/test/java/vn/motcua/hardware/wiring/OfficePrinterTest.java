package vn.motcua.hardware.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.printer.office.IppPrinter;
import vn.motcua.hardware.printer.roll.EscPosPrinter;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.sim.LoopbackSimulatorFactory;
import vn.motcua.sim.office.OfficeFault;
import vn.motcua.sim.office.SimulatedOfficePrinter;
import vn.motcua.sim.printer.SimulatedPrinter;

class OfficePrinterTest {

    private final DeviceMaker maker = new PrinterMaker();

    private static DeviceSpec spec(String link, Map<String, String> options) {
        return new DeviceSpec("kiosk-1/printer", DeviceKind.PRINTER, link, options);
    }

    @ParameterizedTest
    @CsvSource({
        "ipp://192.168.1.20, ipp://192.168.1.20:631/ipp/print",
        "ipp://192.168.1.20/, ipp://192.168.1.20:631/ipp/print",
        "' ipp://may-in.xa.local:8631/ipp ', ipp://may-in.xa.local:8631/ipp"
    })
    void an_address_has_the_usual_port_and_path_unless_said(String written, String read) {
        assertThat(IppAddress.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ipp:",
                "ipp://",
                "ipp:/path",
                "ipp://a b/x",
                "ipp://host:0/ipp",
                "ipp://host:70000/ipp",
                "ipp://user@host/ipp",
                "ipp://host/ipp?x=1",
                "ipps://host/ipp",
                "http://host/ipp"
            })
    void what_is_no_address_is_named_with_the_way_to_write_it(String written) {
        assertThatThrownBy(() -> IppAddress.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(written)
                .hasMessageContaining("ipp://host/ipp/print");
    }

    @ParameterizedTest
    @CsvSource({
        "profile, epson-tm-t82, remove it",
        "paper, 58, remove it",
        "mode, mixed, remove it",
        "cut, full, remove it",
        "roll, 80, remove it",
        "sheet, letter, choose a4 or a5"
    })
    void an_option_that_makes_no_sense_is_named_with_its_mend(String option, String value, String mend) {
        assertThatThrownBy(() -> maker.make(spec("ipp://192.0.2.1", Map.of(option, value)), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kiosk-1/printer: '%s=%s'".formatted(option, value))
                .hasMessageContaining(mend);
    }

    @Test
    void a_sheet_at_a_roll_printer_is_named_with_its_mend() {
        assertThatThrownBy(() -> maker.make(spec("tcp://192.0.2.1:9100", Map.of("sheet", "a4")), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'sheet=a4' is for office printers")
                .hasMessageContaining("ipp://host/ipp/print");
    }

    @Test
    void a_printer_with_sheets_is_simulated_as_one() throws Exception {
        DeviceSpec office = spec("sim:", Map.of("sheet", "a5"));

        try (Simulator sheets = new LoopbackSimulatorFactory().simulate(office, Clock.systemUTC());
                Simulator roll = new LoopbackSimulatorFactory().simulate(spec("sim:", Map.of()), Clock.systemUTC());
                Device atSheets = maker.make(office.at(sheets.address()), Clock.systemUTC());
                Device atRoll = maker.make(spec(roll.address(), Map.of("mode", "raster")), Clock.systemUTC())) {
            assertThat(sheets).isInstanceOf(SimulatedOfficePrinter.class);
            assertThat(roll).isInstanceOf(SimulatedPrinter.class);
            assertThat(atSheets).isInstanceOf(IppPrinter.class);
            assertThat(atRoll).isInstanceOf(EscPosPrinter.class);
        }
    }

    @Test
    void every_trouble_of_a_simulated_one_can_be_switched_on_and_off() throws Exception {
        try (Simulator sheets =
                new LoopbackSimulatorFactory().simulate(spec("sim:", Map.of("sheet", "a4")), Clock.systemUTC())) {
            for (OfficeFault fault : OfficeFault.values()) {
                toggle(sheets, fault).set().accept(true);
                assertThat(toggle(sheets, fault).on()).isTrue();
                toggle(sheets, fault).set().accept(false);
                assertThat(toggle(sheets, fault).on()).isFalse();
            }
        }
    }

    private static Control.Toggle toggle(Simulator simulator, OfficeFault fault) {
        return (Control.Toggle) simulator.controls().stream()
                .filter(control -> control.id().equals("office." + fault))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_the_page_writes_down_for_any_printer_is_no_obstacle() {
        DeviceSpec asWritten = spec("ipp://192.0.2.1", Map.of("mode", "raster", "paper", "80"));

        try (Device made = maker.make(asWritten, Clock.systemUTC())) {
            assertThat(made).isInstanceOf(IppPrinter.class);
        }
    }
}

package vn.motcua.hardware.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterSetup;
import vn.motcua.sim.printer.SimulatedPrinter;

/** Asking a port who is there, over a real socket. */
class PrinterProbeIT {

    @Test
    void a_known_printer_says_who_it_is_and_its_profile_is_proposed() throws IOException {
        try (SimulatedPrinter paper = SimulatedPrinter.start(
                0, PrinterSetup.of(PrinterModel.getModel("epson-tm-t82")).withSerial("ABC1"), Clock.systemUTC())) {
            PrinterProbe.Found found = PrinterProbe.probe(new TcpLink("127.0.0.1", paper.port()));

            assertThat(found.answers()).isTrue();
            assertThat(found.model()).contains("TM-T82II");
            assertThat(found.serialNumber()).contains("ABC1");
            assertThat(found.profile()).isEqualTo("epson-tm-t82");
            assertThat(paper.slips()).as("a probe prints nothing").isEmpty();
        }
    }

    @Test
    void row_33_a_printer_that_answers_nothing_is_told_as_such() throws IOException {
        try (SimulatedPrinter paper =
                SimulatedPrinter.start(0, PrinterSetup.of(PrinterModel.generic()), Clock.systemUTC())) {
            paper.set(Fault.MUTE, true);

            PrinterProbe.Found found = PrinterProbe.probe(new TcpLink("127.0.0.1", paper.port()));

            assertThat(found.answers()).isFalse();
            assertThat(found.detail()).contains("no answer");
        }
    }

    @Test
    void row_16_nonsense_on_the_line_is_told_as_a_wrong_speed() throws IOException {
        try (SimulatedPrinter paper =
                SimulatedPrinter.start(0, PrinterSetup.of(PrinterModel.generic()), Clock.systemUTC())) {
            paper.garbleAnswers(1);

            PrinterProbe.Found found = PrinterProbe.probe(new TcpLink("127.0.0.1", paper.port()));

            assertThat(found.answers()).isFalse();
            assertThat(found.detail()).containsAnyOf("wrong speed", "no answer");
        }
    }
}

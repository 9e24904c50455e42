package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.PacedLink;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.sim.printer.SimulatedPrinter;

/**
 * A printer on a serial line behind a converter to the network, which takes a slip in an instant. The simulated line is half
 * as fast again as is said of it, for on a busy machine it lags behind what it should carry.
 */
class ConverterIT {

    private static final int BAUD = 38_400; // a slip of 24 KB takes seven seconds
    private static final int BYTES_A_SECOND = 5_760;

    private SimulatedPrinter paper;

    @BeforeEach
    void plug() throws IOException {
        paper = SimulatedPrinter.start(0, Workbench.EPSON.withLine(BYTES_A_SECOND), Clock.systemUTC());
    }

    @AfterEach
    void unplug() {
        paper.close();
    }

    private Workbench desk(ByteLink link) throws InterruptedException {
        Workbench desk = Workbench.over(link, paper, Workbench.DRIVER);
        PrinterFailuresIT.await(() -> desk.printer.status() instanceof DeviceStatus.Online);
        return desk;
    }

    private TcpLink network() {
        return new TcpLink("127.0.0.1", paper.port());
    }

    @Test
    void a_slip_is_proven_when_the_speed_behind_the_converter_is_known() throws Exception {
        try (Workbench desk = desk(new PacedLink(network(), BAUD))) {
            assertThat(Workbench.end(desk.print("A 001"))).isEqualTo(new Confirmed(ProofLevel.PRINTED));
            assertThat(desk.diary.steps).containsExactly("SENDING 1", "SENT 1", "CONFIRMED 1");
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }
}

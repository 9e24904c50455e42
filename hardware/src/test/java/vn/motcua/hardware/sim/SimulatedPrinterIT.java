package vn.motcua.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Held to the status vectors of the Epson reference by a client that is not our driver. */
@Timeout(10)
class SimulatedPrinterIT {

    SimulatedPrinter printer;
    Socket client;
    final BlockingQueue<PrintedSlip> cut = new LinkedBlockingQueue<>();

    @BeforeEach
    void connect() throws IOException {
        printer = SimulatedPrinter.start(0, 576, Clock.systemUTC());
        printer.addListener(cut::add);
        client = new Socket(InetAddress.getLoopbackAddress(), printer.port());
        client.setTcpNoDelay(true);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        printer.close();
    }

    @Test
    void answers_as_a_real_printer_does() throws IOException {
        assertThat(status()).containsExactly(0x12, 0x12, 0x12, 0x12);
        assertThat(statusWith(Fault.NEAR_END)).containsExactly(0x12, 0x12, 0x12, 0x1E);
        assertThat(statusWith(Fault.PAPER_OUT)).containsExactly(0x1A, 0x32, 0x12, 0x7E);
        assertThat(statusWith(Fault.COVER_OPEN)).containsExactly(0x1A, 0x16, 0x12, 0x12);
        assertThat(statusWith(Fault.CUTTER_ERROR)).containsExactly(0x1A, 0x52, 0x1A, 0x12);
    }

    @Test
    void is_driven_and_looked_at_as_any_simulator() throws Exception {
        Control.Toggle paper = printer.controls().stream()
                .filter(control -> control.id().equals("printer.PAPER_OUT"))
                .map(Control.Toggle.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(paper.on()).isFalse();
        assertThat(printer.faces()).isEmpty();

        paper.set().accept(true);

        assertThat(status()).containsExactly(0x1A, 0x32, 0x12, 0x7E);
        assertThat(printer.controls())
                .filteredOn(control -> control instanceof Control.Toggle toggle && toggle.on())
                .extracting(Control::id)
                .containsExactly("printer.PAPER_OUT");

        paper.set().accept(false);
        send(0x1D, 0x76, 0x30, 0, 1, 0, 1, 0, 0xFF, 0x1D, 0x56, 0x42, 0x00);
        assertThat(cut.poll(5, TimeUnit.SECONDS)).isNotNull();

        assertThat(printer.faces()).singleElement().isInstanceOfSatisfying(Face.Picture.class, face -> {
            assertThat(face.key()).isEqualTo("1");
            assertThat(face.png().get()).startsWith(0x89, 'P', 'N', 'G');
        });
    }

    @Test
    void answers_at_once_while_printing_stands_still_and_goes_on_when_mended() throws Exception {
        printer.set(Fault.COVER_OPEN, true);
        send(0x1D, 0x76, 0x30, 0, 1, 0, 1, 0, 0xFF, 0x1D, 0x56, 0x42, 0x00, 0x1D, 0x72, 0x01);

        assertThat(status()).containsExactly(0x1A, 0x16, 0x12, 0x12);
        assertThat(printer.slips()).isEmpty();

        printer.set(Fault.COVER_OPEN, false);
        PrintedSlip slip = cut.poll(5, TimeUnit.SECONDS);

        assertThat(slip)
                .isNotNull()
                .satisfies(s -> assertThat(s.dots().ink(7, 0)).isTrue());
        assertThat(client.getInputStream().read()).as("GS r, answered last").isZero();
        assertThat(printer.findSlip(1)).contains(slip);
    }

    @Test
    void forgets_its_buffer_when_told_to() throws Exception {
        printer.set(Fault.PAPER_OUT, true);
        send(0x1D, 0x76, 0x30, 0, 1, 0, 1, 0, 0xFF, 0x1D, 0x56, 0x42, 0x00);
        send(0x10, 0x05, 0x02, 0x1B, 0x4A, 5, 0x1D, 0x56, 0x42, 0x00);
        status(); // all of it has arrived
        printer.set(Fault.PAPER_OUT, false);

        PrintedSlip slip = cut.poll(5, TimeUnit.SECONDS);

        assertThat(slip)
                .isNotNull()
                .satisfies(s -> assertThat(s.dots().height()).isEqualTo(5));
        assertThat(printer.slips()).hasSize(1);
    }

    private byte[] statusWith(Fault fault) throws IOException {
        printer.set(fault, true);
        byte[] status = status();
        printer.set(fault, false);
        return status;
    }

    private byte[] status() throws IOException {
        byte[] answers = new byte[4];
        send(0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 3, 0x10, 0x04, 4);
        new DataInputStream(client.getInputStream()).readFully(answers);
        return answers;
    }

    private void send(int... octets) throws IOException {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        client.getOutputStream().write(bytes);
    }
}

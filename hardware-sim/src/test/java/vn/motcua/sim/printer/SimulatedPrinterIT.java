package vn.motcua.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.FrontView;

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
        client.setSoTimeout(5000); // a blocked read hears of no time-out of JUnit's
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

        assertThat(printer.faces()).singleElement().isInstanceOfSatisfying(FrontView.Picture.class, face -> {
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

    @Test
    void a_pulled_cable_ends_the_session_and_refuses_the_next_until_it_is_in_again() throws IOException {
        assertThat(status()).containsExactly(0x12, 0x12, 0x12, 0x12);
        printer.set(Fault.CABLE_PULLED, true);

        assertThat(client.getInputStream().read()).isEqualTo(-1);
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), printer.port()))
                .isInstanceOf(ConnectException.class);

        printer.set(Fault.CABLE_PULLED, false);
        reconnect();
        assertThat(status()).containsExactly(0x12, 0x12, 0x12, 0x12);
    }

    @Test
    void a_taken_port_keeps_the_next_client_waiting_and_its_bytes_come_late() throws IOException {
        assertThat(status()).containsExactly(0x12, 0x12, 0x12, 0x12);
        printer.set(Fault.PORT_TAKEN, true);
        assertThat(client.getInputStream().read()).isEqualTo(-1);
        reconnect();
        client.setSoTimeout(200);
        send(0x10, 0x04, 1);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        printer.set(Fault.PORT_TAKEN, false);
        client.setSoTimeout(5000);
        assertThat(client.getInputStream().read()).isEqualTo(0x12);
    }

    @Test
    void a_session_from_before_a_power_cut_is_dead_and_a_new_one_is_not() throws IOException {
        assertThat(status()).containsExactly(0x12, 0x12, 0x12, 0x12);
        printer.powerCycle(false);
        client.setSoTimeout(200);
        send(0x10, 0x04, 1);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        reconnect();
        assertThat(status()).containsExactly(0x12, 0x12, 0x12, 0x12);
    }

    @Test
    void flow_control_holds_the_sender_when_the_buffer_is_full() throws Exception {
        try (SimulatedPrinter small = SimulatedPrinter.start(
                        0,
                        PrinterSetup.of(PrinterModel.generic()).withBuffer(1000, PrinterSetup.Overflow.HOLD),
                        Clock.systemUTC());
                Socket sender = new Socket(InetAddress.getLoopbackAddress(), small.port())) {
            BlockingQueue<PrintedSlip> out = new LinkedBlockingQueue<>();
            small.addListener(out::add);
            small.set(Fault.COVER_OPEN, true);
            byte[] job = new byte[8 + 72 * 1000 + 4];
            System.arraycopy(new byte[] {0x1D, 0x76, 0x30, 0, 72, 0, (byte) 0xE8, 0x03}, 0, job, 0, 8);
            System.arraycopy(new byte[] {0x1D, 0x56, 0x42, 0}, 0, job, job.length - 4, 4);
            job[8] = 1;
            sender.getOutputStream().write(job);
            assertThat(out.poll(300, TimeUnit.MILLISECONDS)).isNull();
            assertThat(small.buffered()).isEqualTo(1000);

            small.set(Fault.COVER_OPEN, false);
            assertThat(out.poll(5, TimeUnit.SECONDS))
                    .isNotNull()
                    .satisfies(slip -> assertThat(slip.dots().height()).isEqualTo(1000));
        }
    }

    private void reconnect() throws IOException {
        client.close();
        client = new Socket(InetAddress.getLoopbackAddress(), printer.port());
        client.setTcpNoDelay(true);
        client.setSoTimeout(5000);
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

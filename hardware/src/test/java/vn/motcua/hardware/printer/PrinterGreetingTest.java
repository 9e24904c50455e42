package vn.motcua.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.sim.SimulatedPrinter;

@Timeout(10)
class PrinterGreetingTest {

    /** Answers whatever is asked with the same bytes, over a real socket. */
    private static Optional<String> greet(int[]... answers) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpLink link = new TcpLink("127.0.0.1", door.getLocalPort())) {
            Thread.ofPlatform().daemon().start(() -> answer(door, answers));
            link.open();
            return PrinterGreeting.askModel(link);
        }
    }

    private static void answer(ServerSocket door, int[][] answers) {
        try (Socket client = door.accept()) {
            for (int[] answer : answers) {
                client.getInputStream().readNBytes(3);
                for (int octet : answer) {
                    client.getOutputStream().write(octet);
                }
            }
            client.getInputStream().read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_printer_that_names_itself_is_known_by_its_name() throws IOException {
        assertThat(greet(new int[] {0x12}, new int[] {0x5F, 'T', 'M', '-', 'T', '8', '2', 'I', 'I', 'I', 0}))
                .contains("TM-T82III");
    }

    @Test
    void a_printer_that_does_not_name_itself_is_a_printer() throws IOException {
        assertThat(greet(new int[] {0x1A}, new int[] {})).contains("");
        assertThat(greet(new int[] {0x12}, new int[] {0x5F, 0x80, 0x81, 0})).contains("");
    }

    @Test
    void what_answers_otherwise_is_no_printer() throws IOException {
        assertThat(greet(new int[] {0xFF})).isEmpty();
        assertThat(greet(new int[] {})).isEmpty();
    }

    @Test
    void the_simulated_printer_is_one() throws IOException {
        try (SimulatedPrinter printer = SimulatedPrinter.start(0, 576, Clock.systemUTC());
                TcpLink link = new TcpLink("127.0.0.1", printer.port())) {
            link.open();

            assertThat(PrinterGreeting.askModel(link)).isPresent();
            assertThat(printer.slips()).isEmpty();
        }
    }
}

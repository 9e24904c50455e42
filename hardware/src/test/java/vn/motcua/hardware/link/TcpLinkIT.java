package vn.motcua.hardware.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TcpLinkIT {

    static final Duration SOON = Duration.ofSeconds(2);
    static final Duration BRIEFLY = Duration.ofMillis(100);

    ServerSocket device;
    TcpLink link;

    @BeforeEach
    void listen() throws IOException {
        device = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        link = new TcpLink("127.0.0.1", device.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        device.close();
    }

    @Test
    void bytes_pass_both_ways() throws IOException {
        link.open();
        try (Socket other = device.accept()) {
            link.write(new byte[] {1, 2, 3}, SOON);
            byte[] got = other.getInputStream().readNBytes(3);
            other.getOutputStream().write(0x12);

            byte[] answer = new byte[4];
            assertThat(got).containsExactly(1, 2, 3);
            assertThat(link.read(answer, SOON)).isEqualTo(1);
            assertThat(answer[0]).isEqualTo((byte) 0x12);
        }
    }

    @Test
    void silence_is_no_bytes_and_the_link_stays_open() throws IOException {
        link.open();

        assertThat(link.read(new byte[4], BRIEFLY)).isZero();
        assertThat(link.isOpen()).isTrue();
    }

    @Test
    void a_device_that_takes_nothing_cannot_hold_us() throws IOException {
        link.open();

        assertThatThrownBy(() -> link.write(new byte[50_000_000], BRIEFLY))
                .hasMessageContaining("tcp 127.0.0.1:" + device.getLocalPort())
                .hasMessageContaining("not taken within 100 ms");
        assertThat(link.isOpen()).isFalse();
    }

    @Test
    void a_device_that_hangs_up_is_an_error_and_can_be_reached_again() throws IOException {
        link.open();
        device.accept().close();

        assertThatThrownBy(() -> link.read(new byte[4], SOON)).hasMessageContaining("closed by the other side");
        link.open();
        assertThat(link.isOpen()).isTrue();
    }

    @Test
    void nobody_there_is_named() throws IOException {
        device.close();

        assertThatThrownBy(link::open)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot open 'tcp 127.0.0.1:" + device.getLocalPort() + "':");
        assertThat(link.isOpen()).isFalse();
    }

    @Test
    void closing_ends_a_waiting_read() throws Exception {
        link.open();
        Thread closer = Thread.ofPlatform().start(link::close);

        assertThatThrownBy(() -> {
                    while (true) {
                        assertThat(link.read(new byte[4], SOON)).isZero();
                    }
                })
                .isInstanceOf(IOException.class);
        closer.join();
    }
}

package vn.motcua.hardware.sign;

import com.ghgande.j2mod.modbus.io.AbstractModbusTransport;
import com.ghgande.j2mod.modbus.io.ModbusRTUTransport;
import com.ghgande.j2mod.modbus.net.AbstractSerialConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.motcua.hardware.link.ByteLink;

/**
 * Lets j2mod 3.3.0 speak Modbus RTU over a link of ours: serial, TCP or a simulated line. The link is opened and closed
 * by the device; j2mod's own opening and closing do nothing. One thread.
 *
 * <p>j2mod wants return codes where our links throw: what a link threw is kept for {@link #takeFailure}.
 */
final class LinkConnection extends AbstractSerialConnection {

    private static final Duration WRITE = Duration.ofSeconds(2);
    private static final Duration A_LOOK = Duration.ofMillis(1);

    private final ByteLink link;
    private final ModbusRTUTransport transport = new ModbusRTUTransport();
    private final byte[] held = new byte[512];
    private int from;
    private int to;
    private int timeoutMs;
    private int received;
    private Optional<IOException> failure = Optional.empty();

    LinkConnection(ByteLink link, Duration timeout) throws IOException {
        this.link = link;
        this.timeoutMs = Math.toIntExact(timeout.toMillis());
        transport.setTimeout(timeoutMs);
        transport.setCommPort(this);
    }

    /** How many bytes came in since this was asked before. */
    int takeReceived() {
        int count = received;
        received = 0;
        return count;
    }

    /** What the link has thrown since this was asked before. */
    Optional<IOException> takeFailure() {
        Optional<IOException> taken = failure;
        failure = Optional.empty();
        return taken;
    }

    /** Bytes that nobody has asked for, within that time. */
    byte[] drain(Duration atMost) throws IOException {
        if (from == to) {
            fill(atMost);
        }
        byte[] stray = Arrays.copyOfRange(held, from, to);
        from = 0;
        to = 0;
        return stray;
    }

    private void fill(Duration atMost) throws IOException {
        if (from == to) {
            from = 0;
            to = 0;
        }
        if (to < held.length) {
            byte[] buffer = new byte[held.length - to];
            int count = link.read(buffer, atMost);
            System.arraycopy(buffer, 0, held, to, count);
            to += count;
            received += count;
        }
    }

    @Override
    public int readBytes(byte[] buffer, int bytesToRead) {
        long until = System.nanoTime() + timeoutMs * 1_000_000L;
        try {
            while (to - from < bytesToRead && until - System.nanoTime() > 0) {
                fill(Duration.ofNanos(until - System.nanoTime()));
            }
        } catch (IOException e) {
            failure = Optional.of(e);
            return -1;
        }
        int count = Math.min(bytesToRead, to - from);
        System.arraycopy(held, from, buffer, 0, count);
        from += count;
        return count;
    }

    @Override
    public int writeBytes(byte[] buffer, int bytesToWrite) {
        try {
            link.write(Arrays.copyOf(buffer, bytesToWrite), WRITE);
            return bytesToWrite;
        } catch (IOException e) {
            failure = Optional.of(e);
            return -1;
        }
    }

    @Override
    public int bytesAvailable() {
        try {
            if (from == to) {
                fill(A_LOOK);
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        return to - from;
    }

    @Override
    public AbstractModbusTransport getModbusTransport() {
        return transport;
    }

    @Override
    public void open() {
        // the device opens its link
    }

    @Override
    public void close() {
        // the device closes its link
    }

    @Override
    public boolean isOpen() {
        return link.isOpen();
    }

    /** j2mod computes from it how long its frame is on the wire; our links hide their speed, and our answers may take long. */
    @Override
    public int getBaudRate() {
        return 115_200;
    }

    @Override
    public int getNumDataBits() {
        return 8;
    }

    @Override
    public int getNumStopBits() {
        return ONE_STOP_BIT;
    }

    @Override
    public int getParity() {
        return NO_PARITY;
    }

    @Override
    public String getPortName() {
        return link.name();
    }

    @Override
    public String getDescriptivePortName() {
        return link.name();
    }

    @Override
    public void setComPortTimeouts(int newTimeoutMode, int newReadTimeout, int newWriteTimeout) {
        timeoutMs = newReadTimeout > 0 ? newReadTimeout : timeoutMs;
    }

    @Override
    public int getTimeout() {
        return timeoutMs;
    }

    @Override
    public void setTimeout(int timeout) {
        timeoutMs = timeout;
    }

    @Override
    public Set<String> getCommPorts() {
        return Set.of();
    }
}

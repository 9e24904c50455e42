package vn.motcua.hardware.sign.modbus;

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
 * Connects j2mod 3.3.0 to a {@link ByteLink}: serial, TCP or a simulated line. The link is opened and closed
 * by the device; j2mod's own opening and closing do nothing. One thread.
 *
 * <p>j2mod wants return codes where our links throw: what a link threw is kept for {@link #takeFailure}.
 */
final class LinkConnection extends AbstractSerialConnection {

    private static final Duration WRITE = Duration.ofSeconds(2);

    private final ByteLink link;
    private final ModbusRTUTransport transport = new ModbusRTUTransport();
    private final byte[] held = new byte[512];
    private int from;
    private int to;
    private int timeoutMs;
    private Optional<IOException> failure = Optional.empty();
    private byte[] request = new byte[0];
    private Optional<ModbusAnswer> answer = Optional.empty();
    private byte[] frame = new byte[0]; // of the answer, as far as j2mod has not read it

    LinkConnection(ByteLink link, Duration timeout) throws IOException {
        this.link = link;
        this.timeoutMs = Math.toIntExact(timeout.toMillis());
        transport.setTimeout(timeoutMs);
        transport.setCommPort(this);
    }

    /** What came for the request sent last; nothing, if it could not be sent. */
    ModbusAnswer answer() {
        return answer.orElseGet(() -> ModbusAnswer.find(request, new byte[0]));
    }

    /** The request sent last. */
    byte[] request() {
        return request.clone();
    }

    /** Lets answers take that long from now on. */
    void waitFor(Duration timeout) {
        timeoutMs = Math.toIntExact(timeout.toMillis());
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
        }
    }

    /** j2mod gets the answer and nothing else: no echo, no stray bytes, no answer to something else. */
    @Override
    public int readBytes(byte[] buffer, int bytesToRead) {
        try {
            if (answer.isEmpty()) {
                exchange();
            }
        } catch (IOException e) {
            failure = Optional.of(e);
            return -1;
        }
        int count = Math.min(bytesToRead, frame.length);
        System.arraycopy(frame, 0, buffer, 0, count);
        frame = Arrays.copyOfRange(frame, count, frame.length);
        return count;
    }

    /** Waits for the answer to the request; what comes behind it stays for {@link #drain}. */
    private void exchange() throws IOException {
        long until = System.nanoTime() + timeoutMs * 1_000_000L;
        ModbusAnswer found = ModbusAnswer.find(request, new byte[0]);
        while (!found.isWhole() && to < held.length && until - System.nanoTime() > 0) {
            int before = to;
            fill(Duration.ofNanos(until - System.nanoTime()));
            if (to > before) {
                found = ModbusAnswer.find(request, Arrays.copyOfRange(held, from, to));
            }
        }
        byte[] rest = found.rest();
        System.arraycopy(rest, 0, held, 0, rest.length);
        from = 0;
        to = rest.length;
        frame = found.frame();
        answer = Optional.of(found);
    }

    @Override
    public int writeBytes(byte[] buffer, int bytesToWrite) {
        try {
            request = Arrays.copyOf(buffer, bytesToWrite);
            answer = Optional.empty();
            frame = new byte[0];
            link.write(request.clone(), WRITE);
            return bytesToWrite;
        } catch (IOException e) {
            failure = Optional.of(e);
            return -1;
        }
    }

    @Override
    public int bytesAvailable() {
        return frame.length;
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
        // the device says how long an answer may take
    }

    @Override
    public int getTimeout() {
        return timeoutMs;
    }

    @Override
    public void setTimeout(int timeout) {
        // the device says how long an answer may take
    }

    @Override
    public Set<String> getCommPorts() {
        return Set.of();
    }
}

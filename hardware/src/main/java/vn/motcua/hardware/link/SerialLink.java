package vn.motcua.hardware.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A serial port through jSerialComm 2.11.4.
 *
 * <p>The path is looked up again at each open, because jSerialComm keeps the target of a link for good. On Linux a
 * write has no timeout and waits for ever for a printer that holds flow control; a watchdog closes the port then,
 * which ends the write (tried on pty pairs, 2026-11-23). It does the same to a read that comes to no end. Call from a platform thread only: two blocked reads stop all
 * virtual threads of a two-core PC.
 */
public final class SerialLink implements ByteLink {

    private static final int CHUNK_BYTES = 512; // jSerialComm copies the whole array at each write
    private static final int READ_SLICE_MS = 100; // the granularity of reads on Linux
    private static final int LONGEST_SLICE_MS = 1_000;
    private static final int IDLE_S = 10;
    private static final long A_LOOK_NANOS = 1_000_000;

    private final SerialSettings settings;
    private final ScheduledExecutorService watchdog;
    private final Object closing = new Object();
    private volatile @Nullable SerialPort port;

    public SerialLink(SerialSettings settings) {
        this.settings = settings;
        var executor = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().daemon().name("watchdog " + settings.path()).factory());
        executor.setRemoveOnCancelPolicy(true); // each slice of a read sets one up
        executor.setKeepAliveTime(IDLE_S, TimeUnit.SECONDS); // a link that nobody uses any more leaves no thread
        executor.allowCoreThreadTimeOut(true);
        this.watchdog = executor;
    }

    @Override
    public String name() {
        return "serial " + settings.path();
    }

    /** Eight bits, a start and a stop bit make ten a byte. */
    @Override
    public int bytesPerSecond() {
        return settings.baud() / 10;
    }

    @Override
    public boolean isOpen() {
        return port != null;
    }

    @Override
    public void open() throws IOException {
        if (port != null) {
            return;
        }
        if (settings.path().startsWith("/") && !Files.exists(Path.of(settings.path()))) {
            throw new IOException("cannot open '%s': not plugged in".formatted(name()));
        }
        SerialPort opening;
        synchronized (closing) { // a port that the watchdog is still closing belongs to us, and would be refused
            opening = find();
        }
        opening.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        opening.setFlowControl(
                settings.rtsCts()
                        ? SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED
                        : SerialPort.FLOW_CONTROL_DISABLED);
        // blocking writes end when the bytes have left, so that a status question is not stuck behind a full buffer
        opening.setComPortTimeouts(
                SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, READ_SLICE_MS, 0);
        if (!opening.openPort()) { // the error code alone says nothing: it is 25 on a healthy pty
            throw new IOException("cannot open '%s': code %s".formatted(name(), opening.getLastErrorCode()));
        }
        port = opening;
    }

    private SerialPort find() throws IOException {
        try {
            SerialLibrary.load();
            return SerialPort.getCommPort(settings.path());
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("cannot open '%s': no such port".formatted(name()), e);
        } catch (LinkageError e) {
            // at the first use UnsatisfiedLinkError; every other kind of device goes on without the library
            throw new IOException(
                    "cannot open '%s': the library for serial ports cannot be loaded (%s); name a folder that may hold programs, for instance MOTCUA_JAVA_OPTIONS=-Djava.io.tmpdir=/var/lib/motcua-native"
                            .formatted(name(), e.getMessage()),
                    e);
        }
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws IOException {
        SerialPort open = current();
        ScheduledFuture<?> rescue = watchdog.schedule(this::close, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            for (int at = 0; at < bytes.length; at += CHUNK_BYTES) {
                byte[] chunk = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + CHUNK_BYTES));
                if (open.writeBytes(chunk, chunk.length) != chunk.length) {
                    throw broken(
                            "write to",
                            open,
                            port == null ? "not taken within " + deadline.toMillis() + " ms" : "broken");
                }
            }
        } finally {
            rescue.cancel(false);
        }
    }

    @Override
    public int read(byte[] into, Duration deadline) throws IOException {
        SerialPort open = current();
        long until = System.nanoTime() + deadline.toNanos();
        int count = 0;
        while (count == 0 && System.nanoTime() < until) {
            boolean shorterThanSlice = until - System.nanoTime() < READ_SLICE_MS * 1_000_000L;
            if (shorterThanSlice && open.bytesAvailable() == 0) {
                LockSupport.parkNanos(A_LOOK_NANOS); // a read would take the whole slice
            } else {
                count = readSlice(open, into);
            }
        }
        if (count < 0) {
            throw broken("read from", open, "unplugged or closed");
        }
        return count;
    }

    /** Whoever else sets the line, such as a program started late, can take the slice away: then a read has no end. */
    private int readSlice(SerialPort open, byte[] into) {
        ScheduledFuture<?> rescue = watchdog.schedule(this::close, LONGEST_SLICE_MS, TimeUnit.MILLISECONDS);
        try {
            return open.readBytes(into, into.length);
        } finally {
            rescue.cancel(false);
        }
    }

    private IOException broken(String what, SerialPort open, String cause) {
        int code = open.getLastErrorCode();
        close();
        return new IOException("cannot %s '%s': %s (code %s)".formatted(what, name(), cause, code));
    }

    private SerialPort current() throws IOException {
        SerialPort open = port;
        if (open == null) {
            throw new IOException("'%s' is not open".formatted(name()));
        }
        return open;
    }

    @Override
    public void close() {
        synchronized (closing) {
            SerialPort open = port;
            port = null;
            if (open != null) {
                open.closePort();
            }
        }
    }
}

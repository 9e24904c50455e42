package vn.motcua.hardware.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Linux input device such as {@code /dev/input/by-id/…-event-kbd}, read only. A read of such a file waits for ever, so
 * a thread of its own reads; closing the channel ends that read. The path is looked up again at each open.
 */
public final class EvdevLink implements ByteLink {

    private static final Logger LOG = LoggerFactory.getLogger(EvdevLink.class);
    private static final int WAITING = 256; // chunks; nobody types faster than a driver reads

    private record Session(FileChannel channel, BlockingQueue<Optional<byte[]>> chunks) {}

    private final Path path;
    private final DeviceFile device;
    private volatile @Nullable Session session;

    /** Opens input devices only; every other file is refused by name. */
    public EvdevLink(Path path) {
        this(path, DeviceFile.INPUT);
    }

    /** Tests have other devices at hand than keyboards. */
    EvdevLink(Path path, DeviceFile device) {
        this.path = path;
        this.device = device;
    }

    @Override
    public String name() {
        return "evdev " + path;
    }

    @Override
    public boolean isOpen() {
        return session != null;
    }

    @Override
    public void open() throws IOException {
        if (session != null) {
            return;
        }
        Path real = device.find(name(), path);
        if (!Files.isReadable(real)) {
            throw new IOException(
                    "cannot open '%s': no permission; put the user of Motcua into the group 'input'".formatted(name()));
        }
        Session opened = new Session(open(real), new ArrayBlockingQueue<>(WAITING));
        session = opened;
        Thread.ofPlatform().daemon().name(name()).start(() -> pump(opened));
    }

    private FileChannel open(Path real) throws IOException {
        FileChannel channel = FileChannel.open(real, StandardOpenOption.READ);
        try {
            device.checkOpened(name(), real);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void pump(Session session) {
        ByteBuffer buffer = ByteBuffer.allocate(24 * 16);
        try {
            for (int count = session.channel.read(buffer); count >= 0; count = session.channel.read(buffer)) {
                byte[] chunk = new byte[count];
                buffer.flip().get(chunk);
                buffer.clear();
                session.chunks.put(Optional.of(chunk));
            }
        } catch (IOException e) {
            LOG.debug("{}: {}", session, e.toString()); // unplugged or closed: said by the empty chunk below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        while (!session.chunks.offer(Optional.empty())) {
            session.chunks.clear(); // nobody reads any more
        }
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws IOException {
        throw new IOException("cannot write to '%s': it only sends".formatted(name()));
    }

    @Override
    public int read(byte[] into, Duration deadline) throws IOException {
        Session open = session;
        if (open == null) {
            throw new IOException("'%s' is not open".formatted(name()));
        }
        Optional<byte[]> chunk;
        try {
            chunk = open.chunks.poll(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
        if (chunk == null) {
            return 0;
        }
        if (chunk.isEmpty()) {
            close();
            throw new IOException("cannot read from '%s': unplugged or closed".formatted(name()));
        }
        byte[] bytes = chunk.get();
        if (bytes.length > into.length) {
            throw new IOException(
                    "'%s' sent %s bytes at once, room for %s".formatted(name(), bytes.length, into.length));
        }
        System.arraycopy(bytes, 0, into, 0, bytes.length);
        return bytes.length;
    }

    @Override
    public void close() {
        Session open = session;
        session = null;
        if (open == null) {
            return;
        }
        try {
            open.channel.close();
        } catch (IOException e) {
            // Nothing can be done about a file that does not close cleanly; the next open makes a new one.
            return;
        }
    }
}

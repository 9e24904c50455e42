package vn.motcua.hardware.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A raw TCP port, 9100 on network printers.
 *
 * <p>A half-open session (the printer was switched off and on) cannot hold a caller: every call has a deadline, and
 * whoever gets no answer closes and opens again. Most printers take one client at a time.
 */
public final class TcpLink implements ByteLink {

    /** The usual port of network printers. */
    public static final int RAW_PORT = 9100;

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private record Session(SocketChannel channel, Selector selector, SelectionKey key) {}

    private final String host;
    private final int port;
    private volatile @Nullable Session session;

    public TcpLink(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public String name() {
        return "tcp " + host + ":" + port;
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
        InetSocketAddress address = new InetSocketAddress(host, port); // asked anew each time: addresses move
        if (address.isUnresolved()) {
            throw new IOException("cannot open '%s': unknown host".formatted(name()));
        }
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            Selector selector = Selector.open();
            Session opened = new Session(channel, selector, channel.register(selector, 0));
            session = opened;
            connect(opened, address);
        } catch (IOException e) {
            close();
            channel.close();
            throw new IOException("cannot open '%s': %s".formatted(name(), e.getMessage()), e);
        }
    }

    private void connect(Session opened, InetSocketAddress address) throws IOException {
        if (opened.channel.connect(address)) {
            return;
        }
        if (!ready(opened, SelectionKey.OP_CONNECT, System.nanoTime() + CONNECT.toNanos())) {
            throw new IOException("no answer within %s ms".formatted(CONNECT.toMillis()));
        }
        opened.channel.finishConnect();
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws IOException {
        long until = System.nanoTime() + deadline.toNanos();
        Session open = current();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            while (rest.hasRemaining()) {
                if (open.channel.write(rest) == 0 && !ready(open, SelectionKey.OP_WRITE, until)) {
                    throw new IOException("%s of %s bytes not taken within %s ms"
                            .formatted(rest.remaining(), bytes.length, deadline.toMillis()));
                }
            }
        } catch (IOException e) {
            close();
            throw new IOException("cannot write to '%s': %s".formatted(name(), e.getMessage()), e);
        }
    }

    @Override
    public int read(byte[] into, Duration deadline) throws IOException {
        long until = System.nanoTime() + deadline.toNanos();
        Session open = current();
        try {
            int count = open.channel.read(ByteBuffer.wrap(into));
            if (count == 0 && ready(open, SelectionKey.OP_READ, until)) {
                count = open.channel.read(ByteBuffer.wrap(into));
            }
            if (count < 0) {
                throw new IOException("closed by the other side");
            }
            return count;
        } catch (IOException e) {
            close();
            throw new IOException("cannot read from '%s': %s".formatted(name(), e.getMessage()), e);
        }
    }

    private static boolean ready(Session open, int operation, long until) throws IOException {
        try {
            open.key.interestOps(operation);
            while (true) {
                long leftMs = (until - System.nanoTime()) / 1_000_000;
                if (leftMs <= 0 || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                if (open.selector.select(leftMs) > 0) {
                    open.selector.selectedKeys().clear();
                    return true;
                }
            }
        } catch (ClosedSelectorException | java.nio.channels.CancelledKeyException e) {
            throw new IOException("closed meanwhile", e);
        }
    }

    private Session current() throws IOException {
        Session open = session;
        if (open == null) {
            throw new IOException("'%s' is not open".formatted(name()));
        }
        return open;
    }

    @Override
    public void close() {
        Session open = session;
        session = null;
        if (open == null) {
            return;
        }
        try (open.selector;
                open.channel) {
            open.key.cancel();
        } catch (IOException e) {
            // Nothing can be done about a socket that does not close cleanly; the next open makes a new one.
            return;
        }
    }
}

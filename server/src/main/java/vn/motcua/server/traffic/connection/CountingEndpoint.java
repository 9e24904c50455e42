package vn.motcua.server.traffic.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's endpoint with a book of its connections: what one address may open is decided when it is accepted. */
final class CountingEndpoint extends NioEndpoint {

    private static final int SWEEP_EVERY_S = 1;

    /** By the book's name; what has closed in the meantime is swept. */
    private final Map<String, SocketWrapperBase<NioChannel>> wrappers = new ConcurrentHashMap<>();

    private volatile @Nullable ConnectionBook book;
    private @Nullable Thread watch;

    /** Called before the endpoint is started. */
    void keep(ConnectionBook kept) {
        book = kept;
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        ConnectionBook kept = book;
        if (kept != null) {
            watch = Thread.ofPlatform().daemon().name("traffic-watch").start(() -> sweepOn(kept));
        }
    }

    private void sweepOn(ConnectionBook kept) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                TimeUnit.SECONDS.sleep(SWEEP_EVERY_S);
                kept.sweep(this::isOpen, this::close);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                getLog().error("connections could not be looked through; the next round will try again", e);
            }
        }
    }

    @Override
    public void stopInternal() {
        if (watch != null) {
            watch.interrupt();
        }
        super.stopInternal();
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        ConnectionBook kept = book;
        if (kept == null) {
            return super.setSocketOptions(socket);
        }
        try {
            if (!(socket.getRemoteAddress() instanceof InetSocketAddress peer)
                    || !kept.admit(peer, this::isOpen, this::close)) {
                destroySocket(socket); // nothing was begun for it yet: this also counts it down
                return false;
            }
            boolean taken = super.setSocketOptions(socket);
            SocketWrapperBase<NioChannel> wrapper = connections.get(socket);
            if (wrapper != null) {
                wrappers.put(ConnectionBook.name(peer.getAddress().getHostAddress(), peer.getPort()), wrapper);
            }
            return taken;
        } catch (IOException e) {
            destroySocket(socket); // it has hung up already
            return false;
        }
    }

    /** Where https is switched on, the port answers plain http as well. */
    @Override
    protected NioChannel createChannel(SocketBufferHandler buffer) {
        return isSSLEnabled() ? new PlainOrSecureChannel(buffer, this) : super.createChannel(buffer);
    }

    private boolean isOpen(String name) {
        SocketWrapperBase<NioChannel> wrapper = wrappers.get(name);
        if (wrapper == null || wrapper.isClosed()) {
            wrappers.remove(name);
            return false;
        }
        return true;
    }

    /**
     * Tomcat hands a closed connection's buffers to the next one, so it is closed under its lock; where a request's thread
     * holds that, only the line is cut, and the thread closes the rest when it finds out.
     */
    private void close(String name) {
        SocketWrapperBase<NioChannel> wrapper = wrappers.remove(name);
        if (wrapper == null) {
            return;
        }
        if (wrapper.getLock().tryLock()) {
            try {
                wrapper.close();
            } finally {
                wrapper.getLock().unlock();
            }
            return;
        }
        try {
            SocketChannel line = wrapper.getSocket().getIOChannel();
            line.shutdownInput();
            line.shutdownOutput();
        } catch (IOException e) {
            getLog().debug("the connection has ended by itself", e);
        }
    }
}

package vn.motcua.server.traffic.connection;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;
import vn.motcua.server.traffic.address.TransportValve;

/**
 * A connection whose first byte tells what it speaks: a TLS record of type handshake begins with 22 (RFC 8446 section 5.1), no
 * HTTP method does. What is not TLS is passed on untouched: so an address somebody has written down stays true when https is
 * switched on, and a browser that was told to use https only (HSTS keeps the port, RFC 6797 section 8.3) finds it there. Used by one thread at a time, as Tomcat uses its channels; reused
 * for further connections after {@link #reset}.
 */
final class PlainOrSecureChannel extends SecureNioChannel {

    private static final byte TLS_HANDSHAKE = 22;

    private enum Speaks {
        UNKNOWN,
        TLS,
        PLAIN
    }

    private Speaks speaks = Speaks.UNKNOWN;

    PlainOrSecureChannel(SocketBufferHandler buffer, NioEndpoint endpoint) {
        super(buffer, endpoint);
    }

    @Override
    public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
        speaks = Speaks.UNKNOWN;
        super.reset(channel, wrapper);
    }

    /** @return 0 when requests may be read, else what to wait for */
    @Override
    public int handshake(boolean readable, boolean writable) throws IOException {
        if (speaks == Speaks.UNKNOWN) {
            int read = sc.read(netInBuffer);
            if (read < 0) {
                throw new EOFException("closed before the first byte");
            }
            if (netInBuffer.position() == 0) {
                return SelectionKey.OP_READ;
            }
            speaks = netInBuffer.get(0) == TLS_HANDSHAKE ? Speaks.TLS : Speaks.PLAIN;
            if (speaks == Speaks.PLAIN) {
                netInBuffer.flip();
            }
        }
        return isPlain() ? 0 : super.handshake(readable, writable);
    }

    private boolean isPlain() {
        return speaks == Speaks.PLAIN;
    }

    @Override
    public boolean isHandshakeComplete() {
        return isPlain() || super.isHandshakeComplete();
    }

    /** Nothing for a plain connection: that is how a request's being secure is told, see {@link TransportValve}. */
    @Override
    public @Nullable SSLSupport getSSLSupport() {
        return isPlain() ? null : super.getSSLSupport();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!isPlain()) {
            return super.read(target);
        }
        return netInBuffer.hasRemaining() ? moveFirstBytes(target) : sc.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        if (!isPlain()) {
            return super.read(targets, offset, length);
        }
        if (!netInBuffer.hasRemaining()) {
            return sc.read(targets, offset, length);
        }
        for (int i = offset; i < offset + length; i++) {
            if (targets[i].hasRemaining()) {
                return moveFirstBytes(targets[i]);
            }
        }
        return 0;
    }

    private int moveFirstBytes(ByteBuffer target) {
        int count = Math.min(netInBuffer.remaining(), target.remaining());
        target.put(netInBuffer.slice(netInBuffer.position(), count));
        netInBuffer.position(netInBuffer.position() + count);
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return isPlain() ? sc.write(source) : super.write(source);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        return isPlain() ? sc.write(sources, offset, length) : super.write(sources, offset, length);
    }

    @Override
    public int getOutboundRemaining() {
        return isPlain() ? 0 : super.getOutboundRemaining();
    }

    @Override
    public boolean flushOutbound() throws IOException {
        return !isPlain() && super.flushOutbound(); // false means that nothing had to be sent, as in NioChannel
    }

    @Override
    public boolean isClosing() {
        return !isPlain() && super.isClosing();
    }

    @Override
    public void close() throws IOException {
        if (speaks == Speaks.TLS) {
            super.close();
        } else {
            sc.close();
        }
    }

    @Override
    public void close(boolean force) throws IOException {
        if (speaks == Speaks.TLS) {
            super.close(force);
        } else {
            close();
        }
    }
}

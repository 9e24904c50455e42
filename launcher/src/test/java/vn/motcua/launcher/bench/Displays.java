package vn.motcua.launcher.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many displays on one thread: WebSocket clients that note when the message of a position has reached the last of them.
 * Written by hand because two hundred clients of a library would take more of the machine than the server does.
 */
final class Displays implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int HEARTBEAT_MS = 4_000;
    private static final int ARRIVE_WITHIN_MS = 10_000;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final String POSITION = "\"position\":";

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final Map<Long, Arrival> arrivals = new HashMap<>();
    private final boolean stomp;
    private final Thread reading = new Thread(this::readUntilClosed, "displays");
    private String lastMessage = "";
    private volatile boolean open = true;

    /** How many displays a message has reached, and when it reached the latest of them. */
    private record Arrival(int count, long at) {}

    /** @param stomp subscribe to the hall's feed as a display does; else only listen */
    Displays(int port, int count, boolean stomp) throws IOException {
        this.stomp = stomp;
        for (int i = 0; i < count; i++) {
            channels.add(connect(port));
        }
        reading.setDaemon(true);
        reading.start();
    }

    private SocketChannel connect(int port) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        write(channel, """
                GET /ws HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                Authorization: Bearer %s\r
                \r
                """.formatted(port, Desk.DISPLAY_TOKEN).getBytes(StandardCharsets.US_ASCII));
        skipHandshake(channel);
        if (stomp) {
            write(channel, frame("CONNECT\naccept-version:1.2\nhost:hall\nheart-beat:4000,4000\n\n\0"));
            write(channel, frame("SUBSCRIBE\nid:0\ndestination:/topic/entries\n\n\0"));
        }
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(BUFFER_BYTES));
        return channel;
    }

    private static void skipHandshake(SocketChannel channel) throws IOException {
        var one = ByteBuffer.allocate(1);
        var head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            one.clear();
            if (channel.read(one) < 0) {
                throw new IOException("no handshake: " + head);
            }
            head.append((char) one.get(0));
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("no handshake: " + head);
        }
    }

    /** A text frame as a client sends it: masked (RFC 6455, 5.3), with the mask 0 that leaves the text as it is. */
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        if (payload.length > 125) {
            throw new IllegalArgumentException("too long for a short frame: " + text);
        }
        ByteBuffer frame = ByteBuffer.allocate(6 + payload.length);
        frame.put((byte) 0x81).put((byte) (0x80 | payload.length)).putInt(0).put(payload);
        return frame.array();
    }

    private static void write(SocketChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private void readUntilClosed() {
        long beat = System.nanoTime();
        try {
            while (open) {
                selector.select(key -> read((SocketChannel) key.channel(), (ByteBuffer) key.attachment()), 500);
                if (stomp && open && System.nanoTime() - beat > HEARTBEAT_MS * 1_000_000L) {
                    beat = System.nanoTime();
                    for (SocketChannel channel : channels) {
                        write(channel, frame("\n"));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            if (open) {
                System.err.println("displays stopped: " + e);
            }
        }
    }

    private void read(SocketChannel channel, ByteBuffer buffer) {
        try {
            if (channel.read(buffer) < 0) {
                throw new IOException("a display was cut off");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        long now = System.nanoTime();
        buffer.flip();
        while (frame(buffer, now)) {}
        buffer.compact();
    }

    /** Takes one whole frame out of the buffer, as the server sends it: not masked. */
    private boolean frame(ByteBuffer buffer, long now) {
        int start = buffer.position();
        if (buffer.remaining() < 2) {
            return false;
        }
        int opcode = buffer.get(start) & 0x0F;
        int length = buffer.get(start + 1) & 0x7F;
        int head = 2;
        if (length == 126) {
            if (buffer.remaining() < 4) {
                return false;
            }
            length = buffer.getShort(start + 2) & 0xFFFF;
            head = 4;
        }
        if (buffer.remaining() < head + length) {
            return false;
        }
        if (opcode == CLOSE) {
            throw new IllegalStateException("the server closed a display");
        }
        if (opcode == TEXT && length > 1) {
            message(
                    StandardCharsets.UTF_8
                            .decode(buffer.slice(start + head, length))
                            .toString(),
                    now);
        }
        buffer.position(start + head + length);
        return true;
    }

    private void message(String text, long now) {
        if (text.startsWith("ERROR")) {
            throw new IllegalStateException("the server refused a display: " + text);
        }
        if (!text.contains(POSITION)) {
            return; // CONNECTED
        }
        long position = HallClient.number(text, POSITION);
        synchronized (arrivals) {
            lastMessage = text;
            arrivals.merge(position, new Arrival(1, now), (earlier, one) -> new Arrival(earlier.count() + 1, one.at()));
            arrivals.notifyAll();
        }
    }

    /** When the message of a position had reached every display. */
    long awaitAll(long position) throws InterruptedException {
        long deadline = System.nanoTime() + ARRIVE_WITHIN_MS * 1_000_000L;
        synchronized (arrivals) {
            while (true) {
                Arrival arrival = arrivals.getOrDefault(position, new Arrival(0, 0));
                if (arrival.count() == channels.size()) {
                    arrivals.remove(position);
                    return arrival.at();
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("position %d reached %d of %d displays"
                            .formatted(position, arrival.count(), channels.size()));
                }
                arrivals.wait(ARRIVE_WITHIN_MS);
            }
        }
    }

    /** The last message as it came, with its STOMP head. */
    String lastMessage() {
        synchronized (arrivals) {
            return lastMessage;
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        selector.wakeup();
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}

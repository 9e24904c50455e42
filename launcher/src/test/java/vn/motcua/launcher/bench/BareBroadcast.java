package vn.motcua.launcher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The least a WebSocket broadcast can be: one thread that writes one ready frame to every socket, without STOMP, JSON,
 * Spring or Tomcat. Runs in a process of its own.
 */
final class BareBroadcast implements AutoCloseable {

    private static final String MARK = "@POSITION@";

    private final Process process;
    private final int port;
    private final Socket control;

    private BareBroadcast(Process process, int port) throws IOException {
        this.process = process;
        this.port = port;
        control = new Socket(InetAddress.getLoopbackAddress(), port);
        control.setTcpNoDelay(true);
        control.getOutputStream().write("CONTROL\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        control.getInputStream().read();
    }

    /** @param message what the hall's feed has sent; this server sends the same with other positions */
    static BareBroadcast start(Path folder, String message) throws IOException {
        Path payload = Files.writeString(
                folder.resolve("payload.txt"),
                message.replaceFirst("\"position\":\\d+", Matcher.quoteReplacement("\"position\":" + MARK)));
        Process process = Bench.java(List.of("-Xmx64m", "-XX:+UseSerialGC"), BareBroadcast.class, payload.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var answer = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        return new BareBroadcast(process, Integer.parseInt(String.valueOf(answer.readLine())));
    }

    int port() {
        return port;
    }

    /** Sends the message of a position to all. Returns when it was acknowledged, which is before the first is sent. */
    long send(long position) throws IOException {
        control.getOutputStream().write((position + "\n").getBytes(StandardCharsets.US_ASCII));
        control.getInputStream().read();
        return System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        control.close();
        process.destroy();
    }

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        String payload = Files.readString(Path.of(args[0]));
        List<SocketChannel> listeners = new ArrayList<>();
        try (var server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
            System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
            while (true) {
                SocketChannel channel = server.accept();
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                String head = head(channel);
                if (head.startsWith("CONTROL")) {
                    Thread.ofPlatform().start(() -> obey(channel, payload, listeners));
                } else {
                    channel.write(StandardCharsets.US_ASCII.encode(handshake(head)));
                    synchronized (listeners) {
                        listeners.add(channel);
                    }
                }
            }
        }
    }

    private static String head(SocketChannel channel) throws IOException {
        var head = new StringBuilder();
        var one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0 && channel.read(one.clear()) > 0) {
            head.append((char) one.get(0));
        }
        return head.toString();
    }

    private static String handshake(String head) throws GeneralSecurityException {
        String key = head.split("Sec-WebSocket-Key: ", 2)[1].lines().findFirst().orElseThrow();
        byte[] accept = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(accept) + "\r\n\r\n";
    }

    private static void obey(SocketChannel control, String payload, List<SocketChannel> listeners) {
        try (control) {
            control.write(ByteBuffer.wrap(new byte[] {1}));
            var commands = new BufferedReader(
                    new InputStreamReader(control.socket().getInputStream(), StandardCharsets.US_ASCII));
            for (String position = commands.readLine(); position != null; position = commands.readLine()) {
                control.write(ByteBuffer.wrap(new byte[] {1}));
                ByteBuffer frame = frame(payload.replace(MARK, position));
                synchronized (listeners) {
                    listeners.removeIf(listener -> !sent(listener, frame.duplicate()));
                }
            }
        } catch (IOException e) {
            System.err.println("control is gone: " + e.getMessage());
        }
    }

    private static boolean sent(SocketChannel listener, ByteBuffer frame) {
        try {
            while (frame.hasRemaining()) {
                listener.write(frame);
            }
            return true;
        } catch (IOException e) {
            return false; // this display has gone
        }
    }

    private static ByteBuffer frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(4 + payload.length).put((byte) 0x81);
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else {
            frame.put((byte) 126).putShort((short) payload.length);
        }
        return frame.put(payload).flip();
    }
}

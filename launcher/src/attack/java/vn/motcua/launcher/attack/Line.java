package vn.motcua.launcher.attack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One HTTP/1.1 connection from an address of one's choice, with every byte and header under the caller's hand. */
final class Line implements AutoCloseable {

    private static final int CONNECT_MS = 5_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    /** @param status 0 if the connection ended without an answer */
    record Answer(int status, Map<String, String> headers, String body) {

        static final Answer NONE = new Answer(0, Map.of(), "");

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** The text between this and the next quotation mark, for instance {@code "claim":"}. */
        String field(String name) {
            String begin = "\"%s\":\"".formatted(name);
            int at = body.indexOf(begin);
            return at < 0 ? "" : body.substring(at + begin.length(), body.indexOf('"', at + begin.length()));
        }
    }

    private Line(Hall hall, String from, int timeoutMs) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(hall.host(), hall.port()), CONNECT_MS);
        socket.setSoTimeout(timeoutMs);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    static Line open(Hall hall, String from, int timeoutMs) throws IOException {
        return new Line(hall, from, timeoutMs);
    }

    /** One request on a connection of its own; the connection's end counts as an answer of its own kind. */
    static Answer once(Hall hall, String from, String method, String path, String headers, String body) {
        try (Line line = open(hall, from, 30_000)) {
            line.send(method, path, headers, body);
            return line.answer();
        } catch (IOException e) {
            return Answer.NONE;
        }
    }

    void send(String method, String path, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String host = headers.toLowerCase(Locale.ROOT).contains("host:") ? "" : "Host: hall\r\n";
        String length = content.length > 0 || method.equals("POST") ? "Content-Length: " + content.length + "\r\n" : "";
        write(method + " " + path + " HTTP/1.1\r\n" + host + headers + length + "\r\n");
        socket.getOutputStream().write(content);
        socket.getOutputStream().flush();
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    Answer answer() throws IOException {
        String first = line();
        if (first.length() < 12) {
            return Answer.NONE;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.merge(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip(),
                    (one, other) -> one + "\n" + other);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        boolean chunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
        byte[] body = chunked
                ? chunks()
                : in.readNBytes(status == 304 || status == 101
                        ? 0
                        : Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    /** Reads until the other side hangs up; false if it has not when the time is over. */
    boolean ends() {
        try {
            int read = in.read();
            while (read >= 0) {
                read = in.read();
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true; // reset
        }
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

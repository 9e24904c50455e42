package vn.motcua.launcher.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A cable that loses answers: every request reaches the server, some answers end in a closed connection. */
final class LossyProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int serverPort;
    private final int percentLost;
    private final Random random = new Random(5);
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LossyProxy(int serverPort, int percentLost) throws IOException {
        this.serverPort = serverPort;
        this.percentLost = percentLost;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        threads.execute(this::letIn);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    int answers() {
        return answers.get();
    }

    int lost() {
        return lost.get();
    }

    private void letIn() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                threads.execute(() -> carry(client, server, false));
                threads.execute(() -> carry(server, client, true));
            }
        } catch (IOException e) {
            // the door was closed: the test is over
        }
    }

    /** One read is one answer here: an answer is far smaller than the buffer, and a client asks one thing at a time. */
    private void carry(Socket from, Socket to, boolean answering) {
        byte[] buffer = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int length = in.read(buffer);
            while (length >= 0) {
                if (answering && loses()) {
                    return;
                }
                out.write(buffer, 0, length);
                length = in.read(buffer);
            }
        } catch (IOException e) {
            // the other direction has closed the connection
        }
    }

    private boolean loses() {
        answers.incrementAndGet();
        synchronized (random) {
            if (random.nextInt(100) >= percentLost) {
                return false;
            }
        }
        lost.incrementAndGet();
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}

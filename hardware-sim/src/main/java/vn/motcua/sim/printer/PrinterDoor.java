package vn.motcua.sim.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.sim.port.Loopback;

/**
 * The network card of a simulated printer: one client at a time, whoever comes meanwhile waits in the queue of the
 * system, as with real ones. Two threads: one takes bytes, one sends answers.
 */
final class PrinterDoor {

    private static final Logger LOG = LoggerFactory.getLogger(PrinterDoor.class);
    private static final int FULL_WAIT_MS = 5;

    private final Mechanism mechanism;
    private final Answers answers;
    private final int bytesPerSecond;
    private final int port;
    private final Object sending = new Object(); // answers go in the order they were given
    private final Object wire = new Object(); // guards what follows
    private @Nullable ServerSocket door;
    private @Nullable Socket client;
    private @Nullable Socket intruder;
    private boolean forgotten; // the client's session is one the restarted printer knows nothing of
    private boolean closed;

    private PrinterDoor(Mechanism mechanism, Answers answers, int bytesPerSecond, ServerSocket door) {
        this.mechanism = mechanism;
        this.answers = answers;
        this.bytesPerSecond = bytesPerSecond;
        this.door = door;
        this.port = door.getLocalPort();
    }

    static PrinterDoor open(int port, Mechanism mechanism, Answers answers, int bytesPerSecond) throws IOException {
        PrinterDoor opened = new PrinterDoor(mechanism, answers, bytesPerSecond, Loopback.listen(port));
        Thread.ofPlatform().daemon().name("simulated-printer-port").start(opened::receive);
        Thread.ofPlatform().daemon().name("simulated-printer-answers").start(opened::answer);
        return opened;
    }

    int port() {
        return port;
    }

    void lineChanged(Fault fault, boolean on) {
        switch (fault) {
            case CABLE_PULLED -> cable(!on);
            case PORT_TAKEN -> intrude(on);
            default -> answers.forget();
        }
    }

    /** The session stays, and nothing that comes over it is heard: the printer was switched off and on. */
    void forgetSession() {
        synchronized (wire) {
            forgotten = client != null;
        }
        answers.forget();
    }

    void close() {
        synchronized (wire) {
            closed = true;
        }
        cable(false);
        intrude(false);
        answers.wake();
    }

    private void cable(boolean in) {
        synchronized (wire) {
            if (!in) {
                shut(door); // before hanging up: a client that comes back at once must find nobody
                door = null;
                hangUp();
            } else if (door == null && !closed) {
                try {
                    door = Loopback.listen(port);
                } catch (IOException e) {
                    LOG.warn("simulated printer: the cable is in again, but {}", e.getMessage());
                }
            }
            wire.notifyAll();
        }
        answers.forget();
    }

    private void intrude(boolean on) {
        synchronized (wire) {
            shut(intruder);
            intruder = null;
            if (on && !closed) {
                try {
                    intruder = new Socket(InetAddress.getLoopbackAddress(), port); // queues, and is next
                    hangUp();
                } catch (IOException e) {
                    LOG.warn("simulated printer: another client cannot come: {}", e.getMessage());
                }
            }
        }
    }

    private void receive() {
        while (true) {
            try {
                Optional<ServerSocket> open = awaitDoor();
                if (open.isEmpty()) {
                    return;
                }
                try (Socket visitor = open.get().accept()) {
                    visitor.setTcpNoDelay(true);
                    if (takesIn(open.get(), visitor)) {
                        answers.forget();
                        listenTo(visitor);
                    }
                }
            } catch (IOException e) {
                LOG.debug("simulated printer: client gone: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                synchronized (wire) {
                    hangUp();
                }
            }
        }
    }

    /** False for who was on the way in when the cable went, or when another client took the place. */
    private boolean takesIn(ServerSocket through, Socket visitor) {
        synchronized (wire) {
            boolean displaced = intruder != null && visitor.getPort() != intruder.getLocalPort();
            if (closed || through.isClosed() || displaced) {
                return false;
            }
            client = visitor;
            forgotten = false;
            return true;
        }
    }

    private Optional<ServerSocket> awaitDoor() throws InterruptedException {
        synchronized (wire) {
            while (!closed && door == null) {
                wire.wait();
            }
            return closed ? Optional.empty() : Optional.ofNullable(door);
        }
    }

    private void listenTo(Socket visitor) throws IOException, InterruptedException {
        InputStream in = visitor.getInputStream();
        byte[] bytes = new byte[bytesPerSecond == 0 ? 4096 : Math.clamp(bytesPerSecond / 50, 1, 4096)];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            int taken = heard() ? mechanism.receive(bytes, 0, count) : count;
            mechanism.tellLine();
            sendDue(); // what is answered at once does not wait for another thread
            while (taken < count && !visitor.isClosed()) {
                Thread.sleep(FULL_WAIT_MS); // the buffer is full: the line is held
                taken += mechanism.receive(bytes, taken, count);
                mechanism.tellLine();
                sendDue();
            }
            if (bytesPerSecond > 0) {
                Thread.sleep(count * 1000L / bytesPerSecond);
            }
        }
    }

    private boolean heard() {
        synchronized (wire) {
            return !forgotten;
        }
    }

    private void answer() {
        try {
            while (!isClosed()) {
                answers.await(1_000_000_000L);
                sendDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendDue() {
        synchronized (sending) {
            for (Optional<byte[]> next = answers.poll(); next.isPresent(); next = answers.poll()) {
                send(next.get());
            }
        }
    }

    private boolean isClosed() {
        synchronized (wire) {
            return closed;
        }
    }

    private void send(byte[] answer) {
        Socket to;
        synchronized (wire) {
            if (client == null || forgotten) {
                return;
            }
            to = client;
        }
        try {
            OutputStream out = to.getOutputStream();
            out.write(answer);
            out.flush();
        } catch (IOException e) {
            LOG.debug("simulated printer: nobody takes the answer: {}", e.getMessage());
        }
    }

    private void hangUp() {
        shut(client);
        client = null;
    }

    private static void shut(@Nullable AutoCloseable thing) {
        if (thing != null) {
            try {
                thing.close();
            } catch (Exception e) { // AutoCloseable declares it
                LOG.debug("simulated printer: socket did not close: {}", e.getMessage());
            }
        }
    }
}

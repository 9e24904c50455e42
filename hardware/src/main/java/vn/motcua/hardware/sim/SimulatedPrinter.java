package vn.motcua.hardware.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * A printer made of software, behind a real TCP port of this PC: speaks ESC/POS, keeps its slips as pictures, and fails
 * on request. Any thread may call. One client at a time, as real printers do it.
 */
public final class SimulatedPrinter implements Simulator {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPrinter.class);
    private static final int KEPT_SLIPS = 50;

    private final Clock clock;
    private final ServerSocket door;
    private final Mechanism mechanism;
    private final List<Consumer<PrintedSlip>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<PrintedSlip> slips = new ArrayDeque<>(); // guarded by itself
    private final Object wire = new Object(); // guards client and what is written to it
    private @Nullable Socket client;
    private long lastId;

    private SimulatedPrinter(ServerSocket door, int widthDots, Clock clock) {
        this.clock = clock;
        this.door = door;
        this.mechanism = new Mechanism(widthDots, new Mechanism.Output() {
            @Override
            public void slip(Dots dots, byte[] raw) {
                keep(dots, raw);
            }

            @Override
            public void answer(int octet) {
                send(octet);
            }
        });
    }

    /**
     * Switches a printer on at 127.0.0.1.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @param widthDots 576 for 80 mm paper, 384 for 58 mm
     * @throws IOException if the port is taken
     */
    public static SimulatedPrinter start(int port, int widthDots, Clock clock) throws IOException {
        ServerSocket door = new ServerSocket();
        try {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            door.close();
            throw new IOException("cannot open 'tcp 127.0.0.1:%d': %s".formatted(port, e.getMessage()), e);
        }
        SimulatedPrinter printer = new SimulatedPrinter(door, widthDots, clock);
        Thread.ofPlatform().daemon().name("simulated-printer").start(printer.mechanism);
        Thread.ofPlatform().daemon().name("simulated-printer-port").start(printer::receive);
        return printer;
    }

    @Override
    public int port() {
        return door.getLocalPort();
    }

    /** Lets a fault happen, or mends it. */
    public void set(Fault fault, boolean on) {
        mechanism.set(fault, on);
    }

    /** Lets a fault happen in the middle of work: when that many more bytes have been worked off. */
    public void setAfter(Fault fault, long bytes) {
        mechanism.setAfter(fault, bytes);
    }

    /** Whether the fault is on. */
    public boolean has(Fault fault) {
        return mechanism.has(fault);
    }

    /** The last 50 slips, oldest first. */
    public List<PrintedSlip> slips() {
        synchronized (slips) {
            return List.copyOf(slips);
        }
    }

    @Override
    public List<Control> controls() {
        return Arrays.stream(Fault.values()).map(this::control).toList();
    }

    private Control control(Fault fault) {
        return new Control.Toggle("printer." + fault, "", has(fault), on -> set(fault, on));
    }

    @Override
    public List<Face> faces() {
        return slips().reversed().stream().map(SimulatedPrinter::face).toList();
    }

    private static Face face(PrintedSlip slip) {
        return new Face.Picture(
                "", Long.toString(slip.id()), () -> slip.number().orElse(""), slip::png);
    }

    /** A kept slip by its id. */
    public Optional<PrintedSlip> findSlip(long id) {
        return slips().stream().filter(slip -> slip.id() == id).findFirst();
    }

    /** Hears of every slip to come, on the printer's thread. */
    public void addListener(Consumer<PrintedSlip> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        mechanism.stop();
        try {
            door.close(); // before hanging up: a client that comes back at once must find nobody
        } catch (IOException e) {
            LOG.warn("simulated printer: port {} did not close: {}", port(), e.getMessage());
        }
        hangUp();
    }

    private void keep(Dots dots, byte[] raw) {
        PrintedSlip slip;
        synchronized (slips) {
            slip = new PrintedSlip(++lastId, clock.instant(), raw, dots);
            slips.add(slip);
            if (slips.size() > KEPT_SLIPS) {
                slips.remove();
            }
        }
        for (Consumer<PrintedSlip> listener : listeners) {
            try {
                listener.accept(slip);
            } catch (RuntimeException e) {
                LOG.error("simulated printer: a listener failed", e);
            }
        }
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                visitor.setTcpNoDelay(true);
                synchronized (wire) {
                    client = visitor;
                    if (door.isClosed()) {
                        return;
                    }
                }
                listenTo(visitor);
            } catch (IOException e) {
                LOG.debug("simulated printer: client gone: {}", e.getMessage());
            } finally {
                hangUp();
            }
        }
    }

    private void listenTo(Socket visitor) throws IOException {
        ByteArrayOutputStream ordinary = new ByteArrayOutputStream();
        RealTimeSplitter splitter = new RealTimeSplitter(new RealTimeSplitter.Commands() {
            @Override
            public void statusAsked(int n) {
                send(mechanism.status(n));
            }

            @Override
            public void recover(int n) {
                if (n == 2) {
                    ordinary.reset();
                    mechanism.clear();
                }
            }
        });
        byte[] buffer = new byte[4096];
        for (int count = visitor.getInputStream().read(buffer);
                count >= 0;
                count = visitor.getInputStream().read(buffer)) {
            ordinary.reset();
            for (int i = 0; i < count; i++) {
                splitter.feed(buffer[i] & 0xFF, ordinary);
            }
            mechanism.receive(ordinary.toByteArray());
        }
    }

    private void send(int octet) {
        if (mechanism.has(Fault.OFFLINE)) {
            return;
        }
        synchronized (wire) {
            if (client == null) {
                return;
            }
            try {
                OutputStream out = client.getOutputStream();
                out.write(octet);
                out.flush();
            } catch (IOException e) {
                LOG.debug("simulated printer: nobody takes the answer: {}", e.getMessage());
            }
        }
    }

    private void hangUp() {
        synchronized (wire) {
            if (client != null) {
                try {
                    client.close();
                } catch (IOException e) {
                    LOG.debug("simulated printer: socket did not close: {}", e.getMessage());
                }
                client = null;
            }
        }
    }
}

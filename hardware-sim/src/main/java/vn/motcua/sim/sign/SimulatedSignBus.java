package vn.motcua.sim.sign;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.FrontView;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.sim.port.BitFlips;
import vn.motcua.sim.port.Loopback;

/**
 * A line of signs and keypads made of software, behind a real TCP port of this PC: shows what it is told and fails on
 * request. Any thread may call. One client at a time; {@code socat pty,raw,link=… tcp:127.0.0.1:PORT} makes it a serial port.
 */
public final class SimulatedSignBus implements Simulator {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedSignBus.class);
    private static final double NOISY_RATE = 0.1;
    private static final int NOISE_BYTES = 3;
    private static final int NOISE_EVERY_MS = 200;

    private final ServerSocket door;
    private final DeviceSideCodec farEnd;
    private final LineControls controls;
    private final Map<Integer, SimulatedSign> signs = new ConcurrentSkipListMap<>();
    private final Set<Integer> doubled = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService fingers = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulated-line-fingers").factory());
    private final Object wire = new Object(); // guards client, flips and what is written
    private final BitFlips flips = new BitFlips();
    private @Nullable Socket client;
    private @Nullable ScheduledFuture<?> crackling; // while something disturbs the line

    private SimulatedSignBus(ServerSocket door, LineSetup setup) {
        this.door = door;
        this.farEnd = DeviceSideCodec.of(setup, new Devices());
        this.controls = new LineControls(this, setup, farEnd);
        setup.addresses().forEach(address -> signs.put(address, SimulatedSign.dark(address)));
    }

    /**
     * Switches the line on at 127.0.0.1.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws IOException if the port is taken
     */
    public static SimulatedSignBus start(int port, LineSetup setup) throws IOException {
        ServerSocket door = Loopback.listen(port);
        SimulatedSignBus line = new SimulatedSignBus(door, setup);
        Thread.ofPlatform().daemon().name("simulated-line-port").start(line::receive);
        return line;
    }

    @Override
    public int port() {
        return door.getLocalPort();
    }

    /** Every sign and keypad on the bus, by address. */
    public List<SimulatedSign> signs() {
        return List.copyOf(signs.values());
    }

    public Optional<SimulatedSign> findSign(int address) {
        return Optional.ofNullable(signs.get(address));
    }

    /** Hears of every change, on a thread of the simulator. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** The sign is dead to the line, or alive again; it keeps showing what it showed. */
    public void mute(int address, boolean on) {
        change(address, sign -> sign.muted(on));
    }

    /** The sign loses its power for a moment, and with it everything it was told. */
    public void powerCycle(int address) {
        change(address, sign -> SimulatedSign.dark(address).muted(sign.muted()));
    }

    /** Somebody has set the switches of a second sign to this address, or has set them right again. */
    public void setDoubled(int address, boolean on) {
        if (on) {
            doubled.add(address);
        } else {
            doubled.remove(address);
        }
    }

    public boolean isDoubled(int address) {
        return doubled.contains(address);
    }

    @Override
    public List<Control> controls() {
        return controls.list();
    }

    @Override
    public List<FrontView> faces() {
        return controls.faces();
    }

    /** Something disturbs the line until told otherwise: bits flip, and bytes come that nobody has sent. */
    public void setNoisy(boolean on) {
        flipBits(on ? NOISY_RATE : 0, 1);
        synchronized (wire) {
            if (crackling != null) {
                crackling.cancel(false);
                crackling = null;
            }
            if (on && !fingers.isShutdown()) {
                crackling = fingers.scheduleWithFixedDelay(this::crackle, 0, NOISE_EVERY_MS, TimeUnit.MILLISECONDS);
            }
        }
    }

    public boolean isNoisy() {
        synchronized (wire) {
            return crackling != null;
        }
    }

    private void crackle() {
        byte[] nonsense;
        synchronized (wire) {
            nonsense = flips.nonsense(NOISE_BYTES);
        }
        send(nonsense);
    }

    /**
     * Flips a bit of every so manieth byte, both ways.
     *
     * @param rate 0 for a clean line, 1 for a flipped bit in each byte
     */
    public void flipBits(double rate, long seed) {
        synchronized (wire) {
            flips.set(rate, seed);
        }
    }

    /** A finger taps a key once. The address need not be wired. */
    public void press(int address, int key) {
        repeat(address, key, 1, Duration.ZERO);
    }

    /** The key's contacts bounce: five frames within 50 ms. */
    public void bounce(int address, int key) {
        repeat(address, key, 5, Duration.ofMillis(10));
    }

    /** The key is held: 20 frames a second. */
    public void hold(int address, int key, Duration howLong) {
        repeat(address, key, Math.toIntExact(howLong.toMillis() / 50), Duration.ofMillis(50));
    }

    /** A short circuit: the keypad sends 200 frames a second. */
    public void storm(int address, int key, Duration howLong) {
        repeat(address, key, Math.toIntExact(howLong.toMillis() / 5), Duration.ofMillis(5));
    }

    private void repeat(int address, int key, int times, Duration every) {
        try {
            for (int i = 0; i < times; i++) {
                var unused = fingers.schedule(
                        () -> send(farEnd.press(address, key)), i * every.toMillis(), TimeUnit.MILLISECONDS);
            }
            var unused =
                    fingers.schedule(() -> farEnd.release(address), times * every.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("simulated line: a key was pressed after the line was taken away");
        }
    }

    /** Sends bytes as they are, for whatever else a line may carry. */
    public void send(byte[] bytes) {
        synchronized (wire) {
            if (client == null || bytes.length == 0) {
                return;
            }
            try {
                client.getOutputStream().write(flips.spoil(bytes));
                client.getOutputStream().flush();
            } catch (IOException e) {
                LOG.debug("simulated line: nobody takes the bytes: {}", e.getMessage());
            }
        }
    }

    private void change(int address, UnaryOperator<SimulatedSign> how) {
        signs.computeIfPresent(address, (same, sign) -> how.apply(sign));
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("simulated line: a listener failed", e);
            }
        }
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                visitor.setTcpNoDelay(true);
                synchronized (wire) {
                    client = visitor;
                }
                listenTo(visitor);
            } catch (IOException e) {
                LOG.debug("simulated line: client gone: {}", e.getMessage());
            } finally {
                hangUp();
            }
        }
    }

    private void listenTo(Socket visitor) throws IOException {
        byte[] buffer = new byte[1024];
        for (int count = visitor.getInputStream().read(buffer);
                count >= 0 && !door.isClosed();
                count = visitor.getInputStream().read(buffer)) {
            byte[] came;
            synchronized (wire) {
                came = flips.spoil(Arrays.copyOf(buffer, count));
            }
            send(farEnd.receive(came, count, System.nanoTime()));
        }
    }

    private void hangUp() {
        synchronized (wire) {
            if (client != null) {
                try {
                    client.close();
                } catch (IOException e) {
                    LOG.debug("simulated line: socket did not close: {}", e.getMessage());
                }
                client = null;
            }
        }
    }

    @Override
    public void close() {
        fingers.shutdownNow();
        try {
            door.close();
        } catch (IOException e) {
            LOG.warn("simulated line: port {} did not close: {}", port(), e.getMessage());
        }
        hangUp();
    }

    private final class Devices implements DeviceSideCodec.Devices {

        @Override
        public int hearing(int address) {
            SimulatedSign sign = signs.get(address);
            return sign == null || sign.muted() ? 0 : doubled.contains(address) ? 2 : 1;
        }

        @Override
        public void show(int address, String text, boolean blinking) {
            change(address, sign -> sign.showing(text, blinking));
        }

        @Override
        public void light(int address, Lamp lamp) {
            change(address, sign -> sign.lit(lamp));
        }
    }
}

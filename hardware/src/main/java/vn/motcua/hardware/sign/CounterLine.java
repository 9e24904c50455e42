package vn.motcua.hardware.sign;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.StatusBoard;
import vn.motcua.hardware.keypad.KeyFrame;
import vn.motcua.hardware.keypad.KeypadListener;
import vn.motcua.hardware.keypad.Keypads;
import vn.motcua.hardware.keypad.StrangeKey;
import vn.motcua.hardware.link.ByteLink;

/**
 * A line of signs, boards and keypads, half duplex, with one platform thread that alone speaks on it.
 *
 * <p>Whoever wants something shown returns at once; the newest value of an address is sent, older ones never are. A
 * silent sign is tried three times, and then again with each repaint, and holds nobody up: the call stands in the
 * journal, on screens and in the air. Signs have no memory, so everything is sent again every minute and whenever the
 * line was away.
 */
public final class CounterLine implements Device {

    private static final Logger LOG = LoggerFactory.getLogger(CounterLine.class);
    private static final int ATTEMPTS = 3;
    private static final Duration LISTEN = Duration.ofMillis(20);
    private static final Duration REOPEN = Duration.ofSeconds(1);

    private final LineSetup setup;
    private final ByteLink link;
    private final LineCodec codec;
    private final Keypads keypads;
    private final Screens screens;
    private final Lamps lamps = new Lamps();
    private final NoiseMeter noise = new NoiseMeter();
    private final Set<Integer> silent = new ConcurrentSkipListSet<>();
    private final Set<Integer> doubled = new ConcurrentSkipListSet<>();
    private final List<KeypadListener> listeners = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<CompletableFuture<HealthCheck>> tests = new LinkedBlockingQueue<>();
    private final Semaphore wake = new Semaphore(0);
    private final StatusBoard board = new StatusBoard(this);
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable LineTest test; // the rest belongs to the line's thread
    private long nextFrame;
    private long nextRepaint;

    private CounterLine(LineSetup setup, ByteLink link, Clock clock) {
        this.setup = setup;
        this.link = link;
        this.codec = setup.codec(link, new Ears());
        this.keypads = new Keypads(setup.keypads().keySet(), setup.keys(), clock);
        this.screens = new Screens(setup.shown());
        this.thread = Thread.ofPlatform().daemon().name(name()).unstarted(this::work);
    }

    /** Starts driving the line; nothing need hang on it yet. The link belongs to it from now on. */
    public static CounterLine start(LineSetup setup, ByteLink link, Clock clock) {
        CounterLine line = new CounterLine(setup, link, clock);
        line.thread.start();
        return line;
    }

    @Override
    public String name() {
        return setup.spec().name();
    }

    public LineSetup setup() {
        return setup;
    }

    /**
     * Has a sign show a text from now on; returns at once. An address that is not wired is ignored.
     *
     * @param text is brought into the sign's alphabet and width; empty for a dark sign
     * @param counter for boards that show it; 0 for none
     * @param blinking ends with the next call of this method
     */
    public void show(int address, String text, int counter, boolean blinking) {
        if (!screens.want(address, new Showing(text, counter, blinking))) {
            LOG.warn("line '{}': no sign is wired at address {}", name(), address);
        }
    }

    /** As {@link #show(int, String, int, boolean)}, for a sign of one counter. */
    public void show(int address, String text, boolean blinking) {
        show(address, text, setup.signs().getOrDefault(address, 0), blinking);
    }

    /** Answers a press with the lamp of its keypad, for two seconds; returns at once. */
    public void light(int address, Lamp lamp) {
        lamps.want(address, lamp);
    }

    /** Hears every keystroke from now on. */
    public void addKeypadListener(KeypadListener listener) {
        listeners.add(listener);
    }

    /** The signs that do not answer, by address; always empty where signs cannot answer. */
    public Set<Integer> silentAddresses() {
        return Set.copyOf(silent);
    }

    /** Addresses that two devices think are theirs. */
    public Set<Integer> doubledAddresses() {
        return Set.copyOf(doubled);
    }

    /** What sends from addresses that nobody has wired. */
    public List<StrangeKey> listStrangers() {
        return keypads.listStrangers();
    }

    @Override
    public DeviceStatus status() {
        return board.status();
    }

    @Override
    public void addListener(DeviceListener listener) {
        board.addListener(listener);
    }

    /** Shows 888 on every sign; where there are keypads, listens for a key for 20 s. */
    @Override
    public CompletableFuture<HealthCheck> checkHealth() {
        CompletableFuture<HealthCheck> result = new CompletableFuture<>();
        tests.add(result);
        if (closed) {
            turnAway("line '%s' was closed".formatted(name()));
        }
        return result;
    }

    @Override
    public void close() {
        closed = true;
        wake.release();
        link.close();
        turnAway("line '%s' was closed".formatted(name()));
    }

    private void turnAway(String why) {
        for (var waiting = tests.poll(); waiting != null; waiting = tests.poll()) {
            waiting.complete(new HealthCheck(false, why));
        }
    }

    private void work() {
        while (!closed) {
            try {
                if (!link.isOpen()) {
                    link.open();
                    codec.forget();
                    screens.repaint();
                }
                turn();
            } catch (IOException e) {
                lose(DeviceReason.OFFLINE, String.valueOf(e.getMessage()));
            } catch (RuntimeException e) { // jSerialComm throws such when a port vanishes at the wrong moment
                LOG.error("line '{}': fault in '{}'", name(), link.name(), e);
                lose(DeviceReason.FAILURE, "fault in '%s': %s".formatted(link.name(), e));
            }
        }
        link.close();
        endTest("line '%s' was closed".formatted(name()));
        board.publish(new Offline(DeviceReason.CLOSED, "line '%s' was closed".formatted(name())));
    }

    private void lose(DeviceReason reason, String detail) {
        link.close();
        if (closed) {
            return;
        }
        board.publish(new Offline(reason, detail));
        endTest(detail);
        try {
            boolean unused = wake.tryAcquire(REOPEN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** One frame, or a while of listening; then what is known is told. */
    private void turn() throws IOException {
        long now = System.nanoTime();
        if (now - nextRepaint >= 0) {
            screens.repaint();
            nextRepaint = now + TimeUnit.SECONDS.toNanos(setup.repaintSeconds());
        }
        beginTest(now);
        if (now - nextFrame < 0 || !speak(now)) {
            codec.listen(LISTEN);
        }
        checkTest();
        tell();
    }

    /** @return whether there was something to say */
    private boolean speak(long now) throws IOException {
        Optional<Lamps.Setting> lamp = lamps.take(now); // somebody stands before it
        if (lamp.isPresent()) {
            LineCodec.Reply unused =
                    codec.light(lamp.get().address(), lamp.get().lamp());
            rest();
            return true;
        }
        Optional<Integer> next = screens.take();
        if (next.isEmpty()) {
            return false;
        }
        paint(next.get());
        return true;
    }

    private void paint(int address) throws IOException {
        int attempts = silent.contains(address) ? 1 : ATTEMPTS;
        LineCodec.Reply reply = LineCodec.Reply.SILENT;
        doubled.remove(address);
        try {
            for (int attempt = 1; attempt <= attempts && !closed; attempt++) {
                reply = codec.show(address, screens.of(address));
                rest();
                if (reply == LineCodec.Reply.ACCEPTED || reply == LineCodec.Reply.SENT) {
                    break;
                }
                listenUntil(nextFrame);
            }
        } catch (IOException e) {
            screens.putBack(address);
            throw e;
        }
        judge(address, reply);
    }

    private void judge(int address, LineCodec.Reply reply) {
        switch (reply) {
            case ACCEPTED -> silent.remove(address);
            case SENT -> {
                if (test != null) {
                    test.unproven();
                }
            }
            case SILENT, GARBLED -> {
                if (silent.add(address)) {
                    LOG.warn("line '{}': the sign at address {} does not answer ({})", name(), address, reply);
                }
            }
        }
    }

    private void rest() {
        nextFrame = System.nanoTime() + codec.gap().toNanos();
    }

    private void listenUntil(long end) throws IOException {
        for (long now = System.nanoTime(); now - end < 0; now = System.nanoTime()) {
            codec.listen(Duration.ofNanos(Math.min(end - now, LISTEN.toNanos())));
        }
    }

    private void beginTest(long now) {
        if (test == null) {
            CompletableFuture<HealthCheck> asked = tests.poll();
            if (asked != null) {
                test = new LineTest(asked, !setup.keypads().isEmpty(), now);
                screens.test(true);
            }
        }
    }

    private void checkTest() {
        if (test != null && test.finish(System.nanoTime(), screens.isEmpty(), silentAddresses())) {
            test = null;
            screens.test(false);
        }
    }

    private void endTest(String why) {
        turnAway(why);
        if (test != null) {
            test.abandon(why);
            test = null;
            screens.test(false);
        }
    }

    private void tell() {
        long now = System.nanoTime();
        if (!silent.isEmpty() && silent.containsAll(setup.shown())) {
            board.publish(new Offline(
                    DeviceReason.OFFLINE, "no sign answers on '%s': addresses %s".formatted(link.name(), silent)));
            return;
        }
        Set<DeviceReason> warnings = EnumSet.noneOf(DeviceReason.class);
        warn(warnings, !silent.isEmpty(), DeviceReason.DEGRADED);
        warn(warnings, !doubled.isEmpty(), DeviceReason.DUPLICATE_ADDRESS);
        warn(warnings, noise.isLoud(now), DeviceReason.LINE_NOISE);
        warn(warnings, keypads.isFlooded(now), DeviceReason.FLOOD);
        warn(warnings, keypads.heardStrangers(), DeviceReason.UNKNOWN_ADDRESS);
        board.publish(new Online(warnings));
    }

    private static void warn(Set<DeviceReason> warnings, boolean so, DeviceReason reason) {
        if (so) {
            warnings.add(reason);
        }
    }

    private final class Ears implements LineCodec.Ears {

        @Override
        public void key(KeyFrame frame) {
            if (test != null) {
                test.key(frame.address());
            }
            keypads.take(frame, System.nanoTime()).ifPresent(keystroke -> {
                for (KeypadListener listener : listeners) {
                    try {
                        listener.pressed(keystroke);
                    } catch (RuntimeException e) {
                        LOG.error("line '{}': a keypad listener failed", name(), e);
                    }
                }
            });
        }

        @Override
        public void noise(int bytes) {
            noise.add(bytes, System.nanoTime());
        }

        @Override
        public void answeredTwice(int address) {
            if (doubled.add(address)) {
                LOG.warn("line '{}': two devices answer at address {}", name(), address);
            }
        }
    }
}

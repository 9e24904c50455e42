package vn.motcua.hardware.sign;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceLoop;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.StatusBoard;
import vn.motcua.hardware.keypad.KeyFrame;
import vn.motcua.hardware.keypad.KeypadListener;
import vn.motcua.hardware.keypad.Keypads;
import vn.motcua.hardware.keypad.StrangeKey;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.sign.codec.LineCodec;
import vn.motcua.hardware.sign.codec.Showing;

/**
 * The driver of a half-duplex bus of signs, boards and keypads, with one platform thread that alone sends on it.
 *
 * <p>Whoever wants something shown returns at once; the newest value of an address is sent, older ones never are. A
 * silent sign is tried three times, and then again with each repaint, and holds nobody up: the call stands in the
 * journal, on screens and in the air. Signs have no memory, so everything is sent again every minute and whenever the
 * line was away.
 */
public final class SignBus implements Device {

    private static final Logger LOG = LoggerFactory.getLogger(SignBus.class);
    private static final int ATTEMPTS = 3;
    private static final Duration LISTEN = Duration.ofMillis(20);
    private static final Duration BUSY = Duration.ofMillis(100);

    private final LineSetup setup;
    private final ByteLink link;
    private final LineCodec codec;
    private final Keypads keypads;
    private final Screens screens;
    private final Lamps lamps = new Lamps();
    private final LineHealth health;
    private final LineTests tests;
    private final List<KeypadListener> listeners = new CopyOnWriteArrayList<>();
    private final StatusBoard board = new StatusBoard(this);
    private final DeviceLoop loop;
    private long nextFrame; // this one and the next belong to the line's thread
    private long nextRepaint;

    private SignBus(LineSetup setup, ByteLink link, Clock clock) {
        this.setup = setup;
        this.link = link;
        this.keypads = new Keypads(setup.keypads().keySet(), setup.keys(), clock);
        this.screens = new Screens(setup.shown());
        this.health = new LineHealth(name(), setup.shown());
        this.codec = setup.codec(link, new LineEars(health, this::heard));
        this.tests = new LineTests(screens, !setup.keypads().isEmpty());
        this.loop = new DeviceLoop("line", name(), board, new Turns());
    }

    /** Starts driving the bus; no device need be connected yet. The link belongs to it from now on. */
    public static SignBus start(LineSetup setup, ByteLink link, Clock clock) {
        SignBus line = new SignBus(setup, link, clock);
        line.loop.start();
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
        return health.silent();
    }

    /** Addresses that two devices think are theirs. */
    public Set<Integer> doubledAddresses() {
        return health.doubled();
    }

    /** What sends from addresses that nobody has wired. */
    public List<StrangeKey> listStrangers() {
        return keypads.listStrangers();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>(health.facts());
        facts.putAll(keypads.facts());
        return facts;
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
        CompletableFuture<HealthCheck> result = tests.ask();
        if (loop.isClosed()) {
            tests.turnAway(loop.closedDetail());
        }
        return result;
    }

    @Override
    public void close() {
        loop.close();
        link.close();
        tests.turnAway(loop.closedDetail());
    }

    /** One frame, or a while of listening; then what is known is told. */
    private void turn() throws IOException {
        long now = System.nanoTime();
        if (now - nextRepaint >= 0) {
            screens.repaint();
            nextRepaint = now + TimeUnit.SECONDS.toNanos(setup.repaintSeconds());
        }
        tests.begin(now);
        if (now - nextFrame < 0 || !speak(now)) {
            codec.listen(LISTEN);
        }
        tests.check(System.nanoTime(), health.silent(), health.trouble());
        board.publish(health.status(link.name(), keypads, System.nanoTime()));
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
        int attempts = health.isSilent(address) ? 1 : ATTEMPTS;
        LineCodec.Reply reply = LineCodec.Reply.SILENT;
        int spoilt = 0;
        health.begin(address);
        try {
            for (int attempt = 1; attempt <= attempts && !loop.isClosed(); attempt++) {
                reply = codec.show(address, screens.of(address));
                rest();
                if (reply == LineCodec.Reply.ACCEPTED
                        || reply == LineCodec.Reply.SENT
                        || reply == LineCodec.Reply.REFUSED) { // asked again it would say the same
                    break;
                }
                spoilt += reply == LineCodec.Reply.BUSY || reply == LineCodec.Reply.FAILED ? 0 : 1;
                listenUntil(reply == LineCodec.Reply.BUSY ? nextFrame + attempt * BUSY.toNanos() : nextFrame);
            }
        } catch (IOException e) {
            screens.putBack(address);
            throw e;
        }
        judge(address, reply, spoilt);
    }

    private void judge(int address, LineCodec.Reply reply, int spoilt) {
        switch (reply) {
            case ACCEPTED -> health.answered(address, spoilt);
            case SENT -> tests.unproven();
            case SILENT, GARBLED, ECHO, FOREIGN, REFUSED, BUSY, FAILED -> health.unanswered(address, reply);
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

    private void heard(KeyFrame frame) {
        tests.key(frame.address());
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

    private final class Turns implements DeviceLoop.Turns {

        @Override
        public void turn() throws IOException {
            if (!link.isOpen()) {
                link.open();
                codec.forget();
                screens.repaint();
            }
            SignBus.this.turn();
        }

        @Override
        public void failed(String detail) {
            link.close();
            if (!loop.isClosed()) {
                tests.end(detail);
            }
        }

        @Override
        public void end() {
            link.close();
            tests.end(loop.closedDetail());
        }
    }
}

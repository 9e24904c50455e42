package vn.motcua.hardware.keypad;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceLoop;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.StatusBoard;
import vn.motcua.hardware.link.ByteLink;

/**
 * A numeric USB pad of one counter, read from the kernel's input device, so that no page needs the focus. The desktop
 * must be told to leave it alone (udev: {@code ENV{LIBINPUT_IGNORE_DEVICE}="1"}), or its digits land in a page as well.
 */
public final class NumericPad implements Device {

    /** Where its keystrokes come from: it is alone on its line. */
    public static final int ADDRESS = 0;

    private static final Logger LOG = LoggerFactory.getLogger(NumericPad.class);
    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final Duration TEST = Duration.ofSeconds(20);

    private final DeviceSpec spec;
    private final int counter;
    private final ByteLink link;
    private final Keypads keypads;
    private final InputEvents events = new InputEvents();
    private final List<KeypadListener> listeners = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<HealthCheck>> tests = new CopyOnWriteArrayList<>();
    private final StatusBoard board = new StatusBoard(this);
    private final DeviceLoop loop;

    private NumericPad(DeviceSpec spec, ByteLink link, Clock clock) {
        this.spec = spec;
        this.counter = counter(spec);
        this.keypads = new Keypads(Set.of(ADDRESS), keys(spec), clock);
        this.link = link;
        this.loop = new DeviceLoop("pad", spec.name(), board, new Turns());
    }

    /**
     * Starts listening; the pad need not be plugged in yet. Options: {@code counter}, its number, and {@code keys}, such as
     * {@code ENTER=NEXT,PLUS=RECALL,7=7}.
     *
     * @throws IllegalArgumentException naming the option and the mend
     */
    public static NumericPad start(DeviceSpec spec, ByteLink link, Clock clock) {
        NumericPad pad = new NumericPad(spec, link, clock);
        pad.loop.start();
        return pad;
    }

    /** @throws IllegalArgumentException naming the option that no pad can have, and the mend */
    public static void check(DeviceSpec spec) {
        int unused = counter(spec);
        var unusedKeys = keys(spec);
    }

    private static int counter(DeviceSpec spec) {
        if (spec.option("counter", "").isBlank()) {
            throw new IllegalArgumentException(
                    "%s: 'counter' is missing; say at which counter the pad stands, such as counter=8"
                            .formatted(spec.name()));
        }
        return spec.option("counter", 0, 1, 999);
    }

    private static KeyMap keys(DeviceSpec spec) {
        return PadKeys.parse(spec.name() + ": 'keys'", spec.option("keys", PadKeys.USUAL));
    }

    @Override
    public String name() {
        return spec.name();
    }

    /** The number of the counter it stands at. */
    public int counter() {
        return counter;
    }

    /** Hears every keystroke from now on. */
    public void addKeypadListener(KeypadListener listener) {
        listeners.add(listener);
    }

    @Override
    public DeviceStatus status() {
        return board.status();
    }

    @Override
    public void addListener(DeviceListener listener) {
        board.addListener(listener);
    }

    /** Listens for a key for 20 s. */
    @Override
    public CompletableFuture<HealthCheck> checkHealth() {
        CompletableFuture<HealthCheck> result = new CompletableFuture<>();
        tests.add(result);
        HealthCheck nothing = new HealthCheck(false, "no key heard within %s s".formatted(TEST.toSeconds()));
        return result.completeOnTimeout(nothing, TEST.toSeconds(), TimeUnit.SECONDS)
                .whenComplete((check, error) -> tests.removeIf(CompletableFuture::isDone));
    }

    @Override
    public void close() {
        loop.close();
        link.close();
        tests.forEach(test -> test.complete(new HealthCheck(false, loop.closedDetail())));
    }

    private final class Turns implements DeviceLoop.Turns {

        private final byte[] buffer = new byte[InputEvents.BYTES * 16];

        @Override
        public void turn() throws IOException {
            if (!link.isOpen()) {
                link.open();
                events.reset();
            }
            tell();
            for (int key : events.feed(buffer, link.read(buffer, LISTEN))) {
                take(key);
            }
        }

        @Override
        public void failed(String detail) {
            link.close();
        }

        @Override
        public void end() {
            link.close();
        }
    }

    private void take(int key) {
        tests.forEach(test -> test.complete(new HealthCheck(true, "key %s heard".formatted(key))));
        keypads.take(new KeyFrame(ADDRESS, key), System.nanoTime()).ifPresent(stroke -> {
            for (KeypadListener listener : listeners) {
                try {
                    listener.pressed(stroke);
                } catch (RuntimeException e) {
                    LOG.error("pad '{}': a listener failed", name(), e);
                }
            }
        });
    }

    private void tell() {
        boolean flooded = keypads.isFlooded(System.nanoTime());
        board.publish(new Online(flooded ? EnumSet.of(DeviceReason.FLOOD) : Set.of()));
    }
}

package vn.motcua.launcher.devices;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.device.KeyAction;
import vn.motcua.domain.device.KeyAnswer;
import vn.motcua.domain.device.KeyPress;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.hardware.keypad.KeypadListener;
import vn.motcua.hardware.keypad.Keystroke;
import vn.motcua.hardware.sign.codec.Lamp;

/**
 * Carries presses of keypads to the hall, and the hall's answer to their lamps: green when it is on disk, red when it was
 * refused or nobody could be reached. A press is never kept for later: a call that comes late calls somebody who has
 * left. While a keypad's press is under way, its next ones are dropped.
 */
final class KeypadFollower implements KeypadListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeypadFollower.class);

    private final String device;
    private final KeypadDesk desk;
    private final Map<Integer, Integer> counters;
    private final BiConsumer<Integer, Lamp> lamps;
    private final Set<Integer> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService carriers; // one for each keypad: a counter does not wait for another one's answer

    /**
     * @param counters address of the keypad to number of its counter
     * @param lamps sets the lamp of the keypad at an address
     */
    KeypadFollower(String device, KeypadDesk desk, Map<Integer, Integer> counters, BiConsumer<Integer, Lamp> lamps) {
        this.device = device;
        this.desk = desk;
        this.counters = Map.copyOf(counters);
        this.lamps = lamps;
        this.carriers = Executors.newFixedThreadPool(
                Math.max(1, counters.size()),
                Thread.ofPlatform().daemon().name("keypad " + device + " ", 1).factory());
    }

    @Override
    public void pressed(Keystroke stroke) {
        Integer counter = counters.get(stroke.address());
        if (counter == null || !underWay.add(stroke.address())) {
            return;
        }
        try {
            carriers.execute(() -> carry(stroke, counter));
        } catch (RejectedExecutionException e) {
            LOG.debug("keypad '{}' pressed after it was taken off", device);
        }
    }

    private void carry(Keystroke stroke, int counter) {
        try {
            KeyAnswer answer = desk.press(
                    new KeyPress(RequestId.random(), new CounterId(counter), action(stroke), stroke.digits()));
            lamps.accept(stroke.address(), answer instanceof KeyAnswer.Done ? Lamp.GREEN : Lamp.RED_BLINKING);
        } catch (RuntimeException e) {
            LOG.error("keypad '{}' of counter {}: {} failed", device, counter, stroke.action(), e);
            lamps.accept(stroke.address(), Lamp.RED_BLINKING);
        } finally {
            underWay.remove(stroke.address());
        }
    }

    private static KeyAction action(Keystroke stroke) {
        return switch (stroke.action()) {
            case NEXT -> KeyAction.NEXT;
            case RECALL -> KeyAction.RECALL;
            case START -> KeyAction.START;
            case NO_SHOW -> KeyAction.NO_SHOW;
            case COMPLETE -> KeyAction.COMPLETE;
            case TRANSFER -> KeyAction.TRANSFER;
            case PAUSE -> KeyAction.PAUSE;
        };
    }

    @Override
    public void close() {
        carriers.shutdownNow();
    }
}

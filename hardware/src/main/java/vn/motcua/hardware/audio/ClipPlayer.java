package vn.motcua.hardware.audio;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceLoop;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.StatusBoard;

/**
 * Plays clips through this PC's loudspeaker, one after the other, on a thread of its own. Without a sound device it is
 * offline and clips fall silent; it looks for one at its start, at the next clip, and every half minute between.
 */
public final class ClipPlayer implements Device {

    /** Where sound goes; a test listens in here. */
    interface Speaker {

        /** Plays to the end. */
        void play(WavClip clip) throws LineUnavailableException, InterruptedException;

        /** Whether there is something to play on; that it can be heard, nobody but a person can say. */
        default boolean isPresent() {
            return true;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ClipPlayer.class);
    private static final int LOOK_EVERY_S = 30;
    private static final int MOST_WAITING = 10; // more than that, and the hall hears calls long past

    private final String name;
    private final Speaker speaker;
    private final BlockingQueue<WavClip> clips = new LinkedBlockingQueue<>(MOST_WAITING);
    private final StatusBoard board = new StatusBoard(this);
    private final DeviceLoop loop;
    private boolean absent; // the player's thread only

    private ClipPlayer(String name, Speaker speaker) {
        this.name = name;
        this.speaker = speaker;
        this.loop = new DeviceLoop("sound", name, board, this::turn);
    }

    /** Starts a player on the default sound device, which need not be there. */
    public static ClipPlayer start(String name) {
        return start(name, new SoundCard());
    }

    static ClipPlayer start(String name, Speaker speaker) {
        ClipPlayer player = new ClipPlayer(name, speaker);
        player.loop.start();
        return player;
    }

    /**
     * Puts a clip in line and returns at once; any thread may call.
     *
     * @return false if ten are waiting already, and this one is dropped
     */
    public boolean play(WavClip clip) {
        boolean taken = clips.offer(clip);
        if (!taken) {
            LOG.warn("sound '{}': {} clips waiting, one dropped", name, MOST_WAITING);
        }
        return taken;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeviceStatus status() {
        return board.status();
    }

    @Override
    public void addListener(DeviceListener listener) {
        board.addListener(listener);
    }

    /** Plays a tone of half a second; whether it was heard, a person must say. */
    @Override
    public CompletableFuture<HealthCheck> checkHealth() {
        boolean taken = play(WavClip.tone(660, 500));
        String detail = taken ? "a tone of 660 Hz was handed to the sound card" : "too many clips are waiting";
        return CompletableFuture.completedFuture(new HealthCheck(false, detail));
    }

    @Override
    public void close() {
        loop.closeNow();
    }

    private void turn() throws InterruptedException {
        look();
        WavClip clip = clips.poll(LOOK_EVERY_S, TimeUnit.SECONDS);
        if (clip != null) {
            playNext(clip);
        }
    }

    /** A sound device that is present but could not play stays offline until it has played. */
    private void look() {
        boolean present = speaker.isPresent();
        if (!present) {
            offline("there is no sound device");
        } else if (absent || board.status() instanceof DeviceStatus.Starting) {
            board.publish(new DeviceStatus.Online(Set.of()));
        }
        absent = !present;
    }

    private void offline(String cause) {
        board.publish(new DeviceStatus.Offline(DeviceReason.OFFLINE, "cannot play on '%s': %s".formatted(name, cause)));
    }

    private void playNext(WavClip clip) throws InterruptedException {
        try {
            speaker.play(clip);
            board.publish(new DeviceStatus.Online(Set.of()));
        } catch (LineUnavailableException | IllegalArgumentException e) {
            // JavaSound says IllegalArgumentException when there is no sound device at all
            offline(String.valueOf(e.getMessage()));
        }
    }
}

package vn.motcua.hardware.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;

class ClipPlayerTest {

    final BlockingQueue<WavClip> played = new LinkedBlockingQueue<>();
    final BlockingQueue<DeviceStatus> heard = new LinkedBlockingQueue<>();

    @Test
    void clips_play_in_order() throws Exception {
        try (ClipPlayer player = ClipPlayer.start("hall/sound", played::put)) {
            player.play(WavJoinTest.clip(1, 1));
            player.play(WavJoinTest.clip(2, 2));

            assertThat(played.poll(5, TimeUnit.SECONDS)).isEqualTo(WavJoinTest.clip(1, 1));
            assertThat(played.poll(5, TimeUnit.SECONDS)).isEqualTo(WavJoinTest.clip(2, 2));
        }
    }

    @Test
    void row_48_without_a_sound_device_it_is_offline_and_comes_back_by_itself() throws Exception {
        AtomicBoolean muted = new AtomicBoolean(true);
        try (ClipPlayer player = ClipPlayer.start("hall/sound", clip -> {
            if (muted.get()) {
                throw new LineUnavailableException("no line");
            }
        })) {
            player.addListener((device, status) -> heard.add(status));
            awaitStatus(new DeviceStatus.Online(Set.of()));

            player.play(WavJoinTest.clip(1, 1));
            awaitStatus(new DeviceStatus.Offline(DeviceReason.OFFLINE, "cannot play on 'hall/sound': no line"));

            muted.set(false);
            player.play(WavJoinTest.clip(1, 1));
            awaitStatus(new DeviceStatus.Online(Set.of()));
        }
    }

    @Test
    void row_48_a_sound_device_that_is_not_there_is_told_before_the_first_call() throws Exception {
        var speaker = new ClipPlayer.Speaker() {

            @Override
            public void play(WavClip clip) throws LineUnavailableException {
                throw new LineUnavailableException("no line");
            }

            @Override
            public boolean isPresent() {
                return false;
            }
        };
        try (ClipPlayer player = ClipPlayer.start("hall/sound", speaker)) {
            player.addListener((device, status) -> heard.add(status));

            awaitStatus(new DeviceStatus.Offline(
                    DeviceReason.OFFLINE, "cannot play on 'hall/sound': there is no sound device"));
        }
    }

    private void awaitStatus(DeviceStatus wanted) throws InterruptedException {
        DeviceStatus status = heard.poll(5, TimeUnit.SECONDS);
        while (status instanceof DeviceStatus.Starting) {
            status = heard.poll(5, TimeUnit.SECONDS);
        }
        assertThat(status).isEqualTo(wanted);
    }

    @Test
    void row_49_when_ten_wait_another_is_dropped_and_told_so_and_the_ten_are_heard_in_their_order() throws Exception {
        var mayEnd = new Semaphore(0);
        try (ClipPlayer player = ClipPlayer.start("hall/sound", clip -> {
            played.put(clip);
            mayEnd.acquire();
        })) {
            player.play(WavJoinTest.clip(0, 0));
            assertThat(played.poll(5, TimeUnit.SECONDS))
                    .as("one is being said, none waits")
                    .isNotNull();

            for (int waiting = 1; waiting <= 10; waiting++) {
                assertThat(player.play(WavJoinTest.clip(waiting, waiting))).isTrue();
            }

            assertThat(player.play(WavJoinTest.clip(11, 11))).isFalse();
            mayEnd.release(11);
            for (int waiting = 1; waiting <= 10; waiting++) {
                assertThat(played.poll(5, TimeUnit.SECONDS)).isEqualTo(WavJoinTest.clip(waiting, waiting));
            }
            assertThat(played.poll(200, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void the_real_loudspeaker_or_its_absence_never_throws() throws Exception {
        try (ClipPlayer player = ClipPlayer.start("hall/sound")) {
            player.addListener((device, status) -> heard.add(status));

            player.play(new WavClip(new WavClip.Format(1, 22_050, 16), new byte[2205]));

            assertThat(heard.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
    }
}

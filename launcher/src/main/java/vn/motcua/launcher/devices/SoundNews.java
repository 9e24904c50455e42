package vn.motcua.launcher.devices;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.hardware.Device;

/**
 * Tells the staff how the loudspeaker of a display's computer is, which nobody has wired: each change at once, and
 * the same again every 30 s, for silence itself is a sign.
 */
public final class SoundNews implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SoundNews.class);
    private static final int EVERY_SECONDS = 30;

    /** A display need not know its own name: the server puts it before this. */
    private static final String NAME = "/audio";

    private final DeviceHost host;
    private final Device loudspeaker;
    private final Clock clock;
    private final ScheduledExecutorService scribe = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sound-news").factory());

    public SoundNews(DeviceHost host, Device loudspeaker, Clock clock) {
        this.host = host;
        this.loudspeaker = loudspeaker;
        this.clock = clock;
        ScheduledFuture<?> unused = scribe.scheduleWithFixedDelay(this::tell, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        loudspeaker.addListener((same, status) -> tellSoon());
    }

    private void tellSoon() {
        try {
            scribe.execute(this::tell);
        } catch (RejectedExecutionException e) {
            LOG.debug("the program ends: nobody needs to know any more");
        }
    }

    private void tell() {
        try {
            DeviceNews.report(NAME, loudspeaker, clock.instant()).ifPresent(host::report);
        } catch (DeviceHost.Unreachable e) {
            LOG.debug("nobody hears how the loudspeaker is: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("loudspeaker: its status could not be reported", e);
        }
    }

    @Override
    public void close() {
        scribe.shutdownNow();
    }
}

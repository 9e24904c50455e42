package vn.motcua.launcher.devices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;

/** Tells the staff how the devices are: each change at once, and everything every 30 s, for silence itself is a sign. */
final class DeviceNews implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceNews.class);
    private static final int EVERY_SECONDS = 30;
    private static final int AGAIN_SECONDS = 2;

    private final DeviceHost host;
    private final Supplier<List<BoundDevice>> devices;
    private final Clock clock;
    private final AtomicBoolean due = new AtomicBoolean(); // something was not heard and will be told again
    private final ScheduledExecutorService scribe = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("device-news").factory());

    DeviceNews(DeviceHost host, Supplier<List<BoundDevice>> devices, Clock clock) {
        this.host = host;
        this.devices = devices;
        this.clock = clock;
        ScheduledFuture<?> unused =
                scribe.scheduleWithFixedDelay(this::tellAll, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Follows a device that has just been wired, and tells how it is. */
    void follow(BoundDevice wired) {
        wired.device()
                .ifPresentOrElse(
                        device -> device.addListener((same, status) -> later(() -> tell(wired))),
                        () -> later(() -> tell(wired)));
    }

    /** Tells everything anew, soon: a server that was away has forgotten. */
    void repeat() {
        later(this::tellAll);
    }

    private void later(Runnable work) {
        try {
            scribe.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the program ends: nobody needs to know any more");
        }
    }

    private void tellAll() {
        for (BoundDevice wired : devices.get()) {
            if (!tell(wired)) {
                return; // the others would not be heard either
            }
        }
    }

    /** @return false if nobody heard it; everything is told anew then, soon */
    private boolean tell(BoundDevice wired) {
        if (!devices.get().contains(wired)) {
            return true; // taken away meanwhile: its last words are about a port that is closed on purpose
        }
        try {
            report(wired, clock.instant()).ifPresent(host::report);
        } catch (DeviceHost.Unreachable e) {
            LOG.debug("nobody hears how {} is: {}", wired.wiring().device(), e.getMessage());
            tellAgainSoon();
            return false;
        } catch (RuntimeException e) {
            LOG.error(
                    "device '{}': its status could not be reported",
                    wired.wiring().device(),
                    e);
        }
        return true;
    }

    private void tellAgainSoon() {
        if (due.compareAndSet(false, true)) {
            try {
                ScheduledFuture<?> unused = scribe.schedule(
                        () -> {
                            due.set(false);
                            tellAll();
                        },
                        AGAIN_SECONDS,
                        TimeUnit.SECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("the program ends: nobody needs to know any more");
            }
        }
    }

    /** What is to be said of a device; empty while it has not been heard of itself. */
    static Optional<DeviceReport> report(BoundDevice wired, Instant now) {
        String name = wired.wiring().device();
        if (wired.device().isEmpty()) {
            return Optional.of(
                    wired.trouble().isEmpty()
                            ? new DeviceReport(name, false, DeviceReport.SWITCHED_OFF, "", now)
                            : new DeviceReport(name, false, DeviceReport.MISWIRED, wired.trouble(), now));
        }
        return report(name, wired.device().get(), now);
    }

    static Optional<DeviceReport> report(String name, Device device, Instant now) {
        return switch (device.status()) {
            case DeviceStatus.Starting starting -> Optional.empty();
            case DeviceStatus.Online online ->
                Optional.of(new DeviceReport(name, true, mostUrgent(online), "", now, now, device.facts()));
            case DeviceStatus.Offline(DeviceReason reason, String detail) ->
                Optional.of(new DeviceReport(name, false, reason.word(), detail, now, now, device.facts()));
        };
    }

    /** One word is told: the first in the order in which the reasons are written down. */
    private static String mostUrgent(DeviceStatus.Online online) {
        return online.warnings().stream()
                .sorted()
                .findFirst()
                .map(DeviceReason::word)
                .orElse("");
    }

    @Override
    public void close() {
        scribe.shutdownNow();
    }
}

package vn.motcua.server.access.signin;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Ends sessions whose time is over though nobody asks for them: a page that only listens would stay for ever. */
@Component
final class SessionSweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);
    private static final long EVERY_SECONDS = 15;

    private final StaffSessions sessions;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("session-sweep").factory());

    SessionSweep(StaffSessions sessions) {
        this.sessions = sessions;
        var unused = sweeper.scheduleWithFixedDelay(this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void sweep() {
        try {
            sessions.sweep();
        } catch (DataAccessException e) {
            LOG.warn("ended sessions cannot be swept, next time again: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}

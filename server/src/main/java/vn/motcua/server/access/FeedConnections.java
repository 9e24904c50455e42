package vn.motcua.server.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;
import vn.motcua.server.access.identity.Identity;

/**
 * The open feeds, so that somebody who is shut out or signs out hears nothing more from that moment, and that a socket
 * over which nobody says who is there does not stay. Safe for many threads.
 */
@Component
public final class FeedConnections implements WebSocketHandlerDecoratorFactory, AutoCloseable {

    /** How long a socket may be open before CONNECT was accepted. */
    static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(FeedConnections.class);

    private final Set<WebSocketSession> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed-deadline").factory());

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                open.add(session);
                var unused = deadlines.schedule(
                        () -> closeIf(
                                session,
                                idle -> !idle.getAttributes().containsKey(FeedAccess.CONNECTED),
                                "a socket without CONNECT"),
                        CONNECT_WITHIN.toMillis(),
                        TimeUnit.MILLISECONDS);
                super.afterConnectionEstablished(session);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
                open.remove(session);
                super.afterConnectionClosed(session, status);
            }
        };
    }

    /** Closes every feed of a device or person. */
    public void cutOff(String id) {
        open.forEach(session -> closeIf(
                session,
                feed -> feed.getAttributes().get(FeedAccess.IDENTITY) instanceof Identity identity
                        && identity.id().equals(id),
                id));
    }

    /** Closes every feed that a staff session opened. */
    void cutOffSession(String hash) {
        open.forEach(session -> closeIf(
                session, feed -> hash.equals(feed.getAttributes().get(FeedAccess.SESSION)), "an ended session"));
    }

    private static void closeIf(WebSocketSession session, Predicate<WebSocketSession> condition, String whose) {
        if (!session.isOpen() || !condition.test(session)) {
            return;
        }
        try {
            session.close(CloseStatus.POLICY_VIOLATION);
        } catch (IOException
                | RuntimeException e) { // also what the container throws: the next one must be closed whatever happens
            LOG.info("feed of {} could not be closed, and has most likely hung up: {}", whose, e.toString());
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }
}

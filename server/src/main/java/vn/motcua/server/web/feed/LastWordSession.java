package vn.motcua.server.web.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * Sends a refusal before it closes. Where another thread is still busy with an earlier frame, Spring's session keeps the ERROR frame
 * back, and drops it at the close that follows at once: the client would be cut off without a reason.
 */
final class LastWordSession extends ConcurrentWebSocketSessionDecorator {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(1).toNanos();

    /** Counts what has been sent, or could not be. */
    private static final class Counting extends WebSocketSessionDecorator {

        private final AtomicLong done = new AtomicLong();

        Counting(WebSocketSession session) {
            super(session);
        }

        @Override
        public void sendMessage(WebSocketMessage<?> message) throws IOException {
            try {
                super.sendMessage(message);
            } finally {
                done.incrementAndGet();
            }
        }
    }

    private final Counting line;
    private final AtomicLong taken = new AtomicLong();

    LastWordSession(WebSocketSession session, int sendTimeLimitMs, int sendBufferBytes) {
        this(new Counting(session), sendTimeLimitMs, sendBufferBytes);
    }

    private LastWordSession(Counting line, int sendTimeLimitMs, int sendBufferBytes) {
        super(line, sendTimeLimitMs, sendBufferBytes);
        this.line = line;
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        taken.incrementAndGet();
        super.sendMessage(message);
    }

    /** @param status a protocol error follows an ERROR frame, and waits for it, but no longer than any frame may take */
    @Override
    public void close(CloseStatus status) throws IOException {
        if (status.equalsCode(CloseStatus.PROTOCOL_ERROR)) {
            long last = taken.get();
            long until =
                    System.nanoTime() + Duration.ofMillis(getSendTimeLimit()).toNanos();
            while (line.done.get() < last && isOpen() && System.nanoTime() < until) {
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
        super.close(status);
    }
}

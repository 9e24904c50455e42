package vn.motcua.server.access;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/** The open feeds, so that somebody who is shut out hears nothing more from that moment. Safe for many threads. */
@Component
public final class FeedConnections implements WebSocketHandlerDecoratorFactory {

    private static final Logger LOG = LoggerFactory.getLogger(FeedConnections.class);

    private final Set<WebSocketSession> open = ConcurrentHashMap.newKeySet();

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                open.add(session);
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
    void cutOff(String id) {
        for (WebSocketSession session : open) {
            if (session.getAttributes().get(FeedAccess.IDENTITY) instanceof Identity identity
                    && identity.id().equals(id)) {
                close(session, id);
            }
        }
    }

    private static void close(WebSocketSession session, String id) {
        try {
            session.close(CloseStatus.POLICY_VIOLATION);
        } catch (IOException e) {
            LOG.info("feed of {} had hung up already: {}", id, e.getMessage());
        }
    }
}

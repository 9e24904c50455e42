package vn.motcua.server.access;

import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;
import vn.motcua.server.access.Doorkeeper.Visitor;
import vn.motcua.server.access.signin.StaffSessions;

/**
 * Lets known visitors listen to the feed: by the cookie or header of the handshake, or by a header of CONNECT. Nobody
 * sends anything over it.
 */
@Component
public final class FeedAccess implements HandshakeInterceptor, ChannelInterceptor {

    /** Session attribute that holds who is listening. */
    static final String IDENTITY = "motcua.identity";

    /** Session attribute: hash of the staff session that lets the listener in; absent for a device. */
    static final String SESSION = "motcua.session";

    /** Session attribute: CONNECT was accepted. */
    static final String CONNECTED = "motcua.connected";

    private static final String TOPIC = "/topic/entries";

    private static final Set<StompCommand> SPEAKING =
            EnumSet.of(StompCommand.SEND, StompCommand.BEGIN, StompCommand.COMMIT, StompCommand.ABORT);

    private static final Logger LOG = LoggerFactory.getLogger(FeedAccess.class);
    private static final int REMEMBERED = 100;

    private final Doorkeeper doorkeeper;
    private final StaffSessions sessions;

    /** Origins whose refusal was logged; a page asks again each second. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    FeedAccess(Doorkeeper doorkeeper, StaffSessions sessions, FeedConnections feeds) {
        this.doorkeeper = doorkeeper;
        this.sessions = sessions;
        sessions.onEnd(feeds::cutOffSession);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (request instanceof ServletServerHttpRequest servlet) {
            doorkeeper.find(servlet.getServletRequest()).ifPresent(visitor -> note(visitor, attributes));
        }
        if (!WebUtils.isSameOrigin(request)) { // Spring answers 403 right after this
            tell(String.valueOf(request.getHeaders().getOrigin()), request.getURI());
        }
        return true; // a standard client may still bring its token in CONNECT
    }

    private void tell(String origin, URI asked) {
        if (told.size() < REMEMBERED && told.add(origin)) {
            LOG.warn(
                    "feed refused (403): the page comes from {}, but this server was asked as {}://{}. Behind a proxy: let it pass"
                            + " Host and X-Forwarded-Proto on and name it in motcua.proxy.trusted, see docs/proxies.md",
                    origin,
                    asked.getScheme(),
                    asked.getAuthority());
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        StompHeaderAccessor stomp = StompHeaderAccessor.wrap(message);
        StompCommand command = stomp.getCommand();
        if (command == StompCommand.CONNECT || command == StompCommand.STOMP) {
            connect(message, stomp);
        } else if (command == StompCommand.SUBSCRIBE && !TOPIC.equals(stomp.getDestination())) {
            throw new MessageDeliveryException(
                    message, "there is nothing to listen to at %s, only %s".formatted(stomp.getDestination(), TOPIC));
        } else if (command != null && SPEAKING.contains(command)) {
            throw new MessageDeliveryException(message, "the feed is for listening; commands go over REST");
        }
        return message;
    }

    private void connect(Message<?> message, StompHeaderAccessor stomp) {
        Map<String, Object> attributes = stomp.getSessionAttributes();
        Optional<Visitor> bearer = doorkeeper.findByHeader(stomp.getFirstNativeHeader("Authorization"));
        if (attributes != null) {
            bearer.ifPresent(visitor -> note(visitor, attributes));
        }
        if (attributes == null || !isLetIn(attributes)) {
            throw new MessageDeliveryException(
                    message, "not let in: pair this device, or send Authorization in CONNECT");
        }
        attributes.put(CONNECTED, true);
    }

    private static void note(Visitor visitor, Map<String, Object> attributes) {
        attributes.put(IDENTITY, visitor.identity());
        visitor.session().ifPresentOrElse(hash -> attributes.put(SESSION, hash), () -> attributes.remove(SESSION));
    }

    /** Asked again at CONNECT: the session may have ended since the handshake. */
    private boolean isLetIn(Map<String, Object> attributes) {
        return attributes.containsKey(IDENTITY)
                && (!(attributes.get(SESSION) instanceof String hash) || sessions.stands(hash));
    }
}

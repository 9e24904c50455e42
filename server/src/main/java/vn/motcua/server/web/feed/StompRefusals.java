package vn.motcua.server.web.feed;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Says in an ERROR frame why a frame was refused, with the id of the receipt it asked for, and in one line of the log. */
@Component
final class StompRefusals extends StompSubProtocolErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StompRefusals.class);

    @Override
    public @Nullable Message<byte[]> handleClientMessageProcessingError(
            @Nullable Message<byte[]> refused, Throwable failure) {
        String why = reason(failure);
        StompHeaderAccessor answer = StompHeaderAccessor.create(StompCommand.ERROR);
        answer.setMessage(why);
        answer.setLeaveMutable(true);
        StompCommand command = null;
        if (refused != null) {
            StompHeaderAccessor asked = StompHeaderAccessor.wrap(refused);
            command = asked.getCommand();
            if (asked.getReceipt() != null) {
                answer.setReceiptId(asked.getReceipt());
            }
        }
        LOG.info("feed: {} refused: {}", command == null ? "a frame" : command, why);
        return MessageBuilder.createMessage(why.getBytes(StandardCharsets.UTF_8), answer.getMessageHeaders());
    }

    /** Our own words, or the decoder's about a malformed frame; nothing of the program's inside. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MessageDeliveryException && cause.getMessage() != null && cause.getCause() == null) {
                return cause.getMessage();
            }
        }
        return "this is no STOMP frame the feed takes";
    }
}

package vn.motcua.server.web.feed;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/**
 * Answers each frame that asks for a receipt, once the broker has done what it says (STOMP 1.2, "RECEIPT"). Spring's own broker
 * answers DISCONNECT only, so that a client could never know that its subscription holds.
 */
@Component
final class StompReceipts implements ExecutorChannelInterceptor {

    /** Frames the broker takes; what it refuses is answered by an ERROR with the receipt's id. */
    private static final Set<StompCommand> ANSWERED =
            EnumSet.of(StompCommand.SUBSCRIBE, StompCommand.UNSUBSCRIBE, StompCommand.ACK, StompCommand.NACK);

    private final ObjectProvider<MessageChannel> out;

    StompReceipts(@Qualifier("clientOutboundChannel") ObjectProvider<MessageChannel> out) {
        this.out = out;
    }

    @Override
    public void afterMessageHandled(
            Message<?> message, MessageChannel channel, MessageHandler handler, @Nullable Exception failure) {
        if (failure != null || !(handler instanceof SimpleBrokerMessageHandler)) {
            return;
        }
        StompHeaderAccessor asked = StompHeaderAccessor.wrap(message);
        String receipt = asked.getReceipt();
        if (receipt == null || asked.getCommand() == null || !ANSWERED.contains(asked.getCommand())) {
            return;
        }
        StompHeaderAccessor answer = StompHeaderAccessor.create(StompCommand.RECEIPT);
        answer.setReceiptId(receipt);
        answer.setSessionId(asked.getSessionId());
        out.getObject().send(MessageBuilder.createMessage(new byte[0], answer.getMessageHeaders()));
    }
}

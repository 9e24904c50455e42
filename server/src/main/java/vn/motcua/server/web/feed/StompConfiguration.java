package vn.motcua.server.web.feed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import vn.motcua.server.access.FeedAccess;
import vn.motcua.server.access.FeedConnections;

/** STOMP over WebSocket, for reading only. */
@Configuration // with proxies: the broker must get the scheduler that Spring has initialised
class StompConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final long HEARTBEAT_MS = 2_000;
    private static final int SEND_TIME_LIMIT_MS = 5_000;
    private static final int SEND_BUFFER_BYTES = 512 * 1024;
    private static final int MESSAGE_BYTES = 8 * 1024;
    private static final int OUTBOUND_THREADS = 2;

    private final FeedAccess access;
    private final FeedConnections connections;
    private final StompReceipts receipts;
    private final StompRefusals refusals;

    StompConfiguration(FeedAccess access, FeedConnections connections, StompReceipts receipts, StompRefusals refusals) {
        this.access = access;
        this.connections = connections;
        this.receipts = receipts;
        this.refusals = refusals;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws").addInterceptors(access);
        registry.setErrorHandler(refusals);
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic")
                .setHeartbeatValue(new long[] {HEARTBEAT_MS, HEARTBEAT_MS})
                .setTaskScheduler(stompScheduler());
        registry.setPreservePublishOrder(true);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(access, receipts);
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration registration) {
        registration.taskExecutor().corePoolSize(OUTBOUND_THREADS);
    }

    /** A display that takes nothing for five seconds is cut off; it comes back by itself and catches up. */
    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration
                .addDecoratorFactory(connections)
                .setMessageSizeLimit(MESSAGE_BYTES)
                .setSendTimeLimit(SEND_TIME_LIMIT_MS)
                .setSendBufferSizeLimit(SEND_BUFFER_BYTES);
    }

    @Bean
    ThreadPoolTaskScheduler stompScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("stomp-heartbeat-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}

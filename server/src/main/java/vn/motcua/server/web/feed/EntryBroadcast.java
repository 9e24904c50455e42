package vn.motcua.server.web.feed;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Component;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.server.hall.Commit;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.wire.json.EntryJson;
import vn.motcua.wire.json.FeedMessage;

/** Sends each write of the hall to everybody who listens on {@code /topic/entries}. */
@Component
final class EntryBroadcast {

    static final String TOPIC = "/topic/entries";

    private final SimpMessagingTemplate stomp;
    private final Subscription subscription;

    EntryBroadcast(LocalHall hall, SimpMessagingTemplate stomp) {
        this.stomp = stomp;
        this.subscription = hall.followWrites(this::send);
    }

    private void send(Commit write) {
        Map<String, Integer> waiting = new TreeMap<>();
        write.waiting().forEach((service, count) -> waiting.put(service.value(), count));
        stomp.convertAndSend(
                TOPIC,
                new FeedMessage(
                        write.after().value(),
                        write.position().value(),
                        write.entries().stream()
                                .map(entry -> EntryJson.of(
                                        entry,
                                        ticket -> Optional.ofNullable(
                                                write.services().get(entry.position()))))
                                .toList(),
                        waiting,
                        write.entries().isEmpty()));
    }

    @PreDestroy
    void stop() {
        subscription.close();
    }
}

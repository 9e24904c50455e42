package vn.motcua.server.web.feed;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Component;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.server.hall.Commit;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.web.EntryJson;

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

    /** @param setup whether the desk's setup or storage changed, so that a reader should take a new snapshot */
    record Message(long after, long position, List<EntryJson> entries, Map<String, Integer> waiting, boolean setup) {}

    private void send(Commit write) {
        Map<String, Integer> waiting = new TreeMap<>();
        write.waiting().forEach((service, count) -> waiting.put(service.value(), count));
        stomp.convertAndSend(
                TOPIC,
                new Message(
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

package vn.motcua.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.ticket.TicketId;

class VoiceFollowerTest {

    static final TicketId A_042 = TicketId.parse("20261123-A-42");
    static final CounterId COUNTER_8 = new CounterId(8);

    final Feed feed = new Feed();
    final List<String> heard = new ArrayList<>();
    final VoiceFollower voice =
            new VoiceFollower(feed, clips -> heard.add(String.join(" ", clips)), List.of(CallLanguage.VIETNAMESE));

    @Test
    void says_a_call_and_its_recall() {
        voice.start();

        feed.publish(new Event.TicketCalled(A_042, COUNTER_8), new Event.TicketRecalled(A_042, COUNTER_8, 2));

        assertThat(heard).hasSize(2).containsOnly("chime vi/invite vi/A vi/d0 vi/d4 vi/d2 vi/counter vi/d8");
    }

    @Test
    void is_silent_about_everything_else() {
        voice.start();

        feed.publish(new Event.ServiceStarted(A_042, COUNTER_8), new Event.TicketCancelled(A_042));

        assertThat(heard).isEmpty();
    }

    @Test
    void is_silent_once_stopped() {
        voice.start();
        voice.stop();

        feed.publish(new Event.TicketCalled(A_042, COUNTER_8));

        assertThat(heard).isEmpty();
    }

    /** A feed that tells what it is told to. */
    static final class Feed implements EntryFeed {

        private final List<Consumer<List<Entry>>> listeners = new ArrayList<>();

        void publish(Event... events) {
            List<Entry> entries = new ArrayList<>();
            for (Event event : events) {
                entries.add(new Entry(
                        new Position(entries.size() + 1L),
                        Instant.parse("2026-11-23T01:00:00Z"),
                        new RequestId("request-1"),
                        Actor.CLOCK,
                        event));
            }
            listeners.forEach(listener -> listener.accept(entries));
        }

        @Override
        public Subscription follow(Consumer<List<Entry>> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}

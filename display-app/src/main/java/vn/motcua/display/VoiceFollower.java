package vn.motcua.display;

import java.util.List;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.ticket.TicketId;

/**
 * Says the hall's calls through a {@link Speaker}, from the moment it is started; calls made before stay unsaid.
 * Called from the hall's publishing thread; start and stop may be called by any thread.
 */
final class VoiceFollower {

    private final EntryFeed feed;
    private final Speaker speaker;
    private final List<CallLanguage> languages;
    private Subscription subscription = () -> {};

    /** @param languages what each call is said in, in this order */
    VoiceFollower(EntryFeed feed, Speaker speaker, List<CallLanguage> languages) {
        this.feed = feed;
        this.speaker = speaker;
        this.languages = List.copyOf(languages);
    }

    /** Follows the hall from now on; a second start changes nothing for the listener. */
    synchronized void start() {
        subscription.close();
        subscription = feed.follow(this::announce);
    }

    /** Says nothing new any more. */
    synchronized void stop() {
        subscription.close();
        subscription = () -> {};
    }

    private void announce(List<Entry> entries) {
        for (Entry entry : entries) {
            switch (entry.event()) {
                case Event.CallsCitizen called -> say(called.ticket(), called.counter());
                case Event.TicketResumed resumed -> {} // the citizen was asked to come back, and has
                case Event.EndsCall ended -> {}
                case Event.ChangesLine changed -> {}
                case Event.TellsOfTicket told -> {}
                case Event.CounterEvent changed -> {}
                case Event.HallEvent changed -> {}
            }
        }
    }

    private void say(TicketId ticket, CounterId counter) {
        speaker.play(SpokenCall.announcement(ticket, counter, languages));
    }
}

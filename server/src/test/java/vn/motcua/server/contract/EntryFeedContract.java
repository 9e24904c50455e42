package vn.motcua.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.server.contract.Await.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;

/** What signs, voices and screens may rely on, wherever the entries come from. */
interface EntryFeedContract {

    /** The feed; it hears of everything that is written from now on. */
    EntryFeed feed();

    /** The hall that is followed, for whoever acts there. */
    Answer elsewhere(Command command);

    private Answer take() {
        return elsewhere(new Command.TakeTicket(
                new Request(RequestId.random(), new Actor.Other("system:other")), new ServiceId("HO_TICH")));
    }

    @Test
    default void each_entry_is_handed_over_once_and_in_order() {
        List<Entry> heard = new CopyOnWriteArrayList<>();
        var subscription = feed().follow(heard::addAll);
        List<Position> written = new ArrayList<>();

        for (int i = 0; i < 20; i++) {
            ((Answer.Done) take()).entries().forEach(entry -> written.add(entry.position()));
        }

        await(
                "all are heard",
                () -> heard.stream().map(Entry::position).toList().containsAll(written));
        assertThat(heard.stream().map(Entry::position).filter(written::contains))
                .containsExactlyElementsOf(written);
        assertThat(heard.getLast().event()).isInstanceOf(Event.TicketIssued.class);
        subscription.close();
    }

    @Test
    default void who_has_closed_the_subscription_hears_nothing_more() {
        List<Entry> heard = new CopyOnWriteArrayList<>();
        List<Entry> control = new CopyOnWriteArrayList<>();
        feed().follow(heard::addAll).close();
        var subscription = feed().follow(control::addAll);

        take();

        await("the other one hears", () -> !control.isEmpty());
        assertThat(heard).isEmpty();
        subscription.close();
    }
}

package vn.motcua.server.setup;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.server.hall.LocalHall;

/** What becomes of a counter whose clerk may not work any more: its citizens return to their lines, and it closes. */
@Component
public final class Leaving {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);
    private static final String REASON = "account switched off";

    private final LocalHall hall;

    public Leaving(LocalHall hall) {
        this.hall = hall;
    }

    /** Does nothing for who sits nowhere. What cannot be done is left for a manager, on the room page. */
    public void leave(ClerkId clerk, Actor by) {
        List<CounterView> counters = hall.snapshot().counters().stream()
                .filter(view -> view.state() instanceof CounterState.Staffed staffed
                        && staffed.clerk().equals(clerk))
                .toList();
        for (CounterView counter : counters) {
            Stream.concat(counter.active().stream(), counter.parked().stream())
                    .forEach(ticket -> perform(backToLine(ticket, by)));
            perform(new Command.CloseCounter(request(by), counter.counter().id()));
        }
    }

    private static Command backToLine(TicketView ticket, Actor by) {
        return new Command.MoveTicket(request(by), ticket.id(), ticket.arrival().service(), REASON);
    }

    private static Request request(Actor by) {
        return new Request(RequestId.random(), by);
    }

    private void perform(Command command) {
        if (hall.submit(command) instanceof Answer.Refused(var refusal)) {
            LOG.warn("{} is left to a manager: {}", command, refusal);
        }
    }
}

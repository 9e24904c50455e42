package vn.motcua.counter.action;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.ticket.TicketId;

/**
 * Carries a clerk's intentions to the hall. One intention has one request id: what is asked again in the same situation
 * is the same request, and happens once.
 */
public final class CounterActions {

    private final CounterDesk desk;
    private final SignedIn signedIn;
    private final CounterId counter;
    private final Map<ClerkAction, RequestId> intended = new EnumMap<>(ClerkAction.class);

    public CounterActions(CounterDesk desk, SignedIn signedIn, CounterId counter) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.counter = counter;
    }

    /** As the journal names a person: a clerk is bound to the own counter, a manager is not. */
    public static Actor actor(SignedIn.Person person) {
        return person.role() == Role.CLERK
                ? new Actor.Clerk(person.clerk())
                : new Actor.Manager(person.clerk().value());
    }

    public CounterId counter() {
        return counter;
    }

    /** To be called when the clerk sees a new situation: whatever is clicked from now on is a new intention. */
    public void begin() {
        intended.clear();
    }

    /** A step without a choice. Only what {@link Situation#against} allows in the situation the clerk has seen. */
    public Answer take(ClerkAction step, Situation seen) {
        return once(step, by -> command(step, seen, by));
    }

    public Answer transfer(TicketId ticket, ServiceId to) {
        return once(ClerkAction.TRANSFER, by -> new Command.Transfer(by, counter, ticket, to));
    }

    public Answer resume(TicketId ticket) {
        return desk.perform(new Command.Resume(request(RequestId.random()), counter, ticket));
    }

    public Answer readmit(TicketId ticket) {
        return desk.perform(new Command.Readmit(request(RequestId.random()), counter, ticket));
    }

    /** Writes down what is missing of a ticket's papers; what was written before is replaced. */
    public Answer checkPapers(TicketId ticket, PaperCheck check) {
        return desk.perform(new Command.CheckPapers(
                request(RequestId.random()), counter, ticket, check.procedure(), check.name(), check.listMissing()));
    }

    private Answer once(ClerkAction step, Function<Request, Command.AtCounter> make) {
        RequestId id = intended.computeIfAbsent(step, any -> RequestId.random());
        Answer answer = desk.perform(make.apply(request(id)));
        if (answer instanceof Answer.Refused) {
            intended.remove(step);
        }
        return answer;
    }

    private Request request(RequestId id) {
        return new Request(id, actor(signedIn.getCurrent()));
    }

    private Command.AtCounter command(ClerkAction step, Situation seen, Request by) {
        return switch (step) {
            case NEXT -> new Command.CallNext(by, counter, seen.serving());
            case START -> new Command.Start(by, counter, ticket(seen));
            case RECALL -> new Command.Recall(by, counter, ticket(seen));
            case COMPLETE -> new Command.Complete(by, counter, ticket(seen));
            case NO_SHOW -> new Command.NoShow(by, counter, ticket(seen));
            case PARK -> new Command.Park(by, counter, ticket(seen));
            case BREAK -> seen.onBreak() ? new Command.EndBreak(by, counter) : new Command.StartBreak(by, counter);
            case CLOSE -> new Command.CloseCounter(by, counter);
            case TRANSFER -> throw new IllegalArgumentException("a transfer needs the service it goes to");
        };
    }

    private static TicketId ticket(Situation seen) {
        return seen.ticket().orElseThrow(() -> new IllegalArgumentException("nobody in hand"));
    }
}

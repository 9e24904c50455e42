package vn.motcua.server.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Reason;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.staff.PlanAnswer;
import vn.motcua.domain.staff.Remedy;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.plan.CurrentPlan;

/** The one way by which the desk is changed while people wait: it looks at them first, between two writes of the hall. */
@Component
public final class PlanChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PlanChanges.class);

    private final CurrentPlan plan;
    private final LocalHall hall;

    public PlanChanges(CurrentPlan plan, LocalHall hall) {
        this.plan = plan;
        this.hall = hall;
    }

    /** What was decided while the hall stood still, and who is to be moved or ended after it. */
    private record Decided(PlanAnswer answer, List<Stranded> treated) {}

    /**
     * Changes the desk, or says who would be stranded by it.
     *
     * @param by whom the journal names as having moved or ended tickets
     */
    public PlanAnswer change(HallPlan changed, Remedy remedy, Actor by) {
        Decided decided = hall.betweenWrites(() -> decide(changed, remedy));
        if (!(decided.answer() instanceof PlanAnswer.Saved)) {
            return decided.answer();
        }
        List<Stranded> left = new ArrayList<>();
        for (Stranded one : decided.treated()) {
            if (treat(one, remedy, changed, by) instanceof Answer.Refused(var refusal)) {
                LOG.warn("{} is left as it is: {}", one.ticket().id(), refusal);
                left.add(one);
            }
        }
        return new PlanAnswer.Saved(left);
    }

    private Decided decide(HallPlan changed, Remedy remedy) {
        HallPlan before = plan.get();
        List<Stranded> who = listNewlyStranded(before, changed);
        if (who.isEmpty()) {
            plan.replace(changed);
            return new Decided(new PlanAnswer.Saved(List.of()), List.of());
        }
        return switch (remedy) {
            case Remedy.Ask ask -> new Decided(new PlanAnswer.Strands(who), List.of());
            case Remedy.Keep keep -> saved(changed, List.of());
            case Remedy.ServeOut serveOut -> saved(ServingOut.plan(before, changed, who), List.of());
            case Remedy.Move(ServiceId to, String reason) -> {
                check(reason);
                yield changed.listCountersServing(to).isEmpty()
                        ? new Decided(new PlanAnswer.NobodyServes(to), List.of())
                        : saved(changed, who);
            }
            case Remedy.End(String reason) -> {
                check(reason);
                yield saved(changed, who);
            }
        };
    }

    private static void check(String reason) {
        if (!Reason.is(reason)) {
            throw new IllegalArgumentException(
                    "a remedy needs a reason of 1 to %s characters".formatted(Reason.LONGEST));
        }
    }

    private Decided saved(HallPlan changed, List<Stranded> treated) {
        plan.replace(changed);
        return new Decided(new PlanAnswer.Saved(List.of()), treated);
    }

    /** Who is stranded already is not stranded by this change. */
    private List<Stranded> listNewlyStranded(HallPlan before, HallPlan changed) {
        Set<TicketId> already =
                hall.listStranded(before).stream().map(one -> one.ticket().id()).collect(Collectors.toSet());
        return hall.listStranded(changed).stream()
                .filter(one -> !already.contains(one.ticket().id()))
                .toList();
    }

    private Answer treat(Stranded one, Remedy remedy, HallPlan changed, Actor by) {
        var request = new Request(RequestId.random(), by);
        TicketId ticket = one.ticket().id();
        return switch (remedy) {
            case Remedy.Move(ServiceId to, String reason) ->
                hall.submit(new Command.MoveTicket(request, ticket, lineFor(one, to, changed), reason));
            case Remedy.End(String reason) -> hall.submit(new Command.EndTicket(request, ticket, reason));
            case Remedy.Ask ask -> throw new IllegalStateException("nobody is treated without a choice");
            case Remedy.Keep keep -> throw new IllegalStateException("who is kept is not treated");
            case Remedy.ServeOut serveOut -> throw new IllegalStateException("who is served out is not treated");
        };
    }

    private static ServiceId lineFor(Stranded one, ServiceId to, HallPlan changed) {
        return Optional.of(one.ticket().arrival().service())
                .filter(own -> !changed.listCountersServing(own).isEmpty())
                .orElse(to);
    }
}

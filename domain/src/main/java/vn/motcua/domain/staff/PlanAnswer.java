package vn.motcua.domain.staff;

import java.util.List;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.service.ServiceId;

/** What became of a change of the desk. */
public sealed interface PlanAnswer {

    /**
     * It is in force.
     *
     * @param left who could not be moved or ended, because something had just happened to the ticket; listed as stranded
     */
    record Saved(List<Stranded> left) implements PlanAnswer {

        public Saved {
            left = List.copyOf(left);
        }
    }

    /** Nothing was changed: nobody could call these any more, and what becomes of them was not said. */
    record Strands(List<Stranded> who) implements PlanAnswer {

        public Strands {
            who = List.copyOf(who);
        }
    }

    /** Nothing was changed: they were to be moved to a service that no counter serves either. */
    record NobodyServes(ServiceId to) implements PlanAnswer {}
}

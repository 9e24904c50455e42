package vn.motcua.domain.hall;

import vn.motcua.domain.hall.HallSnapshot.TicketView;

/** A citizen whom nobody can call or serve as the desk is set up; a manager calls, moves or ends the ticket. */
public record Stranded(TicketView ticket, Why why) {

    /** What is missing. */
    public enum Why {
        /** Waits for a service that the desk does not have any more. */
        SERVICE_GONE,
        /** Waits for a service that no counter serves. */
        NO_COUNTER,
        /** In the hand of a counter that the desk does not have any more. */
        COUNTER_GONE,
        /** In the hand of a counter at which nobody sits. */
        NOBODY_THERE
    }
}

package vn.motcua.domain.staff;

import vn.motcua.domain.service.ServiceId;

/** What becomes of those whom a change of the desk would leave with nobody to call them. */
public sealed interface Remedy {

    /** Nothing was chosen: a change that leaves somebody so is refused, and the answer says whom. */
    record Ask() implements Remedy {}

    /**
     * What they wait for stays at its counters until they are served; kiosks offer it to nobody new. It can be taken away
     * when its line is empty.
     */
    record ServeOut() implements Remedy {}

    /** They join the line of another service, arrival kept; who is at a counter that goes returns to the own line. */
    record Move(ServiceId to, String reason) implements Remedy {}

    /** Their numbers end. */
    record End(String reason) implements Remedy {}

    /** They stay as they are, listed on the room page for a manager to call, move or end. */
    record Keep() implements Remedy {}
}

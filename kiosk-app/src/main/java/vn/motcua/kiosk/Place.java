package vn.motcua.kiosk;

import java.time.Instant;
import vn.motcua.domain.hall.Refusal;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;

/** Where in its dialogue with a citizen a kiosk stands. */
sealed interface Place {

    /** Nobody has touched anything. */
    record Start() implements Place {}

    /** The services of one group. */
    record InGroup(ServiceGroupId group) implements Place {}

    /** @param request made once when the question is asked: however often the button is hit, it is one ticket */
    record Confirming(ServiceId service, RequestId request) implements Place {}

    /** The number is issued and shown. */
    record Holding(Event.TicketIssued ticket, Instant at) implements Place {}

    /** The hall has said no. */
    record Told(Refusal refusal) implements Place {}
}

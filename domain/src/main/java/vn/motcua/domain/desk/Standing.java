package vn.motcua.domain.desk;

import java.util.Optional;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/**
 * How a ticket stands, as its holder may know it: nothing but what the walls show too.
 *
 * @param ahead people before it in its line; empty unless it waits
 * @param counter where it is called, served or set aside; empty while it waits and after it has gone
 */
public record Standing(
        TicketId ticket, ServiceId service, TicketState state, Optional<Integer> ahead, Optional<CounterId> counter) {}

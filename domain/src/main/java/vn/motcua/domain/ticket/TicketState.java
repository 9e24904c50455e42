package vn.motcua.domain.ticket;

/** The name of a ticket's state, for screens and interfaces; the rules work on {@link Ticket} itself. */
public enum TicketState {
    WAITING,
    CALLED,
    SERVING,
    PARKED,
    COMPLETED,
    NO_SHOW,
    ABANDONED;

    public static TicketState of(Ticket ticket) {
        return switch (ticket) {
            case Ticket.Waiting waiting -> WAITING;
            case Ticket.Called called -> CALLED;
            case Ticket.Serving serving -> SERVING;
            case Ticket.Parked parked -> PARKED;
            case Ticket.Closed closed ->
                switch (closed.outcome()) {
                    case COMPLETED -> COMPLETED;
                    case NO_SHOW -> NO_SHOW;
                    case ABANDONED -> ABANDONED;
                };
        };
    }
}

package vn.motcua.domain.desk;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;

/** The door that kiosks use. Every method may be called from any thread, and may block as long as a disk or network does. */
public interface Entrance {

    /** The hall as kiosks show it. A remote entrance gives the last one it has seen, and {@link #reachable()} tells. */
    HallSnapshot snapshot();

    /**
     * Issues a ticket. The ticket exists when this answers {@link Answer.Done}, whatever happens to the slip.
     * Repeating the same command is safe and gives the same answer.
     */
    Answer takeTicket(Command.TakeTicket command);

    /**
     * Gives a number back at the citizen's wish. Refused unless it waits, and unless the slip's own secret proves that the
     * citizen has it: ids can be guessed. Repeating the same command is safe.
     */
    Answer cancelTicket(Command.CancelTicket command, Optional<TicketSecret> proof);

    /** What the slip of a ticket carries besides its id; empty if this entrance has neither issued nor to print it. */
    Optional<TicketSecret> findSecret(TicketId ticket);

    /**
     * How a ticket of today stands, for who holds its slip before a scanner; empty if this hall knows no such ticket today.
     *
     * @throws IllegalStateException naming the cause, if the hall cannot be asked
     */
    Optional<Standing> findStanding(TicketId ticket);

    /** Notes in the journal what became of a slip. */
    Answer recordSlip(Command.RecordSlip command);

    /**
     * The slips of a kiosk or of a printer that the printer has, or should have: to be settled after a restart, or
     * wanted once more.
     */
    List<SlipView> listSlipsUnderWay(String kiosk, String device);

    /** Whether commands reach the hall at present. */
    boolean reachable();

    /** Whether this device still has its place here; an administrator may revoke it at any time. */
    boolean admits(String device);

    /** Calls back after each change of the hall, from a thread of the hall: return at once. Close to stop. */
    Subscription follow(Runnable listener);
}

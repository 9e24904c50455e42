package vn.motcua.domain.desk;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** The door that counters use. Every method may be called from any thread. */
public interface CounterDesk {

    HallSnapshot snapshot();

    /** Carries out what a counter asks for; see {@link Command} for what each one needs. */
    Answer perform(Command.AtCounter command);

    /** Ends or reopens the day, cancels, moves or ends a ticket, or vouches for the clock: for managers. */
    Answer manage(Command.OfManager command);

    /** Who waits for a counter, over all lines it serves, in the order in which {@code callNext} would call. */
    List<TicketView> listWaiting(CounterId counter, int limit);

    /** Who waits for a service, in calling order; also for one that nobody serves. */
    List<TicketView> listWaitingFor(ServiceId service, int limit);

    /** Who was called today, did not come, and can be readmitted at this counter; newest first. */
    List<TicketView> listNoShows(CounterId counter, int limit);

    /** How the devices are, as they last told. */
    List<DeviceReport> listDevices();

    /** Slips of today that did not come out, or of which nobody knows, newest first: for the staff to settle. */
    List<SlipView> listOpenSlips(int limit);

    /** How far the slip of one ticket of today has come. */
    Optional<SlipView> findSlip(TicketId ticket);

    /** Settles a slip: another copy is wanted, the citizen has it, or needs none. */
    Answer settleSlip(Command.RecordSlip command);

    /** Calls back after each change of the hall, from a thread of the hall: return at once. Close to stop. */
    Subscription follow(Runnable listener);
}

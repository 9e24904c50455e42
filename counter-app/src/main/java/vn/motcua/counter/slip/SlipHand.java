package vn.motcua.counter.slip;

import java.util.Optional;
import vn.motcua.counter.action.CounterActions;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Event.SlipState;
import vn.motcua.domain.journal.RequestId;

/**
 * Carries to the hall how a person settles slips. A slip as it was seen is settled once: the request id follows from what
 * was seen, so two clicks, or two people at two counters, never have two copies printed.
 */
public final class SlipHand {

    private static final String BY_STAFF = "STAFF";

    private final CounterDesk desk;
    private final SignedIn signedIn;

    public SlipHand(CounterDesk desk, SignedIn signedIn) {
        this.desk = desk;
        this.signedIn = signedIn;
    }

    /** @return empty, with nothing sent or written, if the slip is not as it was seen any more */
    Optional<Answer> settle(SlipView seen, SlipSettlement how) {
        if (!desk.findSlip(seen.ticket()).equals(Optional.of(seen))) {
            return Optional.empty();
        }
        Answer answer = desk.settleSlip(command(seen, how));
        boolean somebodyWasQuicker =
                answer instanceof Answer.Refused(var refusal) && refusal instanceof Refusal.RequestIdReused;
        return somebodyWasQuicker ? Optional.empty() : Optional.of(answer);
    }

    private Command.RecordSlip command(SlipView seen, SlipSettlement how) {
        var by = new Request(
                new RequestId("settle:%s:%s:%s"
                        .formatted(seen.ticket(), seen.copy(), seen.at().toEpochMilli())),
                CounterActions.actor(signedIn.getCurrent()));
        int last = Math.max(1, seen.copy());
        String printer = findPrinter(seen);
        return switch (how) {
            case REPRINT ->
                new Command.RecordSlip(by, seen.ticket(), printer, SlipState.WANTED, "", seen.copy() + 1, "");
            case HAS_IT -> new Command.RecordSlip(by, seen.ticket(), printer, SlipState.CONFIRMED, "", last, BY_STAFF);
            case NO_PAPER -> new Command.RecordSlip(by, seen.ticket(), printer, SlipState.DROPPED, "", last, BY_STAFF);
        };
    }

    /** Where a copy would come out: the printer that last had the slip, else the usual one of the kiosk; or nowhere. */
    static String findPrinter(SlipView slip) {
        if (!slip.device().isEmpty()) {
            return slip.device();
        }
        return slip.kiosk().isEmpty() ? "" : slip.kiosk() + "/printer";
    }
}

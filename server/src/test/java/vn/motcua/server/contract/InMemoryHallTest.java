package vn.motcua.server.contract;

import java.time.Clock;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.EntryFeed;
import vn.motcua.domain.desk.InMemoryHall;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.server.catalogue.DemonstrationDesk;

/** The hall that lives in memory only. */
class InMemoryHallTest implements EntranceContract, EntryFeedContract {

    final HallPlan plan = DemonstrationDesk.openRoundTheClock();
    final InMemoryHall hall = new InMemoryHall(() -> plan, Clock.systemUTC());

    @Override
    public Entrance entrance() {
        return hall;
    }

    @Override
    public EntryFeed feed() {
        return hall;
    }

    @Override
    public Answer elsewhere(Command command) {
        return hall.submit(command);
    }

    @Override
    public String kiosk() {
        return "kiosk-1";
    }
}

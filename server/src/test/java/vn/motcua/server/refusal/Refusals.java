package vn.motcua.server.refusal;

import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.refusal.DeskRefusalTexts;
import vn.motcua.domain.service.Wording;

/** What doors refused, for tests. */
public final class Refusals {

    private Refusals() {}

    /** What a person reads of it, in both languages; fails if it was done. */
    public static String said(DeskAnswer<?> answer) {
        return switch (answer) {
            case DeskAnswer.Done<?> done -> throw new AssertionError("was not refused: " + done);
            case DeskAnswer.Refused<?>(DeskRefusal why) -> {
                Wording wording = DeskRefusalTexts.wording(why);
                yield wording.vi() + " / " + wording.en();
            }
        };
    }
}

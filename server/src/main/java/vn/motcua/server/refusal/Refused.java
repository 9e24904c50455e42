package vn.motcua.server.refusal;

import java.util.function.Supplier;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;

/**
 * A change is refused deep inside, and whatever it had begun is rolled back. Never leaves a door that people use: the
 * door answers with the value. A device that asks for what it may not have is answered with a problem document.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient DeskRefusal why;

    public Refused(DeskRefusal why) {
        super(why.toString());
        this.why = why;
    }

    public Refused(DeskRefusal.Kind kind, Object... arguments) {
        this(new DeskRefusal(kind, arguments));
    }

    public DeskRefusal why() {
        return why;
    }

    /** What a door answers to a change that gives something back. */
    public static <T> DeskAnswer<T> answer(Supplier<T> change) {
        try {
            return DeskAnswer.done(change.get());
        } catch (Refused e) {
            return new DeskAnswer.Refused<>(e.why);
        }
    }

    /** What a door answers to a change that gives nothing back. */
    public static DeskAnswer<DeskAnswer.Nothing> carryOut(Runnable change) {
        return answer(() -> {
            change.run();
            return new DeskAnswer.Nothing();
        });
    }
}

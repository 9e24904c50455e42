package vn.motcua.counter;

import com.vaadin.flow.component.HasValidation;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.desk.Administration;
import vn.motcua.domain.hall.HallPlan;

/** What the tabs of the administration share: the door, who asks, the language, and where to say what happened. */
record Office(Administration administration, SignedIn signedIn, Texts texts, Message message, Runnable changed) {

    /** The account of whoever asks now; to be called on the thread of a request. */
    String by() {
        return signedIn.getCurrent().account();
    }

    HallPlan plan() {
        return administration.plan();
    }

    /**
     * Changes the newest plan, so that two administrators do not undo each other's work.
     *
     * @return whether it was saved; if not, the message says why and nothing typed is lost
     */
    boolean save(UnaryOperator<HallPlan> change) {
        return attempt(() -> administration.savePlan(change.apply(administration.plan()), by()), "admin.saved");
    }

    /** Does something an administrator asked for; a refusal becomes the message. */
    boolean attempt(Runnable change, String done) {
        try {
            change.run();
        } catch (IllegalArgumentException e) {
            message.warn(texts.get("admin.refused", String.valueOf(e.getMessage())));
            return false;
        }
        message.tell(texts.get(done));
        changed.run();
        return true;
    }

    /** Reads a field's value; what cannot be read is said at the field, with the mend. */
    static <T> @Nullable T read(HasValidation field, String mend, java.util.function.Supplier<T> reading) {
        field.setInvalid(false);
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            field.setErrorMessage(mend);
            field.setInvalid(true);
            return null;
        }
    }
}

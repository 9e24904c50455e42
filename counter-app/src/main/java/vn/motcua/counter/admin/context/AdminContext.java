package vn.motcua.counter.admin.context;

import com.vaadin.flow.component.HasValidation;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.Administration;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.PlanAnswer;
import vn.motcua.domain.desk.Remedy;
import vn.motcua.domain.hall.HallPlan;

/** What the tabs of the administration share: the door, who asks, the language, and where to say what happened. */
public record AdminContext(
        Administration administration,
        CounterDesk desk,
        SignedIn signedIn,
        StaffTexts texts,
        Message message,
        Runnable changed) {

    /** The account of whoever asks now; to be called on the thread of a request. */
    public String by() {
        return signedIn.getCurrent().account();
    }

    public HallPlan plan() {
        return administration.plan();
    }

    /**
     * Changes the newest plan, so that two administrators do not undo each other's work.
     *
     * @return whether it was saved; if not, the message says why and nothing typed is lost
     */
    public boolean save(UnaryOperator<HallPlan> change) {
        return save(change, () -> {});
    }

    /**
     * Changes the newest plan; where that would leave people with nobody to call them, asks first what becomes of them.
     *
     * @param afterwards done once it is saved, be it at once or after the question
     */
    public boolean save(UnaryOperator<HallPlan> change, Runnable afterwards) {
        return save(change, new Remedy.Ask(), afterwards);
    }

    private boolean save(UnaryOperator<HallPlan> change, Remedy remedy, Runnable afterwards) {
        PlanAnswer answer;
        HallPlan wanted;
        try {
            wanted = change.apply(administration.plan());
            answer = administration.savePlan(wanted, remedy, by());
        } catch (IllegalArgumentException e) {
            message.warn(texts.get("admin.refused", String.valueOf(e.getMessage())));
            return false;
        }
        switch (answer) {
            case PlanAnswer.Saved(var left) when left.isEmpty() -> message.tell(texts.get("admin.saved"));
            case PlanAnswer.Saved(var left) -> message.warn(texts.get("stranded.left", StrandedDialog.names(left)));
            case PlanAnswer.NobodyServes nobody -> message.warn(texts.get("stranded.nobodyServes"));
            case PlanAnswer.Strands(var who) -> {
                message.warn(texts.get("stranded.title", who.size()));
                new StrandedDialog(texts, wanted, who, chosen -> save(change, chosen, afterwards)).open();
            }
        }
        if (!(answer instanceof PlanAnswer.Saved)) {
            return false;
        }
        changed.run();
        afterwards.run();
        return true;
    }

    /** Does something an administrator asked for; a refusal becomes the message. */
    public boolean attempt(Runnable change, String done) {
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
    public static <T> @Nullable T read(HasValidation field, String mend, java.util.function.Supplier<T> reading) {
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

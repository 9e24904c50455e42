package vn.motcua.counter.admin.context;

import com.vaadin.flow.component.HasValidation;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.Administration;
import vn.motcua.domain.staff.PlanAnswer;
import vn.motcua.domain.staff.Remedy;

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
        HallPlan wanted = change.apply(administration.plan());
        PlanAnswer answer = administration.savePlan(wanted, remedy, by());
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
    public boolean attempt(Supplier<? extends DeskAnswer<?>> change, String done) {
        if (change.get() instanceof DeskAnswer.Refused<?>(DeskRefusal why)) {
            refuse(why);
            return false;
        }
        tell(done);
        return true;
    }

    /** @param use gets what came of it */
    public <T> boolean attempt(Supplier<DeskAnswer<T>> change, Consumer<T> use, String done) {
        switch (change.get()) {
            case DeskAnswer.Done<T>(T value) -> use.accept(value);
            case DeskAnswer.Refused<T>(DeskRefusal why) -> {
                refuse(why);
                return false;
            }
        }
        tell(done);
        return true;
    }

    private void tell(String done) {
        message.tell(texts.get(done));
        changed.run();
    }

    /** Says why something was not done. */
    public void refuse(DeskRefusal why) {
        message.warn(texts.get("admin.refused", texts.refusal(why)));
    }

    /** Reads a field's value; what cannot be read is said at the field, with the mend. */
    public static <T> @Nullable T read(HasValidation field, String mend, Supplier<T> reading) {
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

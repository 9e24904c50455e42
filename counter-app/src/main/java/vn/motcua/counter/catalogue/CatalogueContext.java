package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.motcua.counter.parts.BackgroundTasks;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.Role;

/**
 * What the tabs of the catalogue share: the doors, who works there, the language, and where to say what happened.
 *
 * @param today the hall's calendar day when the page was opened
 * @param mayEdit whether to show what an administrator changes things with; who may is asked again at each change
 */
record CatalogueContext(
        Catalogue catalogue,
        CatalogueDesk desk,
        Supplier<HallPlan> plan,
        LocalDate today,
        SignedIn signedIn,
        boolean mayEdit,
        StaffTexts texts,
        Message message,
        BackgroundTasks tasks) {

    /**
     * Does something quick that an administrator asked for; a refusal becomes the message.
     *
     * @return whether it was done; if not, nothing typed is lost
     */
    boolean attempt(Supplier<? extends DeskAnswer<?>> change, String done, Object... arguments) {
        guard();
        return switch (change.get()) {
            case DeskAnswer.Done<?> value -> {
                message.tell(texts.get(done, arguments));
                yield true;
            }
            case DeskAnswer.Refused<?>(DeskRefusal why) -> {
                refuse(why);
                yield false;
            }
        };
    }

    void refuse(DeskRefusal why) {
        message.warn(texts.get("keep.refused", texts.refusal(why)));
    }

    /** Reads something that may take long, beside the page, and shows it when it is there. */
    <T> void later(Component place, Supplier<T> work, Consumer<T> show) {
        later(place, work, show, this::fail);
    }

    <T> void later(Component place, Supplier<T> work, Consumer<T> show, Consumer<RuntimeException> failed) {
        place.getUI().ifPresent(ui -> tasks.run(ui, work, show, failed));
    }

    /** What was thrown is in the log; the person is told what to do. */
    void fail(RuntimeException failure) {
        message.warn(texts.get("keep.failed"));
    }

    /** The account of whoever asks now; to be called on the thread of a request, before work goes on beside the page. */
    String by() {
        return signedIn.getCurrent().account();
    }

    /** The buttons are not there for whoever may not; this stands behind them. */
    void guard() {
        if (signedIn.getCurrent().role() != Role.ADMINISTRATOR) {
            throw new IllegalStateException("only an administrator changes the catalogue");
        }
    }
}

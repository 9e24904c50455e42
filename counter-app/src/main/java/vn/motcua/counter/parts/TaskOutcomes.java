package vn.motcua.counter.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.device.DeviceTask;

/** Brings what came of a device task back to the page that asked for it. */
public final class TaskOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(TaskOutcomes.class);

    private TaskOutcomes() {}

    /** Runs {@code shown} in the page's lock once the outcome is there; not at all if the page is gone by then. */
    public static void show(UI ui, CompletableFuture<DeviceTask.Outcome> outcome, Consumer<DeviceTask.Outcome> shown) {
        var unused = outcome.exceptionally(failure -> {
                    LOG.error("a device task broke its promise", failure);
                    return new DeviceTask.Failed(String.valueOf(failure.getMessage()));
                })
                .thenAccept(answer -> access(ui, () -> shown.accept(answer)));
    }

    private static void access(UI ui, Runnable change) {
        try {
            var unused = ui.access(change::run);
        } catch (UIDetachedException e) {
            LOG.debug("the page was closed before its task was done");
        }
    }

    /** What came of a test, in words. */
    public static void tell(DeviceTask.Outcome outcome, StaffTexts texts, Message message) {
        switch (outcome) {
            case DeviceTask.Tested(boolean passed, String detail)
            when passed -> message.tell(texts.get("test.passed", detail));
            case DeviceTask.Tested(boolean passed, String detail) -> message.warn(texts.get("test.failed", detail));
            case DeviceTask.Failed(String detail) -> message.warn(texts.get("test.failed", detail));
            case DeviceTask.Ports ports -> message.warn(texts.get("test.failed", ports));
            case DeviceTask.Found found -> message.warn(texts.get("test.failed", found));
        }
    }
}

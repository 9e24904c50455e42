package vn.motcua.counter.calling;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.action.CounterActions;
import vn.motcua.counter.devices.DeviceBanner;
import vn.motcua.counter.frame.StaffLayout;
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.PushThrottle;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Ticking;
import vn.motcua.counter.slip.SlipBanner;
import vn.motcua.counter.slip.SlipPanel;
import vn.motcua.counter.slip.SlipsDialog;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.staff.Administration;

/**
 * The clerk's page. Which counter a clerk sits at is asked of the hall each time, never remembered here: after a reload,
 * a restart or in a second browser the clerk is where the hall says.
 */
@Route(value = "counter", layout = StaffLayout.class)
@RolesAllowed({"CLERK", "MANAGER", "ADMINISTRATOR"})
final class CounterPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient Administration administration;
    private final transient SignedIn signedIn;
    private final transient PushThrottle throttle;
    private final transient CounterPorts ports;
    private final transient StaffTexts texts = StaffLanguage.current();
    private final DeviceBanner devices;
    private final SlipBanner slips;

    private transient @Nullable Subscription subscription;
    private @Nullable CounterScreen screen;
    private @Nullable ChooseCounter choice;
    private @Nullable SlipsDialog dialog;

    CounterPage(
            CounterDesk desk,
            Administration administration,
            SignedIn signedIn,
            PushThrottle throttle,
            CounterPorts ports) {
        this.desk = desk;
        this.administration = administration;
        this.signedIn = signedIn;
        this.throttle = throttle;
        this.ports = ports;
        this.devices = new DeviceBanner(texts);
        this.slips = new SlipBanner(texts, this::openSlips);
        addClassName("mc-page");
        add(devices, slips);
    }

    @Override
    public String getPageTitle() {
        return texts.get("bar.counter") + " · Motcua";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ClerkId shownTo = signedIn.getCurrent().clerk();
        HallSnapshot hall = desk.snapshot();
        Ticking.prepare(event.getUI(), hall);
        event.getUI().getPage().addJavaScript("context://counter/keys.js");
        subscription = throttle.follow(desk, event.getUI(), () -> refresh(shownTo));
        refresh(shownTo);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    /** @param shownTo whose counter is shown; it may be called without a request, when the hall has changed */
    private void refresh(ClerkId shownTo) {
        HallSnapshot hall = desk.snapshot();
        devices.show(desk.listDevices(), hall);
        int open = desk.listOpenSlips(SlipPanel.SHOWN).size();
        slips.show(open);
        if (dialog != null && dialog.isOpened()) {
            dialog.refresh(hall);
        }
        Optional<CounterView> own = hall.counters().stream()
                .filter(counter -> counter.state() instanceof CounterState.Staffed staffed
                        && staffed.clerk().equals(shownTo))
                .findFirst();
        if (own.isPresent()) {
            show(shownTo, own.get().counter().id()).refresh(hall, own.get(), open == 0);
        } else {
            choose(shownTo).refresh(hall);
        }
    }

    private void openSlips() {
        ClerkId shownTo = signedIn.getCurrent().clerk();
        var opened = new SlipsDialog(desk, signedIn, shownTo, texts, () -> refresh(shownTo));
        dialog = opened;
        opened.open();
    }

    private CounterScreen show(ClerkId shownTo, CounterId counter) {
        CounterScreen shown = screen;
        if (shown == null || !shown.counter().equals(counter)) {
            shown = new CounterScreen(
                    desk,
                    new CounterActions(desk, signedIn, counter),
                    ports,
                    texts,
                    () -> refresh(shownTo),
                    this::openSlips);
            screen = shown;
            choice = null;
            replace(shown);
        }
        return shown;
    }

    private ChooseCounter choose(ClerkId shownTo) {
        ChooseCounter shown = choice;
        if (shown == null) {
            shown = new ChooseCounter(desk, administration, signedIn, texts, () -> refresh(shownTo));
            choice = shown;
            screen = null;
            replace(shown);
        }
        return shown;
    }

    private void replace(Component content) {
        removeAll();
        add(devices, slips, content);
    }
}

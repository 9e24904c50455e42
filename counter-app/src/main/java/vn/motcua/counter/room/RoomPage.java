package vn.motcua.counter.room;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.action.CounterActions;
import vn.motcua.counter.devices.DeviceBanner;
import vn.motcua.counter.frame.StaffLayout;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.PushThrottle;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Ticking;
import vn.motcua.counter.slip.SlipHand;
import vn.motcua.counter.slip.SlipPanel;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.staff.Administration;

/** The manager's page: every counter, every line and every device at a glance, and the day's beginning and end. */
@Route(value = "room", layout = StaffLayout.class)
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
final class RoomPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter OPENING = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    private final transient CounterDesk desk;
    private final transient SignedIn signedIn;
    private final transient PushThrottle throttle;
    private final transient StaffTexts texts = StaffLanguage.current();
    private final transient RoomTables tables;
    private final Span state = new Span();
    private final Button close = new Button();
    private final Button open = new Button();
    private final Message message = new Message();
    private final DeviceBanner devices = new DeviceBanner(texts);
    private final Div slipsPlace = new Div();
    private final Div content = new Div();

    private transient @Nullable Subscription subscription;
    private @Nullable SlipPanel slips;

    RoomPage(CounterDesk desk, Administration administration, SignedIn signedIn, PushThrottle throttle) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.throttle = throttle;
        this.tables = new RoomTables(desk, administration, texts, this::askRelease);
        addClassName("mc-page");
        content.addClassName("mc-room");
        day(close, "room.close", Command.CloseDay::new);
        day(open, "room.open", Command.OpenDay::new);
        state.addClassName("mc-counter-state");
        var head = new Div(new H1(texts.get("bar.room")), state, open, close);
        head.addClassName("mc-room-head");
        slipsPlace.addClassName("mc-slips-place");
        add(devices, head, message, slipsPlace, content);
    }

    private void day(Button button, String key, Function<Request, Command.OfManager> make) {
        button.setText(texts.get(key));
        button.addClassName("mc-small");
        button.addClickListener(click -> {
            RequestId intention = RequestId.random(); // however often the dialog's button is pressed
            var dialog = new ConfirmDialog(
                    texts.get(key + ".title"),
                    texts.get(key + ".text"),
                    texts.get(key),
                    confirm -> manage(make.apply(new Request(intention, actor()))));
            dialog.setCancelable(true);
            dialog.setCancelText(texts.get("cancel"));
            dialog.open();
        });
    }

    private Actor actor() {
        return CounterActions.actor(signedIn.getCurrent());
    }

    private void askRelease(CounterView counter) {
        var once = RequestId.random();
        new ReleaseDialog(texts, counter, () -> new Request(once, actor()), this::manage).open();
    }

    private boolean manage(Command.OfManager command) {
        Answer answer = desk.manage(command);
        switch (answer) {
            case Answer.Done done -> message.tell(texts.get("room.done"));
            case Answer.Refused(var refusal) -> message.warn(RefusalTexts.text(refusal, texts.locale()));
        }
        refresh();
        return answer instanceof Answer.Done;
    }

    /** First of all: whom nobody can call. */
    private Div stranded(HallSnapshot hall) {
        return new StrandedTable(texts, signedIn, this::manage).of(hall);
    }

    @Override
    public String getPageTitle() {
        return texts.get("bar.room") + " · Motcua";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Ticking.prepare(event.getUI(), desk.snapshot());
        subscription = throttle.follow(desk, event.getUI(), this::refresh);
        var panel = new SlipPanel(desk, new SlipHand(desk, signedIn), texts, message, this::refresh);
        slips = panel;
        slipsPlace.removeAll();
        slipsPlace.add(panel);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void refresh() {
        HallSnapshot hall = desk.snapshot();
        devices.show(desk.listDevices(), hall);
        if (slips != null) {
            slipsPlace.setVisible(slips.refresh(hall.plan(), Optional.empty()) > 0);
        }
        state.setText(
                hall.issuing()
                        ? texts.get("room.issuing")
                        : hall.clockTrouble().isPresent()
                                ? texts.get("room.notIssuing.clock")
                                : hall.nextOpening()
                                        .map(at -> texts.get("room.notIssuing", OPENING.format(at)))
                                        .orElseGet(() -> texts.get("room.notIssuing.unknown")));
        state.getElement().setAttribute("data-state", hall.issuing() ? "open" : "break");
        open.setVisible(!hall.issuing() && hall.clockTrouble().isEmpty());
        content.removeAll();
        content.add(stranded(hall), tables.counters(hall), new Div(tables.lines(hall), tables.devices(hall)));
    }
}

package vn.motcua.kiosk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.Answer;
import vn.motcua.domain.hall.Command;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.Request;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;

/** The kiosk's one page: asks one thing after the other, and ends with a number. */
@Route("kiosk")
@PageTitle("Lấy số · Motcua")
@StyleSheet("theme/kiosk.css")
@AnonymousAllowed
class KioskView extends Div implements KioskSteps {

    private static final long serialVersionUID = 1L;

    private final transient Entrance entrance;
    private final transient KioskIdentity identity;
    private final transient KioskProperties properties;
    private final transient Pulse pulse;
    private final transient SlipDesk slips;
    private final Frame frame = new Frame();
    private transient Optional<String> device = Optional.empty();
    private transient Wishes wishes = Wishes.USUAL;
    private transient Place place = new Place.Start();
    private transient Screen screen = new Screen("k-empty") {};
    private transient SlipProgress progress = SlipProgress.PRINTING;
    private transient String shown = "";
    private transient @Nullable Subscription following;

    KioskView(Entrance entrance, KioskIdentity identity, KioskProperties properties, Pulse pulse, SlipDesk slips) {
        this.entrance = entrance;
        this.identity = identity;
        this.properties = properties;
        this.pulse = pulse;
        this.slips = slips;
        addClassName("kiosk");
        add(frame);
        getElement().addEventListener("kiosk-home", event -> leave());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.getPage().addJavaScript("/theme/kiosk.js");
        device = identity.deviceId();
        following = pulse.follow(() -> Pulse.on(ui, this::refresh));
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
        }
    }

    @Override
    public void go(Place next) {
        place = next;
        show();
    }

    @Override
    public void confirm(ServiceId service) {
        go(new Place.Confirming(service, RequestId.random()));
    }

    @Override
    public void back() {
        if (place instanceof Place.Confirming confirming) {
            HallSnapshot hall = entrance.snapshot();
            Optional<Place> group = hall.plan()
                    .findService(confirming.service())
                    .map(Service::group)
                    .filter(id -> TilesScreen.offered(hall, id).size() > 1)
                    .map(Place.InGroup::new);
            go(group.orElseGet(Place.Start::new));
        } else {
            go(new Place.Start());
        }
    }

    /** Asks on a thread of its own: a disk or a network may take its time, the screen may not. */
    @Override
    public void take(Place.Confirming confirming) {
        UI ui = getUI().orElseThrow();
        var command = new Command.TakeTicket(
                new Request(confirming.request(), new Actor("kiosk:" + device.orElseThrow())), confirming.service());
        Language language = wishes.language();
        Thread.ofVirtual().name("kiosk-take").start(() -> {
            Answer answer = entrance.takeTicket(command);
            Pulse.on(ui, () -> answered(ui, confirming, answer, language));
        });
    }

    private void answered(UI ui, Place.Confirming confirming, Answer answer, Language language) {
        switch (answer) {
            case Answer.Refused refused -> {
                if (place.equals(confirming)) {
                    go(new Place.Told(refused.refusal()));
                }
            }
            case Answer.Done done -> {
                Event.TicketIssued ticket = done.find(Event.TicketIssued.class).orElseThrow();
                var holding =
                        new Place.Holding(ticket, done.entries().getFirst().at());
                progress = SlipProgress.PRINTING;
                go(holding);
                slips.print(
                        device.orElseThrow(),
                        ticket,
                        holding.at(),
                        language,
                        state -> Pulse.on(ui, () -> progressed(ticket, state)));
            }
        }
    }

    private void progressed(Event.TicketIssued ticket, SlipProgress state) {
        if (place instanceof Place.Holding holding && holding.ticket().equals(ticket)) {
            progress = state;
            if (screen instanceof NumberScreen number) {
                number.show(state);
            }
        }
    }

    /** The citizen has gone: the next one finds everything as usual. */
    private void leave() {
        wishes = Wishes.USUAL;
        go(new Place.Start());
    }

    private void wish(UnaryOperator<Wishes> change) {
        wishes = change.apply(wishes);
        show();
    }

    private void refresh() {
        if (device.isPresent() && !entrance.admits(device.get())) {
            device = Optional.empty();
        }
        HallSnapshot hall = entrance.snapshot();
        if (kind(hall).equals(shown)) {
            screen.refresh(hall);
        } else {
            show();
        }
    }

    private void show() {
        HallSnapshot hall = entrance.snapshot();
        var texts = new Texts(wishes.language());
        shown = kind(hall);
        screen = screen(texts, hall);
        frame.present(screen, texts, hall, wishes, this::wish);
        dress();
    }

    /** What decides which screen stands; while it stays the same, only numbers change. */
    private String kind(HallSnapshot hall) {
        return "%s %s %s %s %s %s"
                .formatted(
                        device.isPresent(),
                        place,
                        entrance.reachable(),
                        hall.issuing(),
                        hall.storageTrouble().isPresent(),
                        Objects.hashCode(hall.plan()));
    }

    private Screen screen(Texts texts, HallSnapshot hall) {
        if (device.isEmpty()) {
            return new PairingScreen(texts);
        }
        if (place instanceof Place.Holding holding) {
            return new NumberScreen(
                    texts, holding.ticket(), name(hall, holding, texts), address(holding), progress, this);
        }
        if (place instanceof Place.Told told) {
            return NoticeScreen.refused(texts, told.refusal(), this);
        }
        if (!entrance.reachable()) {
            return NoticeScreen.unreachable(texts);
        }
        if (hall.storageTrouble().isPresent()) {
            return NoticeScreen.storageTrouble(texts);
        }
        if (!hall.issuing()) {
            return NoticeScreen.closed(texts, hall);
        }
        if (hall.plan().services().stream().noneMatch(Service::offered)) {
            return NoticeScreen.nothingOffered(texts);
        }
        if (place instanceof Place.Confirming confirming) {
            Optional<Service> service = hall.plan().findService(confirming.service());
            if (service.isPresent()) {
                return new ConfirmScreen(texts, hall, service.get(), confirming, this);
            }
        }
        if (place instanceof Place.InGroup group) {
            return TilesScreen.ofServices(texts, hall, group.group(), this);
        }
        return TilesScreen.ofGroups(texts, hall, this);
    }

    private static String name(HallSnapshot hall, Place.Holding holding, Texts texts) {
        return hall.plan()
                .findService(holding.ticket().service())
                .map(service -> service.name().in(texts.locale()))
                .orElse("");
    }

    private String address(Place.Holding holding) {
        return properties.ticketUrl().isEmpty()
                ? ""
                : properties.ticketUrl() + "/t/" + holding.ticket().ticket();
    }

    /** Tells the page how to look, and kiosk.js when to go home. */
    private void dress() {
        setClassName("k-reach", wishes.lowReach());
        boolean quiet = device.isEmpty() || (place instanceof Place.Start && wishes.equals(Wishes.USUAL));
        long idle = place instanceof Place.Holding
                ? properties.confirmation().toSeconds()
                : properties.idle().toSeconds();
        getElement().setAttribute("data-idle", quiet ? "" : Long.toString(idle));
        getElement().setAttribute("data-place", place.getClass().getSimpleName());
        getElement()
                .executeJs(
                        "const r = document.documentElement; r.dataset.contrast = $0; r.dataset.scale = $1; r.lang = $2",
                        wishes.highContrast() ? "high" : "normal",
                        wishes.largeText() ? "large" : "normal",
                        wishes.language().locale().getLanguage());
    }
}

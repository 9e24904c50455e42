package vn.motcua.kiosk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.scanner.Scan;
import vn.motcua.hardware.scanner.codes.CodeReader;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.SheetKey;
import vn.motcua.kiosk.dialogue.SlipProgress;
import vn.motcua.kiosk.dialogue.Visit;
import vn.motcua.kiosk.dialogue.Wanted;
import vn.motcua.kiosk.dialogue.Wishes;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Screen;
import vn.motcua.kiosk.parts.ScreenRefresh;
import vn.motcua.kiosk.scan.PageScanner;
import vn.motcua.kiosk.scan.ScanSteps;
import vn.motcua.kiosk.scan.ScannerFeed;
import vn.motcua.kiosk.slip.SlipDesk;
import vn.motcua.kiosk.ticket.NumberScreen;

/** The kiosk's one page: asks one thing after the other, and ends with a number. */
@Route("kiosk")
@PageTitle("Lấy số · Motcua")
@StyleSheet("theme/kiosk.css")
@StyleSheet("theme/tiles.css")
@StyleSheet("theme/ticket.css")
@StyleSheet("theme/notice.css")
@StyleSheet("theme/lookup.css")
@StyleSheet("theme/keyboard.css")
@AnonymousAllowed
class KioskView extends Div implements KioskSteps {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(KioskView.class);
    private static final List<String> SCRIPTS = List.of("scanner", "kiosk", "pages", "vietnamese", "keyboard");

    private final transient ScreenMaker maker;
    private final transient KioskIdentity identity;
    private final transient ScreenRefresh pulse;
    private final transient SlipDesk slips;
    private final transient PageScanner scanner;
    private final transient ScanSteps scans;
    private final Frame frame = new Frame();
    private transient Optional<String> device = Optional.empty();
    private transient Visit visit = new Visit();
    private transient Screen screen = new Screen("k-empty") {};
    private transient SlipProgress progress = SlipProgress.PRINTING;
    private transient String shown = "";
    private transient @Nullable Subscription following;
    private long news; // scans that have led somewhere, and what has become of slips

    KioskView(ScreenMaker maker, KioskIdentity identity, ScreenRefresh pulse, SlipDesk slips, ScannerFeed scanners) {
        this.maker = maker;
        this.identity = identity;
        this.pulse = pulse;
        this.slips = slips;
        this.scanner =
                new PageScanner(getElement(), scanners, maker.properties().scanning(), this::scanned);
        this.scans = new ScanSteps(maker.entrance(), maker.properties(), this);
        addClassName("kiosk");
        add(frame);
        getElement().addEventListener("kiosk-home", event -> leave());
        getElement().addEventListener("kiosk-let-in", event -> letIn());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        SCRIPTS.forEach(script -> ui.getPage().addJavaScript("context://theme/" + script + ".js"));
        device = identity.deviceId();
        following = pulse.follow(() -> ScreenRefresh.on(ui, this::refresh));
        scanner.attach(ui, identity.isThisComputer(), this::refresh);
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
        }
        scanner.detach();
        visit = new Visit(); // whoever stood here, nothing of them stays in a session that nobody looks at
    }

    // steps

    @Override
    public void go(DialogueState next) {
        visit.go(next);
        show();
    }

    @Override
    public void turn(DialogueState place) {
        visit.turn(place);
        show();
    }

    @Override
    public void confirm(ServiceId service) {
        noteSearch(true);
        go(new DialogueState.Confirming(service, RequestId.random()));
    }

    @Override
    public void open(ProcedureCode code) {
        Optional<Procedure> procedure = maker.catalogue().findSheet(code).map(ProcedureSheet::procedure);
        noteSearch(procedure.isPresent());
        if (procedure.isEmpty()) {
            visit.search(code.value());
            go(new DialogueState.LookUp());
        } else if (procedure.get().cases().isEmpty()) {
            openCase(new SheetKey(code, 0));
        } else {
            go(new DialogueState.ChoosingCase(code));
        }
    }

    @Override
    public void openCase(SheetKey sheet) {
        go(new DialogueState.AtSheet(sheet, RequestId.random()));
    }

    @Override
    public void back() {
        if (visit.place() instanceof DialogueState.LookUp) {
            noteSearch(false);
            visit.forgetSearch();
        }
        visit.back();
        show();
    }

    /** Words the hall knows of a search: whether they led somewhere, once for each search. */
    private void noteSearch(boolean opened) {
        if (visit.place() instanceof DialogueState.LookUp) {
            visit.endSearch()
                    .ifPresent(text -> ask(
                            () -> {
                                maker.catalogue().noteSearch(text, opened);
                                return text;
                            },
                            noted -> {},
                            () -> {}));
        }
    }

    /** From anywhere but a number just issued. */
    private void scanned(Scan scan, CodeReader codes) {
        if (device.isPresent() && !(visit.place() instanceof DialogueState.Holding)) {
            scans.scanned(scan, codes);
        }
    }

    @Override
    public void land(DialogueState.FromScan place) {
        news++;
        visit.land(place);
        show();
    }

    @Override
    public void leaveScan() {
        visit.leaveScan();
        show();
    }

    @Override
    public void cancel(DialogueState.Cancelling place) {
        scans.cancel(place, device.orElseThrow());
    }

    /** Asks on a thread of its own: a disk or a network may take its time, the screen may not. */
    @Override
    public void take(Wanted wanted) {
        UI ui = getUI().orElseThrow();
        DialogueState asked = visit.place();
        var by = new Request(wanted.request(), new Actor.Kiosk(device.orElseThrow()));
        var command = new Command.TakeTicket(by, wanted.service(), wanted.preparation());
        KioskLanguage language = visit.wishes().language();
        ask(
                () -> maker.entrance().takeTicket(command),
                answer -> answered(ui, asked, wanted, answer, language),
                () -> refused(asked, new Refusal.Unexpected()));
    }

    private void answered(UI ui, DialogueState asked, Wanted wanted, Answer answer, KioskLanguage language) {
        switch (answer) {
            case Answer.Refused refused -> refused(asked, refused.refusal());
            case Answer.Done done -> {
                Event.TicketIssued ticket = done.find(Event.TicketIssued.class).orElseThrow();
                var holding = new DialogueState.Holding(
                        ticket, done.entries().getFirst().at(), wanted.preparation());
                progress = SlipProgress.PRINTING;
                if (visit.place().equals(asked)) {
                    go(holding);
                } else { // who asked has left; the next citizen sees nobody else's number, and the slip still comes out
                    LOG.info("{} was given to somebody who had left", ticket.ticket());
                }
                slips.print(
                        device.orElseThrow(),
                        holding,
                        language,
                        state -> ScreenRefresh.on(ui, () -> progressed(ticket, state)));
            }
        }
    }

    private void refused(DialogueState asked, Refusal refusal) {
        if (refusal instanceof Refusal.StorageUnavailable || refusal instanceof Refusal.ServerUnreachable) {
            LOG.warn("no number was given: {}", refusal); // the cause stands here, and on no citizen's screen
        }
        if (visit.place().equals(asked)) {
            go(new DialogueState.Told(refusal));
        }
    }

    private void progressed(Event.TicketIssued ticket, SlipProgress state) {
        if (visit.place() instanceof DialogueState.Holding holding
                && holding.ticket().equals(ticket)) {
            news += state == progress
                    ? 0
                    : 1; // the countdown begins anew: nobody is sent away by news they have not read
            progress = state;
            dress();
            if (screen instanceof NumberScreen number) {
                number.show(state);
            }
        }
    }

    @Override
    public void print(Checklist list, Consumer<SlipProgress> progressed) {
        UI ui = getUI().orElseThrow();
        slips.print(list, state -> ScreenRefresh.on(ui, () -> progressed.accept(state)));
    }

    @Override
    public void cameOut(TicketId ticket, boolean yes) {
        slips.answer(ticket, yes);
    }

    @Override
    public <T> void ask(Supplier<T> question, Consumer<T> answer, Runnable failed) {
        UI ui = getUI().orElseThrow();
        Thread.ofVirtual().name("kiosk-ask").start(() -> {
            try {
                T told = question.get();
                ScreenRefresh.on(ui, () -> answer.accept(told));
            } catch (RuntimeException e) {
                LOG.error("a question of the kiosk failed", e);
                ScreenRefresh.on(ui, failed);
            }
        });
    }

    /** Somebody has let this kiosk in; the request that says so already bears its name. */
    private void letIn() {
        device = identity.deviceId();
        show();
    }

    /** The citizen has gone: the next one finds everything as usual. */
    private void leave() {
        noteSearch(false);
        visit = new Visit();
        show();
    }

    private void wish(UnaryOperator<Wishes> change) {
        visit.wish(change.apply(visit.wishes()));
        show();
    }

    private void refresh() {
        if (device.isPresent() && !maker.entrance().admits(device.get())) {
            device = Optional.empty();
        }
        HallSnapshot hall = maker.entrance().snapshot();
        if (kind(hall).equals(shown)) {
            screen.refresh(hall);
        } else {
            show();
        }
    }

    private void show() {
        HallSnapshot hall = maker.entrance().snapshot();
        shown = kind(hall);
        screen = maker.make(device, visit, progress, hall, scanner.isReady(), this);
        frame.present(screen, new KioskTexts(visit.wishes().language()), hall, visit.wishes(), this::wish);
        dress();
    }

    /** What decides which screen stands; while it stays the same, only numbers change. */
    private String kind(HallSnapshot hall) {
        if (device.isPresent() && visit.place() instanceof DialogueState.Reading reading) {
            return reading.toString(); // whoever reads or types is not disturbed
        }
        return "%s %s %s %s %s %s %s"
                .formatted(
                        visit.place() instanceof DialogueState.Start && scanner.isReady(),
                        device.isPresent(),
                        visit.place(),
                        maker.entrance().reachable(),
                        hall.issuing(),
                        hall.storageTrouble().isPresent(),
                        Objects.hashCode(hall.plan()));
    }

    private void dress() {
        PageLook.dress(getElement(), visit, device.isPresent(), news, progress, maker.properties());
    }
}

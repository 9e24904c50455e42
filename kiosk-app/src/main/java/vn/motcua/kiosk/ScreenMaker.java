package vn.motcua.kiosk;

import java.util.Optional;
import java.util.function.Function;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.ScanMessage;
import vn.motcua.kiosk.dialogue.SlipProgress;
import vn.motcua.kiosk.dialogue.Visit;
import vn.motcua.kiosk.lookup.AskScreen;
import vn.motcua.kiosk.lookup.DetailsScreen;
import vn.motcua.kiosk.lookup.ListScreen;
import vn.motcua.kiosk.lookup.LookUpScreen;
import vn.motcua.kiosk.lookup.MissingScreen;
import vn.motcua.kiosk.lookup.PhoneScreen;
import vn.motcua.kiosk.lookup.QuestionsScreen;
import vn.motcua.kiosk.lookup.SheetScreen;
import vn.motcua.kiosk.parts.KioskProperties;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Screen;
import vn.motcua.kiosk.slip.ChecklistLayout;
import vn.motcua.kiosk.ticket.CancelScreen;
import vn.motcua.kiosk.ticket.ConfirmScreen;
import vn.motcua.kiosk.ticket.GreetingScreen;
import vn.motcua.kiosk.ticket.NoTicket;
import vn.motcua.kiosk.ticket.NoticeScreen;
import vn.motcua.kiosk.ticket.NumberScreen;
import vn.motcua.kiosk.ticket.PairingScreen;
import vn.motcua.kiosk.ticket.TicketScreen;
import vn.motcua.kiosk.ticket.TilesScreen;

/**
 * Makes the screen for where a citizen stands. Look-up is shown however the hall is; what leads to a number gives way to
 * a notice while there are none.
 *
 * @param questions empty where this computer has no door to them
 */
record ScreenMaker(Entrance entrance, Catalogue catalogue, Optional<Questions> questions, KioskProperties properties) {

    /** What a screen is made from, besides where the citizen stands. */
    private record Now(
            KioskTexts texts, Visit visit, HallSnapshot hall, String device, boolean scanning, KioskSteps steps) {}

    /**
     * @param device the kiosk's name; empty while it has not been let in
     * @param scanning whether a scanner stands beside this page
     */
    Screen make(
            Optional<String> device,
            Visit visit,
            SlipProgress slip,
            HallSnapshot hall,
            boolean scanning,
            KioskSteps steps) {
        var texts = new KioskTexts(visit.wishes().language());
        if (device.isEmpty()) {
            return new PairingScreen(texts);
        }
        var now = new Now(texts, visit, hall, device.get(), scanning, steps);
        return switch (visit.place()) {
            case DialogueState.Holding at ->
                new NumberScreen(texts, at.ticket(), name(at, now), address(at), slip, steps);
            case DialogueState.Told at -> NoticeScreen.refused(texts, at.refusal(), steps);
            case DialogueState.Reading at -> reading(at, now);
            case DialogueState.AtSheet at -> withSheet(at.sheet().code(), now, sheet -> atSheet(sheet, at, now));
            case DialogueState.Missing at -> withSheet(at.sheet().code(), now, sheet -> missing(sheet, at, now));
            case DialogueState.FromScan at -> fromScan(at, now);
            case DialogueState.Start at ->
                notice(now).orElseGet(() -> TilesScreen.ofGroups(texts, hall, scanning, steps));
            case DialogueState.InGroup at ->
                notice(now).orElseGet(() -> TilesScreen.ofServices(texts, hall, at.group(), steps));
            case DialogueState.Confirming at -> notice(now).orElseGet(() -> confirm(at, now));
        };
    }

    /** Why no numbers are given at all. */
    private Optional<Screen> notice(Now now) {
        KioskTexts texts = now.texts();
        Optional<NoticeScreen> notice = Optional.empty();
        if (!entrance.reachable()) {
            notice = Optional.of(NoticeScreen.unreachable(texts));
        } else if (now.hall().storageTrouble().isPresent()) {
            notice = Optional.of(NoticeScreen.storageTrouble(texts));
        } else if (now.hall().clockTrouble().isPresent()) {
            notice = Optional.of(NoticeScreen.clockTrouble(texts));
        } else if (!now.hall().issuing()) {
            notice = Optional.of(NoticeScreen.closed(texts, now.hall()));
        } else if (now.hall().plan().services().stream().noneMatch(Service::offered)) {
            notice = Optional.of(NoticeScreen.nothingOffered(texts));
        }
        return notice.map(screen -> screen.withLookUp(texts, now.steps()));
    }

    private Screen fromScan(DialogueState.FromScan place, Now now) {
        KioskTexts texts = now.texts();
        return switch (place) {
            case DialogueState.AtTicket at -> new TicketScreen(texts, now.hall(), at, entrance, now.steps());
            case DialogueState.Cancelling at -> new CancelScreen(texts, at, now.steps());
            case DialogueState.Greeting at -> new GreetingScreen(texts, at.card(), now.steps());
            case DialogueState.ScanTold at -> NoticeScreen.scanned(texts, at, now.steps());
            case DialogueState.Returning at -> notice(now).orElseGet(() -> returning(at, now));
        };
    }

    private Screen returning(DialogueState.Returning at, Now now) {
        return now.hall()
                .plan()
                .findService(at.service())
                .<Screen>map(service -> ConfirmScreen.ofResult(now.texts(), now.hall(), service, at, now.steps()))
                .orElseGet(() -> NoticeScreen.scanned(
                        now.texts(), new DialogueState.ScanTold(ScanMessage.NO_RETURN, ""), now.steps()));
    }

    private Screen confirm(DialogueState.Confirming at, Now now) {
        return now.hall()
                .plan()
                .findService(at.service())
                .<Screen>map(service -> new ConfirmScreen(now.texts(), now.hall(), service, at, now.steps()))
                .orElseGet(() -> TilesScreen.ofGroups(now.texts(), now.hall(), now.scanning(), now.steps()));
    }

    private Screen reading(DialogueState.Reading place, Now now) {
        KioskTexts texts = now.texts();
        KioskSteps steps = now.steps();
        return switch (place) {
            case DialogueState.LookUp at -> lookUp(now);
            case DialogueState.InField at -> ListScreen.ofField(texts, catalogue, at, steps);
            case DialogueState.Among at -> ListScreen.ofAmong(texts, catalogue, at, steps);
            case DialogueState.ChoosingCase at ->
                withSheet(at.code(), now, sheet -> ListScreen.ofCases(texts, sheet, steps));
            case DialogueState.Details at ->
                withSheet(at.sheet().code(), now, sheet -> new DetailsScreen(texts, sheet, at, steps));
            case DialogueState.OnPhone at ->
                withSheet(
                        at.sheet().code(),
                        now,
                        sheet -> new PhoneScreen(texts, sheet.procedure(), at.sheet(), properties.ticketUrl(), steps));
            case DialogueState.Asked at ->
                withQuestions(
                        at.code(),
                        now,
                        (sheet, door) -> new QuestionsScreen(
                                texts,
                                sheet.procedure(),
                                door,
                                now.hall().plan().zone(),
                                steps));
            case DialogueState.Asking at ->
                withQuestions(
                        at.code(),
                        now,
                        (sheet, door) ->
                                new AskScreen(texts, sheet.procedure(), door, now.device(), now.visit(), steps));
            case DialogueState.AskedFor at -> NoticeScreen.asked(texts, at.answer(), steps);
        };
    }

    private Screen lookUp(Now now) {
        var information = new ServiceId(properties.informationService());
        boolean open = noTicket(now).reason(information).isEmpty();
        return new LookUpScreen(
                now.texts(), catalogue, now.visit(), open ? Optional.of(information) : Optional.empty(), now.steps());
    }

    /** A procedure that has left the catalogue meanwhile leads back to the search. */
    private Screen withSheet(ProcedureCode code, Now now, Function<ProcedureSheet, Screen> maker) {
        return catalogue.findSheet(code).map(maker).orElseGet(() -> lookUp(now));
    }

    /** Makes a screen of a sheet and the door of questions. */
    private interface QuestionScreen {
        Screen of(ProcedureSheet sheet, Questions door);
    }

    private Screen withQuestions(ProcedureCode code, Now now, QuestionScreen maker) {
        return withSheet(
                code, now, sheet -> questions.map(door -> maker.of(sheet, door)).orElseGet(() -> lookUp(now)));
    }

    private Screen atSheet(ProcedureSheet sheet, DialogueState.AtSheet at, Now now) {
        var ways = new SheetScreen.Ways(
                questions.isPresent(),
                PhoneScreen.hasCodes(sheet.procedure(), properties.ticketUrl()),
                noTicket(now).reason(sheet),
                layout(now));
        return new SheetScreen(now.texts(), sheet, at, now.visit().ticks(at.sheet()), now.hall(), ways, now.steps());
    }

    private Screen missing(ProcedureSheet sheet, DialogueState.Missing at, Now now) {
        if (noTicket(now).reason(sheet).isPresent()) {
            return atSheet(sheet, new DialogueState.AtSheet(at.sheet(), at.request()), now);
        }
        return new MissingScreen(now.texts(), sheet, at, now.visit().ticks(at.sheet()), layout(now), now.steps());
    }

    private ChecklistLayout layout(Now now) {
        return new ChecklistLayout(now.texts().language(), now.hall().plan(), properties.ticketUrl());
    }

    private NoTicket noTicket(Now now) {
        return new NoTicket(now.texts(), now.hall(), entrance.reachable());
    }

    private static String name(DialogueState.Holding at, Now now) {
        return now.hall()
                .plan()
                .findService(at.ticket().service())
                .map(service -> service.name().in(now.texts().locale()))
                .orElse("");
    }

    private String address(DialogueState.Holding at) {
        return properties.ticketUrl().isEmpty()
                ? ""
                : entrance.findSecret(at.ticket().ticket())
                        .map(secret -> properties.ticketUrl()
                                + TicketSecret.path(at.ticket().ticket(), secret))
                        .orElse("");
    }
}

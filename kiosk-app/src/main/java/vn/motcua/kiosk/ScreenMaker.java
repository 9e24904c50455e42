package vn.motcua.kiosk;

import java.util.Optional;
import java.util.function.Function;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.Sheet;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketSecret;

/**
 * Makes the screen for where a citizen stands. Look-up is shown however the hall is; what leads to a number gives way to
 * a notice while there are none.
 *
 * @param questions empty where this computer has no door to them
 */
record ScreenMaker(Entrance entrance, Catalogue catalogue, Optional<Questions> questions, KioskProperties properties) {

    /** What a screen is made from, besides where the citizen stands. */
    private record Now(
            Texts texts, Visit visit, HallSnapshot hall, String device, boolean scanning, KioskSteps steps) {}

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
        var texts = new Texts(visit.wishes().language());
        if (device.isEmpty()) {
            return new PairingScreen(texts);
        }
        var now = new Now(texts, visit, hall, device.get(), scanning, steps);
        return switch (visit.place()) {
            case Place.Holding at -> new NumberScreen(texts, at.ticket(), name(at, now), address(at), slip, steps);
            case Place.Told at -> NoticeScreen.refused(texts, at.refusal(), steps);
            case Place.Reading at -> reading(at, now);
            case Place.AtSheet at -> withSheet(at.sheet().code(), now, sheet -> atSheet(sheet, at, now));
            case Place.Missing at -> withSheet(at.sheet().code(), now, sheet -> missing(sheet, at, now));
            case Place.FromScan at -> fromScan(at, now);
            case Place.Start at -> notice(now).orElseGet(() -> TilesScreen.ofGroups(texts, hall, scanning, steps));
            case Place.InGroup at ->
                notice(now).orElseGet(() -> TilesScreen.ofServices(texts, hall, at.group(), steps));
            case Place.Confirming at -> notice(now).orElseGet(() -> confirm(at, now));
        };
    }

    /** Why no numbers are given at all. */
    private Optional<Screen> notice(Now now) {
        Texts texts = now.texts();
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

    private Screen fromScan(Place.FromScan place, Now now) {
        Texts texts = now.texts();
        return switch (place) {
            case Place.AtTicket at -> new TicketScreen(texts, now.hall(), at, entrance, now.steps());
            case Place.Cancelling at -> new CancelScreen(texts, at, now.steps());
            case Place.Greeting at -> new GreetingScreen(texts, at.card(), now.steps());
            case Place.ScanTold at -> NoticeScreen.scanned(texts, at, now.steps());
            case Place.Returning at -> notice(now).orElseGet(() -> returning(at, now));
        };
    }

    private Screen returning(Place.Returning at, Now now) {
        return now.hall()
                .plan()
                .findService(at.service())
                .<Screen>map(service -> ConfirmScreen.ofResult(now.texts(), now.hall(), service, at, now.steps()))
                .orElseGet(() ->
                        NoticeScreen.scanned(now.texts(), new Place.ScanTold(ScanMessage.NO_RETURN, ""), now.steps()));
    }

    private Screen confirm(Place.Confirming at, Now now) {
        return now.hall()
                .plan()
                .findService(at.service())
                .<Screen>map(service -> new ConfirmScreen(now.texts(), now.hall(), service, at, now.steps()))
                .orElseGet(() -> TilesScreen.ofGroups(now.texts(), now.hall(), now.scanning(), now.steps()));
    }

    private Screen reading(Place.Reading place, Now now) {
        Texts texts = now.texts();
        KioskSteps steps = now.steps();
        return switch (place) {
            case Place.LookUp at -> lookUp(now);
            case Place.InField at -> ListScreen.ofField(texts, catalogue, at, steps);
            case Place.Among at -> ListScreen.ofAmong(texts, catalogue, at, steps);
            case Place.ChoosingCase at -> withSheet(at.code(), now, sheet -> ListScreen.ofCases(texts, sheet, steps));
            case Place.Details at ->
                withSheet(at.sheet().code(), now, sheet -> new DetailsScreen(texts, sheet, at, steps));
            case Place.OnPhone at ->
                withSheet(
                        at.sheet().code(),
                        now,
                        sheet -> new PhoneScreen(texts, sheet.procedure(), at.sheet(), properties.ticketUrl(), steps));
            case Place.Asked at ->
                withQuestions(
                        at.code(),
                        now,
                        (sheet, door) -> new QuestionsScreen(
                                texts,
                                sheet.procedure(),
                                door,
                                now.hall().plan().zone(),
                                steps));
            case Place.Asking at ->
                withQuestions(
                        at.code(),
                        now,
                        (sheet, door) ->
                                new AskScreen(texts, sheet.procedure(), door, now.device(), now.visit(), steps));
            case Place.AskedFor at -> NoticeScreen.asked(texts, at.answer(), steps);
        };
    }

    private Screen lookUp(Now now) {
        var information = new ServiceId(properties.informationService());
        boolean open = noTicket(now).reason(information).isEmpty();
        return new LookUpScreen(
                now.texts(), catalogue, now.visit(), open ? Optional.of(information) : Optional.empty(), now.steps());
    }

    /** A procedure that has left the catalogue meanwhile leads back to the search. */
    private Screen withSheet(ProcedureCode code, Now now, Function<Sheet, Screen> maker) {
        return catalogue.findSheet(code).map(maker).orElseGet(() -> lookUp(now));
    }

    /** Makes a screen of a sheet and the door of questions. */
    private interface QuestionScreen {
        Screen of(Sheet sheet, Questions door);
    }

    private Screen withQuestions(ProcedureCode code, Now now, QuestionScreen maker) {
        return withSheet(
                code, now, sheet -> questions.map(door -> maker.of(sheet, door)).orElseGet(() -> lookUp(now)));
    }

    private Screen atSheet(Sheet sheet, Place.AtSheet at, Now now) {
        var ways = new SheetScreen.Ways(
                questions.isPresent(),
                PhoneScreen.hasCodes(sheet.procedure(), properties.ticketUrl()),
                noTicket(now).reason(sheet),
                layout(now));
        return new SheetScreen(now.texts(), sheet, at, now.visit().ticks(at.sheet()), now.hall(), ways, now.steps());
    }

    private Screen missing(Sheet sheet, Place.Missing at, Now now) {
        if (noTicket(now).reason(sheet).isPresent()) {
            return atSheet(sheet, new Place.AtSheet(at.sheet(), at.request()), now);
        }
        return new MissingScreen(now.texts(), sheet, at, now.visit().ticks(at.sheet()), layout(now), now.steps());
    }

    private ChecklistLayout layout(Now now) {
        return new ChecklistLayout(now.texts().language(), now.hall().plan(), properties.ticketUrl());
    }

    private NoTicket noTicket(Now now) {
        return new NoTicket(now.texts(), now.hall(), entrance.reachable());
    }

    private static String name(Place.Holding at, Now now) {
        return now.hall()
                .plan()
                .findService(at.ticket().service())
                .map(service -> service.name().in(now.texts().locale()))
                .orElse("");
    }

    private String address(Place.Holding at) {
        return properties.ticketUrl().isEmpty()
                ? ""
                : entrance.findSecret(at.ticket().ticket())
                        .map(secret -> properties.ticketUrl()
                                + TicketSecret.path(at.ticket().ticket(), secret))
                        .orElse("");
    }
}

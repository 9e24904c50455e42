package vn.motcua.kiosk.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.kiosk.dialogue.AskedAnswer;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.ScanMessage;
import vn.motcua.kiosk.lookup.LookUpScreen;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** Why there is no number now, what to do, and that issued numbers are safe. */
public final class NoticeScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient List<Component> actions = new ArrayList<>();

    private NoticeScreen(String pictogram, String title, String text) {
        super("k-notice");
        add(Pieces.pictogram(pictogram), new H1(title), Pieces.words("k-notice-text", text));
    }

    public static NoticeScreen closed(KioskTexts texts, HallSnapshot hall) {
        return new NoticeScreen("clock", texts.get("closed.title"), NoTicket.opening(texts, hall));
    }

    public static NoticeScreen storageTrouble(KioskTexts texts) {
        return new NoticeScreen("warning", texts.get("trouble.title"), texts.get("trouble.text"));
    }

    public static NoticeScreen clockTrouble(KioskTexts texts) {
        return new NoticeScreen("clock", texts.get("clock.title"), texts.get("clock.text"));
    }

    public static NoticeScreen unreachable(KioskTexts texts) {
        return new NoticeScreen("disconnected", texts.get("lost.title"), texts.get("lost.text"));
    }

    public static NoticeScreen nothingOffered(KioskTexts texts) {
        return new NoticeScreen("help", texts.get("empty.title"), texts.get("empty.text"));
    }

    public static NoticeScreen refused(KioskTexts texts, Refusal refusal, KioskSteps steps) {
        boolean time = refusal instanceof Refusal.ClockSetBack || refusal instanceof Refusal.ClockUnconfirmed;
        var screen = time
                ? clockTrouble(texts)
                : new NoticeScreen("warning", texts.get("refused.title"), RefusalTexts.text(refusal, texts.locale()));
        screen.actions.add(Pieces.button("home", texts.get("action.home"), "k-back", click -> steps.back()));
        return screen;
    }

    /** A dead end no more: procedures can be looked up however the hall is. */
    public NoticeScreen withLookUp(KioskTexts texts, KioskSteps steps) {
        actions.add(LookUpScreen.entry(texts, steps));
        return this;
    }

    public static NoticeScreen asked(KioskTexts texts, AskedAnswer answer, KioskSteps steps) {
        var screen = new NoticeScreen(
                answer.isTaken() ? "check" : "warning",
                texts.get("asked." + answer + ".title"),
                texts.get("asked." + answer));
        screen.setName("asked");
        screen.actions.add(Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back()));
        return screen;
    }

    /** What to do where a scan leads nowhere; Vietnamese and English as the citizen has chosen. */
    public static NoticeScreen scanned(KioskTexts texts, DialogueState.ScanTold place, KioskSteps steps) {
        ScanMessage message = place.message();
        var screen = new NoticeScreen(
                message.isGood() ? "check" : "scan",
                texts.get("scan." + message + ".title", place.about()),
                texts.get("scan." + message, place.about()));
        screen.setName(
                "scan-" + message.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        screen.actions.add(
                message.isGood()
                        ? Pieces.button(
                                "home",
                                texts.get("action.home"),
                                "k-primary",
                                click -> steps.go(new DialogueState.Start()))
                        : Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.leaveScan()));
        return screen;
    }

    @Override
    public List<Component> actions() {
        return actions;
    }
}

package vn.motcua.kiosk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.Refusal;
import vn.motcua.domain.hall.RefusalTexts;

/** Why there is no number now, what to do, and that issued numbers are safe. */
final class NoticeScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient List<Component> actions = new ArrayList<>();

    private NoticeScreen(String pictogram, String title, String text) {
        super("k-notice");
        add(Pieces.pictogram(pictogram), new H1(title), Pieces.words("k-notice-text", text));
    }

    static NoticeScreen closed(Texts texts, HallSnapshot hall) {
        return new NoticeScreen("clock", texts.get("closed.title"), NoTicket.opening(texts, hall));
    }

    static NoticeScreen storageTrouble(Texts texts) {
        return new NoticeScreen("warning", texts.get("trouble.title"), texts.get("trouble.text"));
    }

    static NoticeScreen unreachable(Texts texts) {
        return new NoticeScreen("disconnected", texts.get("lost.title"), texts.get("lost.text"));
    }

    static NoticeScreen nothingOffered(Texts texts) {
        return new NoticeScreen("help", texts.get("empty.title"), texts.get("empty.text"));
    }

    static NoticeScreen refused(Texts texts, Refusal refusal, KioskSteps steps) {
        var screen =
                new NoticeScreen("warning", texts.get("refused.title"), RefusalTexts.text(refusal, texts.locale()));
        screen.actions.add(Pieces.button("home", texts.get("action.home"), "k-back", click -> steps.back()));
        return screen;
    }

    /** A dead end no more: procedures can be looked up however the hall is. */
    NoticeScreen withLookUp(Texts texts, KioskSteps steps) {
        actions.add(LookUpScreen.entry(texts, steps));
        return this;
    }

    static NoticeScreen asked(Texts texts, AskedAnswer answer, KioskSteps steps) {
        var screen = new NoticeScreen(
                answer.isTaken() ? "check" : "warning",
                texts.get("asked." + answer + ".title"),
                texts.get("asked." + answer));
        screen.setName("asked");
        screen.actions.add(Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back()));
        return screen;
    }

    @Override
    List<Component> actions() {
        return actions;
    }
}

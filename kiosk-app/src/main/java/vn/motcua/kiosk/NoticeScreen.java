package vn.motcua.kiosk;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.Refusal;
import vn.motcua.domain.hall.RefusalTexts;

/** Why there is no number now, what to do, and that issued numbers are safe. */
final class NoticeScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient List<NativeButton> actions = new ArrayList<>();

    private NoticeScreen(String pictogram, String title, String text) {
        super("k-notice");
        add(Pieces.pictogram(pictogram), new H1(title), Pieces.words("k-notice-text", text));
    }

    static NoticeScreen closed(Texts texts, HallSnapshot hall) {
        return new NoticeScreen(
                "clock",
                texts.get("closed.title"),
                hall.nextOpening().map(next -> opening(texts, next)).orElseGet(() -> texts.get("closed.unknown")));
    }

    private static String opening(Texts texts, LocalDateTime next) {
        return texts.get(
                "closed.next",
                next.format(DateTimeFormatter.ofPattern("HH:mm")),
                next.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(texts.locale())));
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

    @Override
    List<NativeButton> actions() {
        return actions;
    }
}

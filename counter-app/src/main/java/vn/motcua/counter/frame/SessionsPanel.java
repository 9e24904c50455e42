package vn.motcua.counter.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.Administration;
import vn.motcua.domain.staff.StaffSession;

/** Where a person is signed in, and the buttons that end it there. */
public final class SessionsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    /** In this order: each of them says the names of those after it as well. */
    private static final List<String> BROWSERS = List.of("Edg/", "OPR/", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux");

    private final transient Administration administration;
    private final transient SignedIn signedIn;
    private final transient Supplier<String> whose;
    private final transient StaffTexts texts;
    private final Message message;

    /** @param whose the account; of whoever asks, or of somebody an administrator looks after */
    public SessionsPanel(
            Administration administration,
            SignedIn signedIn,
            Supplier<String> whose,
            StaffTexts texts,
            Message message) {
        this.administration = administration;
        this.signedIn = signedIn;
        this.whose = whose;
        this.texts = texts;
        this.message = message;
        addClassName("mc-sessions");
        refresh();
    }

    private void refresh() {
        removeAll();
        List<StaffSession> sessions = administration.listSessions(whose.get());
        if (sessions.isEmpty()) {
            add(new Span(texts.get("sessions.none")));
            return;
        }
        var table = new Table(
                texts, "sessions.title", "sessions.begun", "sessions.seen", "sessions.address", "sessions.browser", "");
        for (StaffSession session : sessions) {
            table.row(
                    new Span(moment(session.begun())),
                    new Span(moment(session.seen())),
                    new Span(session.address()),
                    browser(session.browser()),
                    session.here() ? new Span(texts.get("sessions.here")) : end(session));
        }
        boolean own = sessions.stream().anyMatch(StaffSession::here);
        var all = new Button(
                texts.get(own ? "sessions.endOthers" : "sessions.endAll"),
                click -> done(() -> administration.endOtherSessions(
                        whose.get(), signedIn.getCurrent().account())));
        all.setEnabled(!own || sessions.size() > 1);
        add(table, all);
    }

    /** What people know it by; the whole of what the browser says is in the tip. */
    private static Span browser(String says) {
        String name = BROWSERS.stream().filter(says::contains).findFirst().orElse("");
        String system = SYSTEMS.stream().filter(says::contains).findFirst().orElse("");
        var shown = new Span((name.replace("Edg/", "Edge").replace("OPR/", "Opera") + " " + system).strip());
        shown.setTitle(says);
        return shown;
    }

    private String moment(Instant at) {
        return MOMENT.format(administration.plan().localTime(at));
    }

    private Button end(StaffSession session) {
        var end = new Button(
                texts.get("sessions.end"),
                click -> done(() -> administration.endSession(
                        whose.get(), session.id(), signedIn.getCurrent().account())));
        end.addClassName("mc-small");
        end.setAriaLabel(texts.get("sessions.endOne", moment(session.begun())));
        return end;
    }

    private void done(Supplier<DeskAnswer<DeskAnswer.Nothing>> change) {
        switch (change.get()) {
            case DeskAnswer.Done<?> ended -> message.tell(texts.get("sessions.ended"));
            case DeskAnswer.Refused<?>(DeskRefusal why) -> message.warn(texts.refusal(why));
        }
        refresh();
    }
}

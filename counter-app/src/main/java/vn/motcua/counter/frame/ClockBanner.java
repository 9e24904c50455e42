package vn.motcua.counter.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.HallSnapshot;

/**
 * Tells staff that the server's clock and the one of the computer they sit at disagree; hidden while they agree.
 *
 * <p>A server without internet cannot know whether its clock is right, and slips, boards and the ledger carry its time.
 * Each staff computer is a second opinion: asked when the page opens, and every minute. Which of the two is wrong, people
 * have to see.
 */
final class ClockBanner extends Div {

    /** What a page on a slow line, or a clock set by hand, may be off. */
    static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final long ASK_MS = 60_000;

    private final transient StaffTexts texts;
    private final transient CounterDesk desk;

    ClockBanner(CounterDesk desk, StaffTexts texts) {
        this.texts = texts;
        this.desk = desk;
        addClassName("mc-clocks"); // hidden while empty: what is invisible to Vaadin hears nothing
        getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getPage()
                .executeJs(
                        "const bar = $0; const tell = () => bar.$server.compare(Date.now());"
                                + " tell(); clearInterval(window.motcuaAsk); window.motcuaAsk = setInterval(tell, $1)",
                        getElement(),
                        (double) ASK_MS);
    }

    /** @param own what the staff computer's clock says, in milliseconds since 1970 UTC */
    @ClientCallable
    public void compare(double own) {
        Instant here = Instant.ofEpochMilli((long) own);
        HallSnapshot hall = desk.snapshot();
        Instant there = hall.at();
        boolean differ = Duration.between(here, there).abs().compareTo(TOLERANCE) > 0;
        String compared = differ
                ? texts.get(
                        "clocks.differ",
                        TIME.format(hall.plan().localTime(there)),
                        TIME.format(hall.plan().localTime(here)))
                : "";
        setText(hall.clockTrouble()
                .map(trouble -> RefusalTexts.text(Refusal.of(trouble, hall.plan()), texts.locale()) + " "
                        + (differ
                                ? compared
                                : texts.get(
                                        "clocks.agree", TIME.format(hall.plan().localTime(here)))))
                .orElse(compared));
    }
}

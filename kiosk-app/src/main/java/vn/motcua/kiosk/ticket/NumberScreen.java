package vn.motcua.kiosk.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.SlipProgress;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** The number, huge; it is the citizen's whatever becomes of the paper. */
public final class NumberScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient KioskSteps steps;
    private final transient TicketId number;
    private final Div slip = Pieces.box("k-slip");
    private final NativeButton done;

    /** @param address what the QR code opens; empty for none */
    public NumberScreen(
            KioskTexts texts,
            Event.TicketIssued ticket,
            String service,
            String address,
            SlipProgress progress,
            KioskSteps steps) {
        super("k-number");
        this.texts = texts;
        this.steps = steps;
        this.number = ticket.ticket();
        this.done = Pieces.button("check", texts.get("number.done"), "k-primary", click -> steps.back());
        done.add(Pieces.words("k-left", ""));
        var facts = Pieces.box(
                "k-number-facts",
                Pieces.words("k-number-counter", texts.get("number.counters", KioskTexts.list(ticket.counters()))),
                Pieces.words("k-number-ahead", texts.get("number.ahead", ticket.ahead())),
                Pieces.words("k-number-service", service));
        var below = Pieces.box("k-number-below", facts);
        if (!address.isEmpty()) {
            below.add(Pieces.qr(address, texts.get("number.qr")));
        }
        add(
                new H1(texts.get("number.title")),
                Pieces.words("k-huge", ticket.ticket().label()),
                below,
                slip);
        slip.getElement().setAttribute("role", "status");
        show(progress);
    }

    public void show(SlipProgress progress) {
        slip.removeAll();
        slip.add(
                Pieces.pictogram(progress.needsAttention() && !progress.isReady() ? "warning" : "print"),
                Pieces.words("k-slip-text", texts.get("slip." + progress, number.label())));
        if (progress == SlipProgress.ASKED) {
            slip.add(Pieces.box(
                    "k-slip-answers",
                    Pieces.button("check", texts.get("slip.yes"), "k-answer-yes", click -> steps.cameOut(number, true)),
                    Pieces.button("help", texts.get("slip.no"), "k-answer-no", click -> steps.cameOut(number, false))));
        }
        slip.setClassName("k-slip-attention", progress.needsAttention());
        slip.setClassName("k-slip-ready", progress.isReady());
    }

    @Override
    public List<Component> actions() {
        return List.of(done);
    }
}

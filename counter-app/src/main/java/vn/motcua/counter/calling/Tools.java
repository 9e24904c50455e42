package vn.motcua.counter.calling;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.motcua.counter.action.CounterActions;
import vn.motcua.counter.action.PaperCheck;
import vn.motcua.counter.lookup.LookupDialog;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Event.PapersChecked;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.ticket.TicketId;

/** What a clerk opens beside the steps: look-up at any time, the papers of whoever is in hand. */
final class Tools {

    private final CounterDesk desk;
    private final CounterActions hand;
    private final Catalogue catalogue;
    private final Optional<Questions> questions;
    private final StaffTexts texts;
    private final BiConsumer<TicketId, PaperCheck> checked;
    private final Button papers;
    private final Button lookup;

    /** @param checked told after a check has been written down */
    Tools(
            CounterDesk desk,
            CounterActions hand,
            Catalogue catalogue,
            Optional<Questions> questions,
            StaffTexts texts,
            BiConsumer<TicketId, PaperCheck> checked) {
        this.desk = desk;
        this.hand = hand;
        this.catalogue = catalogue;
        this.questions = questions;
        this.texts = texts;
        this.checked = checked;
        this.papers = button("papers", "G", this::openPapers);
        this.lookup = button("lookup", "L", this::openLookup);
    }

    Button papers() {
        return papers;
    }

    Button lookup() {
        return lookup;
    }

    void refresh(boolean inHand) {
        papers.setEnabled(inHand);
    }

    private Button button(String tool, String key, Runnable open) {
        var label = new Span(texts.get("tool." + tool));
        label.addClassName("mc-step-label");
        var shown = new Span(key);
        shown.addClassName("mc-key");
        var button = new Button();
        button.addClickListener(click -> open.run());
        button.getElement().appendChild(label.getElement());
        button.setSuffixComponent(shown);
        button.addClassNames("mc-step", "mc-tool");
        button.getElement()
                .setAttribute("data-tool", tool)
                .setAttribute("data-key", key)
                .setAttribute("aria-keyshortcuts", key);
        return button;
    }

    private Optional<TicketView> inHand(HallSnapshot hall) {
        return hall.findCounter(hand.counter()).flatMap(HallSnapshot.CounterView::active);
    }

    private void openLookup() {
        HallSnapshot hall = desk.snapshot();
        var first = inHand(hall)
                .flatMap(ticket -> ticket.checked()
                        .map(PapersChecked::procedure)
                        .or(() -> ticket.preparation().map(Preparation::procedure)));
        new LookupDialog(catalogue, questions, hall.plan(), first, texts).open();
    }

    /** The ticket is the one in hand now; it stays that one however long the dialog is open. */
    private void openPapers() {
        inHand(desk.snapshot())
                .ifPresent(
                        ticket -> new CheckPapersDialog(catalogue, ticket, texts, check -> save(ticket, check)).open());
    }

    private Answer save(TicketView ticket, PaperCheck check) {
        Answer answer = hand.checkPapers(ticket.id(), check);
        if (answer instanceof Answer.Done) {
            checked.accept(ticket.id(), check);
        }
        return answer;
    }
}

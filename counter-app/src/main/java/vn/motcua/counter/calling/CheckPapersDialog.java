package vn.motcua.counter.calling;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.action.PaperCheck;
import vn.motcua.counter.lookup.SearchBox;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Event.PapersChecked;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;

/**
 * What is missing of the papers of the citizen in hand: procedure and case first, unless they are known, then paper by
 * paper with ready-made reasons. By keyboard: arrows, space, digits, Enter; Esc leaves without a word in the journal.
 */
final class CheckPapersDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient TicketView ticket;
    private final transient StaffTexts texts;
    private final transient Function<PaperCheck, Answer> save;
    private final Div place = new Div();
    private final Message message = new Message();
    private final Button confirm;
    private @Nullable PaperChecklist list;

    /** @param save writes it down; a refusal is told here, with everything kept */
    CheckPapersDialog(Catalogue catalogue, TicketView ticket, StaffTexts texts, Function<PaperCheck, Answer> save) {
        this.catalogue = catalogue;
        this.ticket = ticket;
        this.texts = texts;
        this.save = save;
        addClassNames("mc-dialog", "mc-wide");
        setCloseOnOutsideClick(false);
        setHeaderTitle(texts.get("papers.title", ticket.id().label()));
        getElement().setAttribute("data-dialog", "papers");
        place.addClassName("mc-check");
        add(place, message);
        confirm = new Button(texts.get("papers.save"), click -> trySave());
        confirm.setDisableOnClick(true);
        confirm.addClassName("mc-primary");
        confirm.getElement().setAttribute("data-press", "Enter").setAttribute("data-papers", "save");
        confirm.setSuffixComponent(key("Enter"));
        var other = new Button(texts.get("papers.other"), click -> askProcedure());
        other.getElement().setAttribute("data-press", "L").setAttribute("data-papers", "other");
        other.setSuffixComponent(key("L"));
        getFooter().add(other, new Button(texts.get("cancel"), click -> close()), confirm);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                begin();
            }
        });
    }

    private static Span key(String name) {
        var key = new Span(name);
        key.addClassName("mc-key");
        return key;
    }

    /** With what the clerk has written down already, else with what the citizen has prepared, else with a question. */
    private void begin() {
        Optional<ProcedureCode> known = ticket.checked()
                .map(PapersChecked::procedure)
                .or(() -> ticket.preparation().map(Preparation::procedure));
        Optional<Procedure> procedure = known.flatMap(catalogue::findSheet).map(sheet -> sheet.procedure());
        if (procedure.isPresent()) {
            askCase(procedure.get(), PaperCheck.findCase(procedure.get(), ticket.preparation(), ticket.checked()));
        } else if (ticket.preparation().isPresent()) {
            show(PaperCheck.begin(ticket.preparation().get(), ticket.checked()), Optional.empty());
        } else {
            askProcedure();
        }
    }

    private void askProcedure() {
        var search = new SearchBox(catalogue, texts, this::take);
        fill(new H3(texts.get("papers.which")), search);
        search.focus();
    }

    private void take(ProcedureHeading heading) {
        catalogue
                .findSheet(heading.code())
                .ifPresent(sheet -> askCase(
                        sheet.procedure(),
                        PaperCheck.findCase(sheet.procedure(), ticket.preparation(), ticket.checked())));
    }

    private void askCase(Procedure procedure, Optional<ProcedureCase> known) {
        if (procedure.cases().isEmpty() || known.isPresent()) {
            show(procedure, known);
            return;
        }
        var cases = new Div();
        cases.addClassName("mc-cases");
        int digit = 0;
        for (ProcedureCase each : procedure.cases()) {
            var button = new Button(each.name().in(texts.locale()), click -> show(procedure, Optional.of(each)));
            button.addClassName("mc-result");
            button.getElement().setAttribute("data-case", each.name().vi());
            digit++;
            if (digit <= 9) {
                button.setPrefixComponent(key(Integer.toString(digit)));
            }
            button.getElement().setAttribute("data-jump", digit <= 9 ? Integer.toString(digit) : "");
            cases.add(button);
        }
        fill(new H3(procedure.shortName().in(texts.locale())), new Div(texts.get("papers.whichCase")), cases);
        ((Button) cases.getComponentAt(0)).focus();
    }

    private void show(Procedure procedure, Optional<ProcedureCase> chosen) {
        PaperCheck check = PaperCheck.begin(procedure, chosen, ticket.preparation(), ticket.checked());
        show(check, chosen);
        if (chosen.isPresent() && procedure.cases().size() > 1) {
            var change = new Button(texts.get("papers.otherCase"), click -> askCase(procedure, Optional.empty()));
            change.addClassName("mc-small");
            change.getElement().setAttribute("data-press", "C");
            change.setSuffixComponent(key("C"));
            place.addComponentAtIndex(1, change);
        }
    }

    private void show(PaperCheck check, Optional<ProcedureCase> chosen) {
        var shown = new PaperChecklist(
                check,
                texts,
                now -> confirm.setText(texts.get(now.countOpen() > 0 ? "papers.save.rest" : "papers.save")));
        String name = check.name()
                + chosen.map(one -> " – " + one.name().in(texts.locale())).orElse("");
        fill(new H3(name), shown);
        list = shown;
        confirm.setEnabled(true);
        shown.begin();
    }

    private void fill(Component... content) {
        list = null;
        confirm.setEnabled(false);
        message.clear();
        place.removeAll();
        place.add(content);
    }

    private void trySave() {
        PaperChecklist shown = list;
        if (shown == null) {
            return;
        }
        switch (save.apply(shown.check())) {
            case Answer.Done done -> close();
            case Answer.Refused(var refusal) -> {
                message.warn(RefusalTexts.text(refusal, texts.locale()));
                confirm.setEnabled(true);
            }
        }
    }
}

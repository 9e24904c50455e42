package vn.motcua.counter.calling;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.counter.lookup.ProcedureWords;
import vn.motcua.counter.lookup.SheetView;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.hall.HallSnapshot.TicketView;
import vn.motcua.domain.journal.Event.PapersChecked;
import vn.motcua.domain.procedure.Preparation;

/**
 * The papers of the citizen in hand on three lines: what a clerk has found, or else what was prepared at the kiosk. As
 * high with as without, so that nothing jumps from one citizen to the next.
 */
final class PapersBrief extends Div {

    private static final long serialVersionUID = 1L;

    /** More are counted; the whole list is one key away. */
    private static final int NAMED = 2;

    private final transient StaffTexts texts;

    PapersBrief(TicketView ticket, StaffTexts texts) {
        this.texts = texts;
        addClassName("mc-brief");
        if (ticket.checked().isPresent()) {
            show(ticket.checked().get());
        } else if (ticket.preparation().isPresent()) {
            show(ticket.preparation().get());
        } else {
            getElement().setAttribute("data-brief", "none");
            add(line("mc-hint", texts.get("brief.none")));
        }
    }

    private void show(Preparation said) {
        getElement().setAttribute("data-brief", "prepared");
        String what = said.caseName().isBlank() ? said.name() : said.name() + " – " + said.caseName();
        add(line("mc-brief-title", what));
        var counts = new Div();
        if (said.brought().isEmpty() && said.missing().isEmpty()) {
            counts.add(SheetView.mark(texts.get("brief.unticked"), "")); // who ticked nothing has said nothing
        } else {
            counts.add(
                    SheetView.mark(texts.get("brief.brought", said.brought().size()), "done"),
                    SheetView.mark(
                            texts.get("brief.missing", said.missing().size()),
                            said.missing().isEmpty() ? "" : "attention"));
        }
        counts.addClassName("mc-marks");
        counts.add(new Span(texts.get("brief.prepared")));
        add(counts);
        name(said.missing());
    }

    private void show(PapersChecked found) {
        getElement().setAttribute("data-brief", "checked");
        add(line("mc-brief-title", found.name()));
        boolean fine = found.missing().isEmpty();
        var counts = new Div(SheetView.mark(
                fine
                        ? texts.get("papers.allInOrder")
                        : texts.get("brief.missing", found.missing().size()),
                fine ? "done" : "attention"));
        counts.addClassName("mc-marks");
        counts.add(new Span(texts.get("brief.checked")));
        add(counts);
        var words = new ProcedureWords(texts);
        name(found.missing().stream()
                .map(missing -> missing.paper() + ": " + words.reason(missing.reason()))
                .toList());
    }

    private void name(List<String> missing) {
        List<String> lines = new ArrayList<>(missing.subList(0, Math.min(NAMED, missing.size())));
        if (missing.size() > NAMED) {
            lines.set(NAMED - 1, texts.get("brief.more", lines.get(NAMED - 1), missing.size() - NAMED));
        }
        lines.forEach(text -> add(line("mc-brief-missing", text)));
    }

    private static Div line(String style, String text) {
        var line = new Div(text);
        line.addClassName(style);
        line.setTitle(text);
        return line;
    }
}

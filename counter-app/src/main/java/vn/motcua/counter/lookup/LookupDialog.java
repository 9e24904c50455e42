package vn.motcua.counter.lookup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;

/** Look-up beside the citizen: search at the left, the sheet at the right; whoever is served stays served. */
public final class LookupDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Optional<Questions> questions;
    private final transient HallPlan plan;
    private final transient StaffTexts texts;
    private final Div sheet = new Div();

    /** @param first the procedure to begin with, if one is at hand */
    public LookupDialog(
            Catalogue catalogue,
            Optional<Questions> questions,
            HallPlan plan,
            Optional<ProcedureCode> first,
            StaffTexts texts) {
        this.catalogue = catalogue;
        this.questions = questions;
        this.plan = plan;
        this.texts = texts;
        addClassNames("mc-dialog", "mc-wide");
        setHeaderTitle(texts.get("lookup.title"));
        getElement().setAttribute("data-dialog", "lookup");
        var search = new SearchBox(catalogue, texts, this::open);
        sheet.addClassName("mc-sheet-place");
        sheet.getElement().setAttribute("tabindex", "0").setAttribute("data-scroll", "");
        var empty = new Div(texts.get("lookup.empty"));
        empty.addClassName("mc-hint");
        sheet.add(empty);
        var body = new Div(search, sheet);
        body.addClassName("mc-lookup");
        add(body);
        var hint = new Span(texts.get("lookup.keys"));
        hint.addClassName("mc-hint");
        var leave = new Button(texts.get("close"), click -> close());
        getFooter().add(hint, leave);
        first.flatMap(catalogue::findSheet).ifPresent(this::show);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                search.focus();
            } else {
                search.noteEnd();
            }
        });
    }

    private void open(ProcedureHeading heading) {
        Optional<ProcedureSheet> found = catalogue.findSheet(heading.code());
        if (found.isPresent()) {
            show(found.get());
            sheet.getElement().callJsFunction("focus");
        } else {
            sheet.removeAll();
            sheet.add(new Div(texts.get("lookup.gone", heading.code())));
        }
    }

    private void show(ProcedureSheet found) {
        sheet.removeAll();
        sheet.add(new SheetView(found, plan, questions, texts));
        sheet.getElement().executeJs("this.scrollTop = 0");
    }
}

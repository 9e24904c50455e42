package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.SheetKey;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pages;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.ProcedureTexts;
import vn.motcua.kiosk.parts.Screen;

/** One question with a list of answers: which procedure of a field, which case of a procedure. */
public final class ListScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient KioskSteps steps;

    private ListScreen(String name, KioskTexts texts, String subject, String question, Pages pages, KioskSteps steps) {
        super("k-listing");
        this.texts = texts;
        this.steps = steps;
        setName(name);
        add(Pieces.words("k-subject", subject), new H1(question), pages);
    }

    public static ListScreen ofField(
            KioskTexts texts, Catalogue catalogue, DialogueState.InField place, KioskSteps steps) {
        return ofProcedures("field", texts, place.field(), catalogue.listProcedures(place.field()), steps);
    }

    public static ListScreen ofAmong(
            KioskTexts texts, Catalogue catalogue, DialogueState.Among place, KioskSteps steps) {
        List<ProcedureHeading> headings = place.codes().stream()
                .map(catalogue::findSheet)
                .flatMap(Optional::stream)
                .map(ProcedureSheet::heading)
                .toList();
        return ofProcedures("among", texts, place.label().in(texts.locale()), headings, steps);
    }

    private static ListScreen ofProcedures(
            String name, KioskTexts texts, String subject, List<ProcedureHeading> headings, KioskSteps steps) {
        var rows = new LookUpRows(texts);
        var pages = new Pages(name + " " + subject, texts).withDigits();
        pages.setItems(headings.stream()
                .map(heading -> rows.procedure(heading, () -> steps.open(heading.code())))
                .toList());
        return new ListScreen(name, texts, subject, texts.get("field.question"), pages, steps);
    }

    public static ListScreen ofCases(KioskTexts texts, ProcedureSheet sheet, KioskSteps steps) {
        var rows = new LookUpRows(texts);
        List<ProcedureCase> cases = sheet.procedure().cases();
        List<Component> items = new ArrayList<>();
        for (int number = 1; number <= cases.size(); number++) {
            var key = new SheetKey(sheet.procedure().code(), number);
            Component row = rows.choice(
                    ProcedureTexts.tidy(cases.get(number - 1).name().in(texts.locale())), () -> steps.openCase(key));
            row.getElement().setAttribute("data-case", Integer.toString(number));
            items.add(row);
        }
        var pages = new Pages("cases " + sheet.procedure().code(), texts).withDigits();
        pages.setItems(items);
        return new ListScreen(
                "case",
                texts,
                sheet.procedure().shortName().in(texts.locale()),
                texts.get("case.question"),
                pages,
                steps);
    }

    @Override
    public List<Component> actions() {
        return List.of(Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back()));
    }
}

package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.kiosk.dialogue.DetailsPart;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.Ticks;
import vn.motcua.kiosk.dialogue.Wanted;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pages;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.ProcedureTexts;
import vn.motcua.kiosk.parts.QrImage;
import vn.motcua.kiosk.parts.Screen;
import vn.motcua.kiosk.slip.ChecklistLayout;

/**
 * What a procedure asks for: papers to tick, how long, how much, where. Its primary action takes the number, for
 * everything a confirmation would show stands here already.
 */
public final class SheetScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient ProcedureTexts words;
    private final transient ProcedureSheet sheet;
    private final transient Procedure procedure;
    private final transient DialogueState.AtSheet place;
    private final transient Ticks ticks;
    private final transient KioskSteps steps;
    private final Span state = Pieces.words("k-ticked", "");
    private final Span where = Pieces.words("k-know-value", "");
    private final PrintState printing;
    private final NativeButton back;
    private final Component last;

    /** @param noTicket why there is no number; empty if there is one */
    public record Ways(boolean questions, boolean phone, Optional<String> noTicket, ChecklistLayout layout) {}

    public SheetScreen(
            KioskTexts texts,
            ProcedureSheet sheet,
            DialogueState.AtSheet place,
            Ticks ticks,
            HallSnapshot hall,
            Ways ways,
            KioskSteps steps) {
        super("k-sheet");
        this.texts = texts;
        this.words = new ProcedureTexts(texts);
        this.sheet = sheet;
        this.procedure = sheet.procedure();
        this.place = place;
        this.ticks = ticks;
        this.steps = steps;
        this.printing = new PrintState(texts);
        this.back = Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back());
        this.last = ways.noTicket().map(this::why).orElseGet(this::take);
        setName("sheet");
        getElement().setAttribute("data-code", procedure.code().value());
        add(title(), facts(), papers(), more(ways), printing);
        refresh(hall);
    }

    private Div title() {
        String name = words.in(procedure.shortName());
        var box = Pieces.box("k-sheet-title", new H1(name));
        Optional<ProcedureCase> chosen = place.sheet().findCase(procedure);
        if (chosen.isPresent()) {
            box.add(Pieces.words("k-sheet-case", words.caseOf(chosen.get())));
        } else if (ProcedureTexts.saysMore(procedure.name(), name)) {
            box.add(Pieces.words("k-sheet-official", procedure.name()));
        }
        String level = sheet.twin() ? words.levels(procedure.levels()) + " · " : "";
        String english = words.isPartlyVietnamese(sheet) ? " · " + texts.get("sheet.vietnamese") : "";
        box.add(Pieces.words("k-sheet-code", level + texts.get("sheet.code", procedure.code()) + english));
        return box;
    }

    private Div facts() {
        var facts = Pieces.box(
                "k-know",
                fact("clock", "sheet.time", Pieces.words("k-know-value", words.time(procedure))),
                fact("money", "sheet.fee", Pieces.words("k-know-value", words.fees(procedure))),
                fact("counter", "sheet.where", where),
                online());
        if (!sheet.note().isBlank()) {
            facts.add(fact("speech", "sheet.note", Pieces.words("k-know-value", sheet.note())));
        }
        return facts;
    }

    /** With a code for the phone: who can hand in from home need not wait here. */
    private Div online() {
        Div fact = fact("language", "sheet.online", Pieces.words("k-know-value", words.online(procedure)));
        String page = procedure.source().url();
        if (procedure.online().isPossible() && !page.isEmpty()) {
            var code = Pieces.box("k-know-qr");
            code.getElement().setProperty("innerHTML", QrImage.svg(page));
            fact.add(code);
        }
        return fact;
    }

    private Div fact(String pictogram, String name, Span value) {
        return Pieces.box(
                "k-know-fact",
                Pieces.pictogram(pictogram),
                Pieces.box("k-know-words", Pieces.words("k-know-name", texts.get(name)), value));
    }

    private Div papers() {
        List<Paper> papers = place.sheet().listPapersToBring(procedure);
        if (papers.isEmpty()) {
            return Pieces.box(
                    "k-papers",
                    Pieces.words(
                            "k-papers-none", texts.get(procedure.complete() ? "sheet.noPapers" : "sheet.incomplete")));
        }
        var pages = new Pages("papers " + place.sheet(), texts).withDigits();
        List<Component> rows = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            rows.add(paper(i, papers.get(i)));
        }
        pages.setItems(rows);
        return Pieces.box(
                "k-papers",
                Pieces.box("k-papers-head", Pieces.words("k-papers-title", texts.get("sheet.papers")), state),
                pages);
    }

    private Component paper(int number, Paper paper) {
        var row = new NativeButton();
        row.addClassNames("k-row", "k-paper");
        row.getElement().setAttribute("data-paper", Integer.toString(number));
        row.add(
                Pieces.box("k-tick"),
                Pieces.box(
                        "k-row-words",
                        Pieces.words("k-row-name", words.in(paper.name())),
                        Pieces.words("k-row-more", words.handling(paper))));
        mark(row, number);
        row.addClickListener(click -> {
            ticks.turn(number);
            mark(row, number);
            showState();
        });
        return row;
    }

    private void mark(NativeButton row, int number) {
        row.getElement().setAttribute("aria-pressed", Boolean.toString(ticks.has(number)));
    }

    /** What is missing is told at once, with every tick. */
    private void showState() {
        int missing = ticks.listMissing(procedure).size();
        state.setText(
                ticks.count() == 0
                        ? texts.get("sheet.tick")
                        : missing == 0 ? texts.get("sheet.complete") : texts.get("sheet.missing", missing));
        state.setClassName("k-ticked-missing", ticks.count() > 0 && missing > 0);
        state.setClassName("k-ticked-all", ticks.count() > 0 && missing == 0);
    }

    private Div more(Ways ways) {
        var more = Pieces.box("k-more");
        if (!place.sheet().listPapersToBring(procedure).isEmpty()) {
            more.add(Pieces.button(
                    "print",
                    texts.get("sheet.print"),
                    "k-more-print",
                    click -> printing.start(show -> steps.print(ways.layout().layOut(sheet, place.sheet()), show))));
        }
        if (ways.phone()) {
            more.add(Pieces.button(
                    "phone",
                    texts.get("sheet.phone"),
                    "k-more-phone",
                    click -> steps.go(new DialogueState.OnPhone(place.sheet()))));
        }
        if (ways.questions()) {
            more.add(Pieces.button(
                    "speech",
                    texts.get("sheet.questions"),
                    "k-more-questions",
                    click -> steps.go(new DialogueState.Asked(procedure.code()))));
        }
        more.add(Pieces.button(
                "paper",
                texts.get("sheet.details"),
                "k-more-details",
                click -> steps.go(new DialogueState.Details(place.sheet(), DetailsPart.PAPERS))));
        return more;
    }

    private Component take() {
        NativeButton take = Pieces.button("ticket", texts.get("sheet.take"), "k-primary", click -> takeOrTellMissing());
        if (ticks.count() == 0) {
            take.getElement().setAttribute("data-once", texts.get("confirm.taking"));
        }
        return take;
    }

    private void takeOrTellMissing() {
        if (ticks.count() > 0 && !ticks.listMissing(procedure).isEmpty()) {
            steps.go(new DialogueState.Missing(place.sheet(), place.request()));
            return;
        }
        if (last instanceof NativeButton take && take.isEnabled()) {
            take.setEnabled(false);
            back.setEnabled(false);
            steps.take(
                    new Wanted(place.request(), sheet.service().orElseThrow(), Optional.of(ticks.prepare(procedure))));
        }
    }

    private Component why(String reason) {
        return Pieces.box("k-why", Pieces.pictogram("clock"), Pieces.words("k-why-text", reason));
    }

    @Override
    public List<Component> actions() {
        return List.of(back, last);
    }

    @Override
    public void refresh(HallSnapshot hall) {
        showState();
        where.setText(sheet.service()
                .flatMap(hall::findService)
                .map(this::where)
                .orElseGet(() -> words.levels(procedure.levels())));
    }

    private String where(ServiceView view) {
        if (!view.openCounters().isEmpty()) {
            return texts.get("sheet.where.open", KioskTexts.list(view.openCounters()), view.waiting());
        }
        return view.counters().isEmpty()
                ? texts.get("sheet.where.none")
                : texts.get("sheet.where.closed", KioskTexts.list(view.counters()));
    }
}

package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.Ticks;
import vn.motcua.kiosk.dialogue.Wanted;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pages;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.ProcedureTexts;
import vn.motcua.kiosk.parts.Screen;
import vn.motcua.kiosk.slip.ChecklistLayout;

/** Some papers are not in hand: take the number all the same, or take the list home? Either is fine. */
public final class MissingScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final NativeButton back;
    private final NativeButton take;

    public MissingScreen(
            KioskTexts texts,
            ProcedureSheet sheet,
            DialogueState.Missing place,
            Ticks ticks,
            ChecklistLayout layout,
            KioskSteps steps) {
        super("k-missing");
        this.texts = texts;
        List<Paper> missing = ticks.listMissing(sheet.procedure());
        var printing = new PrintState(texts);
        this.back = Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back());
        this.take = Pieces.button(
                "ticket",
                texts.get("missing.take"),
                "k-primary",
                click -> taking(() -> steps.take(new Wanted(
                        place.request(),
                        sheet.service().orElseThrow(),
                        Optional.of(ticks.prepare(sheet.procedure()))))));
        take.getElement().setAttribute("data-once", texts.get("confirm.taking"));
        setName("checklist");
        add(
                Pieces.words("k-subject", sheet.procedure().shortName().in(texts.locale())),
                new H1(texts.get("missing.question", missing.size())),
                Pieces.words("k-missing-text", texts.get("missing.text")),
                list(missing, place),
                Pieces.button(
                        "print",
                        texts.get("missing.print"),
                        "k-more-print",
                        click -> printing.start(
                                show -> steps.print(layout.layOutMissing(sheet, place.sheet(), missing), show))),
                printing);
    }

    private Pages list(List<Paper> missing, DialogueState.Missing place) {
        var words = new ProcedureTexts(texts);
        var pages = new Pages("missing " + place.sheet(), texts);
        pages.setItems(missing.stream()
                .map(paper -> Pieces.box(
                        "k-row",
                        Pieces.box("k-tick"),
                        Pieces.box(
                                "k-row-words",
                                Pieces.words("k-row-name", words.in(paper.name())),
                                Pieces.words("k-row-more", words.handling(paper)))))
                .toList());
        return pages;
    }

    private void taking(Runnable onTake) {
        if (take.isEnabled()) {
            take.setEnabled(false);
            back.setEnabled(false);
            onTake.run();
        }
    }

    @Override
    public List<Component> actions() {
        return List.of(back, take);
    }
}

package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.ProcedureTexts;

/** The rows and tiles of look-up that are touched to go on. */
record LookUpRows(KioskTexts texts) {

    Component field(FieldOfWork field, Runnable onChosen) {
        NativeButton tile = Pieces.tile("k-field", onChosen);
        tile.add(
                Pieces.pictogram(field.pictogram()),
                Pieces.box(
                        "k-row-words",
                        Pieces.words("k-row-name", field.name()),
                        Pieces.words("k-row-more", texts.get("look.procedures", field.procedures()))));
        tile.getElement().setAttribute("data-field", field.name());
        tile.getElement().setAttribute("data-key", field.name());
        return tile;
    }

    /** The short name large, the official one below it where it says more; the level where twins would look alike. */
    Component procedure(ProcedureHeading heading, Runnable onChosen) {
        NativeButton row = Pieces.tile("k-procedure", onChosen);
        String name = heading.shortName().in(texts.locale());
        var words = Pieces.box("k-row-words", Pieces.words("k-row-name", name));
        if (heading.twin()) {
            words.add(Pieces.words("k-row-level", new ProcedureTexts(texts).levels(heading.levels())));
        }
        if (ProcedureTexts.saysMore(heading.name(), name)) {
            words.add(Pieces.words("k-row-more", heading.name()));
        }
        row.add(words, Pieces.pictogram("next"));
        row.getElement().setAttribute("data-code", heading.code().value());
        row.getElement().setAttribute("data-key", heading.code().value());
        return row;
    }

    Component choice(String label, Runnable onChosen) {
        NativeButton row = Pieces.tile("k-choice", onChosen);
        row.add(Pieces.box("k-row-words", Pieces.words("k-row-name", label)), Pieces.pictogram("next"));
        return row;
    }
}

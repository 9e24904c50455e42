package vn.motcua.kiosk.slip;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.printer.Checklist.Section;
import vn.motcua.kiosk.dialogue.SheetKey;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.ProcedureTexts;

/** What stands on a printed checklist, in the language of who asked for it. */
public record ChecklistLayout(KioskLanguage language, HallPlan plan, String hallAddress) {

    private static final int LONGEST_FACT = 240;
    private static final int LONGEST_TITLE = 160;

    /** All papers of a sheet. */
    public Checklist layOut(ProcedureSheet sheet, SheetKey key) {
        return layOut(sheet, key, "list.heading", key.listPapersToBring(sheet.procedure()));
    }

    /** Only what the citizen does not have. */
    public Checklist layOutMissing(ProcedureSheet sheet, SheetKey key, List<Paper> missing) {
        return layOut(sheet, key, "list.heading.missing", missing);
    }

    private Checklist layOut(ProcedureSheet sheet, SheetKey key, String heading, List<Paper> papers) {
        var texts = new KioskTexts(language);
        var words = new ProcedureTexts(texts);
        Procedure procedure = sheet.procedure();
        List<String> lines = new ArrayList<>();
        key.findCase(procedure).ifPresent(one -> lines.add(words.caseOf(one)));
        lines.add(KioskTexts.shorten(texts.get("sheet.time") + ": " + words.time(procedure), LONGEST_FACT));
        lines.add(KioskTexts.shorten(texts.get("sheet.fee") + ": " + words.fees(procedure), LONGEST_FACT));
        if (!sheet.note().isBlank()) {
            lines.add(sheet.note());
        }
        return new Checklist(
                plan.name().in(texts.locale()),
                texts.get(heading),
                KioskTexts.shorten(words.in(procedure.shortName()), LONGEST_TITLE),
                lines,
                sections(texts, words, papers),
                hallAddress.isEmpty() ? "" : hallAddress + key.path(),
                hallAddress.isEmpty() ? "" : texts.get("phone.sheet"),
                List.of(
                        texts.get("sheet.code", procedure.code()),
                        texts.get(
                                "about.source",
                                procedure.source().name(),
                                procedure.source().asOf())),
                plan.demonstration());
    }

    private static List<Section> sections(KioskTexts texts, ProcedureTexts words, List<Paper> papers) {
        List<Section> sections = new ArrayList<>();
        for (Paper.Role role : List.of(Paper.Role.SUBMIT, Paper.Role.PRESENT)) {
            List<String> items = papers.stream()
                    .filter(paper -> paper.role() == role)
                    .map(paper -> item(words, paper))
                    .toList();
            if (!items.isEmpty()) {
                sections.add(new Section(texts.get("list." + role), items));
            }
        }
        return sections;
    }

    private static String item(ProcedureTexts words, Paper paper) {
        String quantity = words.quantity(paper);
        return quantity.isEmpty() ? words.in(paper.name()) : words.in(paper.name()) + " (" + quantity + ")";
    }
}

package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.domain.procedure.LegalBasis;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.kiosk.dialogue.DetailsPart;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.SheetKey;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pages;
import vn.motcua.kiosk.parts.Paragraphs;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.ProcedureTexts;
import vn.motcua.kiosk.parts.Screen;

/** The whole record of a procedure, one part at a time: what a sheet keeps folded away. */
public final class DetailsScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient KioskSteps steps;

    public DetailsScreen(KioskTexts texts, ProcedureSheet sheet, DialogueState.Details place, KioskSteps steps) {
        super("k-details");
        this.texts = texts;
        this.steps = steps;
        Map<DetailsPart, List<String>> parts = parts(texts, sheet, place.sheet());
        DetailsPart shown = parts.containsKey(place.part()) ? place.part() : DetailsPart.ABOUT;
        setName("details");
        var pages = new Pages("details " + place, texts);
        pages.setItems(parts.getOrDefault(shown, List.of()).stream()
                .flatMap(text -> Paragraphs.of(text).stream())
                .map(text -> Pieces.words("k-paragraph", text))
                .toList());
        add(
                Pieces.words("k-subject", sheet.procedure().shortName().in(texts.locale())),
                new H1(texts.get("part." + shown)),
                pages,
                tabs(parts, shown, place));
    }

    private Component tabs(Map<DetailsPart, List<String>> parts, DetailsPart shown, DialogueState.Details place) {
        var tabs = Pieces.box("k-tabs");
        parts.keySet().forEach(part -> {
            var tab = new NativeButton(texts.get("part." + part));
            tab.addClassNames("k-button", "k-tab");
            tab.getElement().setAttribute("aria-pressed", Boolean.toString(part == shown));
            tab.getElement().setAttribute("data-part", part.name().toLowerCase(Locale.ROOT));
            tab.addClickListener(click -> steps.turn(new DialogueState.Details(place.sheet(), part)));
            tabs.add(tab);
        });
        return tabs;
    }

    /** Parts that have something to say, in their order. */
    private static Map<DetailsPart, List<String>> parts(KioskTexts texts, ProcedureSheet sheet, SheetKey key) {
        Procedure procedure = sheet.procedure();
        var words = new ProcedureTexts(texts);
        Map<DetailsPart, List<String>> parts = new EnumMap<>(DetailsPart.class);
        put(parts, DetailsPart.PAPERS, papers(words, procedure, key));
        put(parts, DetailsPart.STEPS, List.of(procedure.steps()));
        put(parts, DetailsPart.METHODS, methods(words, procedure));
        put(parts, DetailsPart.REQUIREMENTS, List.of(procedure.requirements()));
        put(
                parts,
                DetailsPart.LAW,
                procedure.legalBasis().stream().map(DetailsScreen::law).toList());
        put(parts, DetailsPart.ABOUT, about(words, sheet));
        return parts;
    }

    private static void put(Map<DetailsPart, List<String>> parts, DetailsPart part, List<String> texts) {
        List<String> told = texts.stream().filter(text -> !text.isBlank()).toList();
        if (!told.isEmpty()) {
            parts.put(part, told);
        }
    }

    private static List<String> papers(ProcedureTexts words, Procedure procedure, SheetKey key) {
        List<String> told = new ArrayList<>();
        for (Paper paper : key.listPapersToBring(procedure)) {
            String form = paper.form().isEmpty() ? "" : " · " + words.texts().get("paper.form", paper.form());
            told.add("%s (%s%s)".formatted(words.in(paper.name()), words.handling(paper), form));
        }
        key.listRemarks(procedure)
                .forEach(remark -> told.add(words.texts().get("paper.remark", words.in(remark.name()))));
        return told;
    }

    private static List<String> methods(ProcedureTexts words, Procedure procedure) {
        List<String> told = new ArrayList<>();
        for (SubmissionMethod method : procedure.methods()) {
            told.add(words.texts().get("method." + method.channel()) + ": " + words.time(method.time()));
            String fees = words.fees(method.fees());
            if (!fees.isEmpty()) {
                told.add(words.texts().get("sheet.fee") + ": " + fees);
            }
            told.add(method.note());
        }
        return told;
    }

    private static String law(LegalBasis basis) {
        return basis.code().isEmpty() ? basis.title() : basis.code() + " – " + basis.title();
    }

    private static List<String> about(ProcedureTexts words, ProcedureSheet sheet) {
        Procedure procedure = sheet.procedure();
        KioskTexts texts = words.texts();
        List<String> told = new ArrayList<>();
        told.add(texts.get("about.name", procedure.name()));
        told.add(texts.get("sheet.code", procedure.code()) + " · " + procedure.field());
        add(told, texts, "about.agencies", String.join("; ", procedure.agencies()));
        add(told, texts, "about.applicants", String.join("; ", procedure.applicants()));
        add(told, texts, "about.result", String.join("; ", procedure.results()));
        add(told, texts, "about.decision", procedure.decisionNo());
        told.add(texts.get(
                "about.source", procedure.source().name(), procedure.source().asOf()));
        return told;
    }

    private static void add(List<String> told, KioskTexts texts, String key, String value) {
        if (!value.isBlank()) {
            told.add(texts.get(key, value));
        }
    }

    @Override
    public List<Component> actions() {
        return List.of(Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back()));
    }
}

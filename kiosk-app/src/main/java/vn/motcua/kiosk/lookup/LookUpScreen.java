package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.CodeReading;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.Visit;
import vn.motcua.kiosk.parts.Keyboard;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pages;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/**
 * Look-up: fields of work to choose from, until the citizen types; then what fits the words, as they are typed. The
 * keyboard stands below, so that a known procedure is one touch away from here.
 */
public final class LookUpScreen extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int MOST_HITS = 24;

    private final transient KioskTexts texts;
    private final transient Catalogue catalogue;
    private final transient Visit visit;
    private final transient Optional<ServiceId> information;
    private final transient KioskSteps steps;
    private final H1 question = new H1();
    private final Div found = Pieces.box("k-found");
    private long asked; // answers to older words come late, and are not shown

    /** @param information the service whose number leads to the information counter; empty if there is none now */
    public LookUpScreen(
            KioskTexts texts, Catalogue catalogue, Visit visit, Optional<ServiceId> information, KioskSteps steps) {
        super("k-look");
        this.texts = texts;
        this.catalogue = catalogue;
        this.visit = visit;
        this.information = information;
        this.steps = steps;
        add(Pieces.box("k-look-found", question, found), Pieces.box("k-look-typing", typing(), new Keyboard(texts)));
        search(visit.searched());
    }

    /** The way into look-up, from the start and from every notice that no number can be had. */
    public static NativeButton entry(KioskTexts texts, KioskSteps steps) {
        NativeButton button = Pieces.button("search", texts.get("look.entry"), "k-primary", click -> {
            steps.go(new DialogueState.LookUp());
        });
        button.addClassName("k-look-entry");
        button.getElement().setAttribute("data-digit", "0");
        return button;
    }

    private Div typing() {
        var field = Keyboard.field("input", texts.get("look.placeholder"), visit.searched());
        field.addEventListener(
                        "kiosk-text",
                        event ->
                                search(event.getEventData().path("event.detail").asString("")))
                .addEventData("event.detail");
        field.addEventListener("kiosk-enter", event -> codeIn(visit.searched()).ifPresent(steps::open));
        var box = Pieces.box("k-search", Pieces.pictogram("search"));
        box.getElement().appendChild(field);
        return box;
    }

    /** A code typed, or read by a scanner, as {@link CodeReading} reads it, alone or in the address of a sheet. */
    static Optional<ProcedureCode> codeIn(String text) {
        return CodeReading.of(text).certain();
    }

    private void search(String text) {
        visit.search(text);
        long now = ++asked;
        if (text.isBlank()) {
            showFields();
            return;
        }
        setName("search");
        steps.ask(
                () -> catalogue.search(text, Finder.Scope.RECEIVED_HERE, MOST_HITS),
                finding -> {
                    if (now == asked) {
                        show(finding);
                    }
                },
                this::showFields);
    }

    private void showFields() {
        setName("lookup");
        question.setText(texts.get("look.question"));
        var rows = new LookUpRows(texts);
        var pages = new Pages("fields", texts).withDigits().asTiles();
        pages.setItems(catalogue.listFields().stream()
                .map(field -> rows.field(field, () -> steps.go(new DialogueState.InField(field.name()))))
                .toList());
        found.removeAll();
        found.add(pages);
    }

    private void show(SearchResult finding) {
        found.removeAll();
        getElement().setAttribute("data-finding", finding.getClass().getSimpleName());
        switch (finding) {
            case SearchResult.Found hits -> {
                question.setText(texts.get("look.found"));
                found.add(hits(hits.hits(), List.of()));
            }
            case SearchResult.AskBack back -> {
                question.setText(texts.get("look.askBack"));
                found.add(hits(back.hits(), back.choices()));
            }
            case SearchResult.NoProcedure none -> {
                question.setText(texts.get("look.noProcedure"));
                found.add(hint("look.noProcedure.text"));
                information.ifPresent(service -> found.add(toInformation(service)));
                if (!none.hits().isEmpty()) {
                    found.add(hits(none.hits(), List.of()));
                }
            }
            case SearchResult.Nothing nothing -> {
                question.setText(texts.get("look.nothing"));
                found.add(hint("look.nothing.text"));
                information.ifPresent(service -> found.add(toInformation(service)));
            }
        }
    }

    private Component hint(String key) {
        return Pieces.words("k-look-hint", texts.get(key));
    }

    private Component toInformation(ServiceId service) {
        return Pieces.button(
                "speech", texts.get("look.information"), "k-look-information", click -> steps.confirm(service));
    }

    private Pages hits(List<SearchResult.Hit> hits, List<SearchResult.Choice> choices) {
        var rows = new LookUpRows(texts);
        List<Component> items = new ArrayList<>();
        choices.forEach(choice -> items.add(rows.choice(choice.label().in(texts.locale()), () -> choose(choice))));
        hits.forEach(hit -> items.add(
                rows.procedure(hit.heading(), () -> steps.open(hit.heading().code()))));
        var pages = new Pages("found " + visit.searched(), texts).withDigits();
        pages.setItems(items);
        return pages;
    }

    private void choose(SearchResult.Choice choice) {
        List<ProcedureCode> codes = choice.codes();
        if (codes.size() == 1) {
            steps.open(codes.getFirst());
        } else {
            steps.go(new DialogueState.Among(choice.label(), codes));
        }
    }

    @Override
    public List<Component> actions() {
        return List.of(Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back()));
    }
}

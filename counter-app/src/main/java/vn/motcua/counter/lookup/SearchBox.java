package vn.motcua.counter.lookup;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.ProcedureHeading;

/**
 * A field to search the catalogue as one types. Arrows walk through what was found, Enter takes it (in the field: the
 * first one). What this desk receives stands first, and is marked.
 */
public final class SearchBox extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final int QUIET_MS = 120;

    private final transient Catalogue catalogue;
    private final transient StaffTexts texts;
    private final transient ProcedureWords words;
    private final transient Consumer<ProcedureHeading> chosen;
    private final TextField field = new TextField();
    private final Div results = new Div();
    private transient List<ProcedureHeading> found = List.of();
    private String unanswered = "";

    public SearchBox(Catalogue catalogue, StaffTexts texts, Consumer<ProcedureHeading> chosen) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.words = new ProcedureWords(texts);
        this.chosen = chosen;
        addClassName("mc-search");
        getElement().setAttribute("data-walk", "");
        field.setPlaceholder(texts.get("lookup.placeholder"));
        field.setAriaLabel(texts.get("lookup.field"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET_MS);
        field.addValueChangeListener(change -> search(change.getValue()));
        field.addKeyPressListener(Key.ENTER, press -> found.stream().findFirst().ifPresent(this::choose));
        field.getElement().setAttribute("data-lookup", "field").setAttribute("data-jump", "L /");
        results.addClassName("mc-results");
        results.getElement().setAttribute("data-lookup", "results").setAttribute("role", "group");
        add(field, results);
        explain(texts.get("lookup.hint"));
    }

    public void focus() {
        field.focus();
    }

    String text() {
        return field.getValue();
    }

    /** Searches for a text as if it had been typed. */
    public void search(String text) {
        if (!text.equals(field.getValue())) {
            field.setValue(text); // comes back here
            return;
        }
        results.removeAll();
        found = List.of();
        if (text.isBlank()) {
            explain(texts.get("lookup.hint"));
            return;
        }
        show(catalogue.search(text, Finder.Scope.EVERYTHING, SHOWN));
    }

    /** To be called when the search is over: words that led to no procedure are noted for the report. */
    void noteEnd() {
        if (!unanswered.isBlank()) {
            catalogue.noteSearch(unanswered, false);
        }
        unanswered = "";
    }

    private void show(SearchResult finding) {
        unanswered = field.getValue();
        switch (finding) {
            case SearchResult.Found(List<SearchResult.Hit> hits) -> list(hits);
            case SearchResult.AskBack(List<SearchResult.Choice> choices, List<SearchResult.Hit> hits) -> {
                explain(texts.get("lookup.askBack"));
                choices.forEach(this::offer);
                list(hits);
            }
            case SearchResult.NoProcedure(List<SearchResult.Hit> hits) -> {
                explain(texts.get("lookup.noProcedure"));
                list(hits);
            }
            case SearchResult.Nothing none -> explain(texts.get("lookup.nothing"));
        }
    }

    private void explain(String text) {
        var words = new Div(text);
        words.addClassName("mc-hint");
        words.getElement().setAttribute("role", "status");
        results.add(words);
    }

    private void offer(SearchResult.Choice choice) {
        var button = new Button(choice.label().in(texts.locale()), click -> narrow(choice));
        button.addClassNames("mc-result", "mc-result-choice");
        button.getElement().setAttribute("data-jump", "");
        results.add(button);
    }

    private void narrow(SearchResult.Choice choice) {
        results.removeAll();
        explain(choice.label().in(texts.locale()));
        list(choice.codes().stream()
                .flatMap(code -> catalogue.findSheet(code).stream())
                .map(sheet -> new SearchResult.Hit(sheet.heading(), 0))
                .toList());
        results.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::focus);
    }

    private void list(List<SearchResult.Hit> hits) {
        found = hereFirst(hits.stream().map(SearchResult.Hit::heading).toList());
        found.forEach(heading -> results.add(result(heading)));
    }

    /** Stable: within each part the best stays first. */
    static List<ProcedureHeading> hereFirst(List<ProcedureHeading> headings) {
        return Stream.concat(
                        headings.stream().filter(heading -> heading.service().isPresent()),
                        headings.stream().filter(heading -> heading.service().isEmpty()))
                .toList();
    }

    private Button result(ProcedureHeading heading) {
        boolean here = heading.service().isPresent();
        var name = new Span(heading.shortName().in(texts.locale()));
        name.addClassName("mc-result-name");
        var where = new Span(words.subtitle(heading));
        where.addClassName("mc-result-where");
        var text = new Span(name, where);
        text.addClassName("mc-result-words");
        var mark = SheetView.mark(texts.get(here ? "lookup.here" : "lookup.elsewhere"), here ? "done" : "");
        var body = new Span(text, mark);
        body.addClassName("mc-result-body");
        var button = new Button();
        button.getElement().appendChild(body.getElement());
        button.addClassName("mc-result");
        button.getElement()
                .setAttribute("data-jump", "")
                .setAttribute("data-code", heading.code().value());
        button.addClickListener(click -> choose(heading));
        return button;
    }

    private void choose(ProcedureHeading heading) {
        unanswered = "";
        catalogue.noteSearch(field.getValue(), true);
        chosen.accept(heading);
    }
}

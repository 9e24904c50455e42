package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.motcua.counter.lookup.SearchBox;
import vn.motcua.counter.parts.LongList;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.desk.CatalogueDesk.Count;
import vn.motcua.domain.procedure.ProcedureHeading;

/** What citizens say for what procedures are called; what they searched in vain; and a place to try it. */
final class WordsTab extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MISSES = 200;

    private final transient CatalogueContext context;
    private final transient StaffTexts texts;
    private final TextField said;
    private final TextField meant;
    private final TextField filter;
    private final Div list = new Div();
    private final Div misses = new Div();
    private final SearchBox attempt;
    private transient List<Synonym> synonyms = List.of();

    private record Loaded(List<Synonym> synonyms, List<Count> misses) {}

    WordsTab(CatalogueContext context) {
        this.context = context;
        this.texts = context.texts();
        addClassName("mc-words");
        said = new TextField(texts.get("words.said"));
        meant = new TextField(texts.get("words.meant"));
        said.getElement().setAttribute("data-words", "said");
        meant.getElement().setAttribute("data-words", "meant");
        filter = new TextField(texts.get("words.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show());
        attempt = new SearchBox(context.catalogue(), texts, this::take);
        var left = panel("words.title", filter);
        if (context.mayEdit()) {
            left.addComponentAtIndex(1, form());
        }
        list.addClassName("mc-words-list");
        misses.addClassName("mc-words-list");
        left.add(list);
        var middle = panel("words.misses", hint("words.misses.hint"), misses);
        var right = panel("words.try", hint("words.try.hint"), attempt);
        add(left, middle, right);
    }

    private Div panel(String title, Component... content) {
        var panel = new Div(new H2(texts.get(title)));
        panel.add(content);
        panel.addClassName("mc-panel");
        return panel;
    }

    private Div hint(String key) {
        var hint = new Div(texts.get(key));
        hint.addClassName("mc-hint");
        return hint;
    }

    private Div form() {
        var add = new Button(texts.get("words.add"), click -> save());
        add.addClassName("mc-primary");
        add.getElement().setAttribute("data-words", "add");
        var form = new Div(said, meant, add);
        form.addClassName("mc-words-form");
        return form;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    private void load() {
        context.later(
                this,
                () -> new Loaded(context.desk().listSynonyms(), context.desk().listMisses(MISSES)),
                loaded -> {
                    synonyms = loaded.synonyms().stream()
                            .sorted(Comparator.comparing(Synonym::said))
                            .toList();
                    show();
                    showMisses(loaded.misses());
                });
    }

    private void show() {
        list.removeAll();
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        list.add(new LongList<>(
                synonyms.stream()
                        .filter(one -> (one.said() + " " + one.meant())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList(),
                texts,
                this::row));
    }

    private Component row(Synonym synonym) {
        var words = new Div(bold(synonym.said()), new Span(" → " + synonym.meant()));
        words.addClassName("mc-words-pair");
        var row = new Div(words);
        row.addClassName("mc-words-row");
        row.getElement().setAttribute("data-synonym", synonym.said());
        if (context.mayEdit()) {
            var delete = new Button(texts.get("words.delete"), click -> {
                context.attempt(
                        () -> context.desk().deleteSynonym(synonym, context.by()), "words.deleted", synonym.said());
                load();
            });
            delete.addClassName("mc-small");
            delete.setAriaLabel(texts.get("words.delete") + " " + synonym.said());
            row.add(delete);
        }
        return row;
    }

    private static Span bold(String text) {
        var bold = new Span(text);
        bold.addClassName("mc-bold");
        return bold;
    }

    private void showMisses(List<Count> counts) {
        misses.removeAll();
        if (counts.isEmpty()) {
            misses.add(hint("words.misses.none"));
        }
        misses.add(new LongList<>(counts, texts, this::miss));
    }

    private Component miss(Count count) {
        var words = new Div(bold(count.text()), new Span(" · " + texts.get("words.times", count.times())));
        words.addClassName("mc-words-pair");
        var row = new Div(words);
        row.addClassName("mc-words-row");
        row.getElement().setAttribute("data-miss", count.text());
        if (context.mayEdit()) {
            var use = new Button(texts.get("words.use"), click -> {
                said.setValue(count.text());
                meant.focus();
                attempt.search(count.text());
            });
            use.addClassName("mc-small");
            use.setAriaLabel(texts.get("words.use") + " " + count.text());
            row.add(use);
        }
        return row;
    }

    /** What was found by trying is proposed as what is meant. */
    private void take(ProcedureHeading heading) {
        meant.setValue(heading.shortName().vi());
    }

    private void save() {
        boolean lacking = missing(said);
        if (missing(meant) || lacking) {
            context.message().warn(texts.get("words.both"));
            return;
        }
        var synonym = new Synonym(said.getValue(), meant.getValue());
        if (context.attempt(() -> context.desk().saveSynonym(synonym, context.by()), "words.saved", synonym.said())) {
            said.clear();
            meant.clear();
            load();
        }
    }

    private boolean missing(TextField field) {
        boolean blank = field.getValue().isBlank();
        field.setErrorMessage(texts.get("admin.fill"));
        field.setInvalid(blank);
        return blank;
    }
}

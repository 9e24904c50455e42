package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.lookup.ProcedureWords;
import vn.motcua.counter.lookup.SearchBox;
import vn.motcua.counter.parts.LongList;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.ProcedureHeading;

/** The catalogue itself: found by words or by field, opened at the right with its history and what this desk adds. */
final class RecordsTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CatalogueContext context;
    private final transient Optional<Questions> questions;
    private final transient StaffTexts texts;
    private final transient ProcedureWords words;
    private final Select<FieldOfWork> field = new Select<>();
    private final Div browsed = new Div();
    private final Div place = new Div();

    RecordsTab(CatalogueContext context, Optional<Questions> questions) {
        this.context = context;
        this.questions = questions;
        this.texts = context.texts();
        this.words = new ProcedureWords(texts);
        addClassName("mc-records");
        field.setLabel(texts.get("records.field"));
        field.setPlaceholder(texts.get("records.field.none"));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(texts.get("records.field.none"));
        field.setItemLabelGenerator(
                one -> one == null ? "" : texts.get("records.field.count", one.name(), one.procedures()));
        field.addValueChangeListener(change -> browse(Optional.ofNullable(change.getValue())));
        browsed.addClassName("mc-results");
        browsed.setVisible(false);
        var search = new SearchBox(context.catalogue(), texts, this::open);
        var left = new Div(field, browsed, search);
        left.addClassName("mc-records-left");
        field.addValueChangeListener(change -> search.setVisible(change.getValue() == null));
        place.addClassName("mc-records-place");
        var empty = new Div(texts.get("lookup.empty"));
        empty.addClassName("mc-hint");
        place.add(empty);
        add(left, place);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        context.later(this, () -> context.catalogue().listFields(), field::setItems);
    }

    private void browse(Optional<FieldOfWork> chosen) {
        browsed.removeAll();
        browsed.setVisible(chosen.isPresent());
        chosen.ifPresent(one -> context.later(this, () -> context.catalogue().listProcedures(one.name()), this::list));
    }

    private void list(List<ProcedureHeading> headings) {
        browsed.removeAll();
        browsed.add(new LongList<>(headings, texts, this::result));
    }

    private Component result(ProcedureHeading heading) {
        var name = new Span(heading.shortName().in(texts.locale()));
        name.addClassName("mc-result-name");
        var where = new Span(words.subtitle(heading));
        where.addClassName("mc-result-where");
        var text = new Span(name, where);
        text.addClassName("mc-result-words");
        var button = new Button(text, click -> open(heading));
        button.addClassName("mc-result");
        button.getElement().setAttribute("data-code", heading.code().value());
        return button;
    }

    private void open(ProcedureHeading heading) {
        place.removeAll();
        place.add(new ProcedureRecord(context, questions, heading.code()));
    }
}

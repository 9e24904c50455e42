package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.lookup.ProcedureWords;
import vn.motcua.counter.parts.LongList;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;

/** Which service of this desk receives which field, and the procedures of which levels. */
final class FieldsTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CatalogueContext context;
    private final transient StaffTexts texts;
    private final TextField filter;
    private final Div levels = new Div();
    private final Div list = new Div();
    private transient List<Row> rows = List.of();

    private record Row(String field, int procedures, Optional<ServiceId> service) {}

    private record Loaded(List<Row> rows, List<Level> levels) {}

    FieldsTab(CatalogueContext context) {
        this.context = context;
        this.texts = context.texts();
        filter = new TextField(texts.get("fields.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show());
        var ask = new Div(filter, levels);
        ask.addClassName("mc-ask");
        add(ask, list);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        context.later(this, this::load, loaded -> {
            rows = loaded.rows();
            show(loaded.levels());
            show();
        });
    }

    private Loaded load() {
        Map<String, Integer> counts = context.desk()
                .totals(context.today(), context.today(), context.today())
                .byField();
        Map<String, ServiceId> services = context.desk().listFieldServices();
        var fields = new LinkedHashSet<>(counts.keySet());
        fields.addAll(services.keySet());
        List<Row> found = new ArrayList<>();
        for (String field : fields) {
            found.add(new Row(field, counts.getOrDefault(field, 0), Optional.ofNullable(services.get(field))));
        }
        found.sort(Comparator.comparing((Row row) -> row.service().isEmpty())
                .thenComparing(Row::procedures, Comparator.reverseOrder())
                .thenComparing(Row::field));
        return new Loaded(found, context.desk().listLevels());
    }

    private void show(List<Level> received) {
        levels.removeAll();
        var group = new CheckboxGroup<Level>(texts.get("fields.levels"));
        group.setItems(Level.values());
        group.setItemLabelGenerator(new ProcedureWords(texts)::level);
        group.setValue(new LinkedHashSet<>(received));
        group.setReadOnly(!context.mayEdit());
        group.getElement().setAttribute("data-fields", "levels");
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                List<Level> chosen = change.getValue().stream().sorted().toList();
                context.attempt(() -> context.desk().saveLevels(chosen, context.by()), "keep.saved");
            }
        });
        levels.add(group);
    }

    private void show() {
        list.removeAll();
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        List<Row> some = rows.stream()
                .filter(row -> row.field().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var head = new Div(
                new Span(texts.get("totals.column.field")),
                new Span(texts.get("totals.procedures")),
                new Span(texts.get("fields.service")));
        head.addClassNames("mc-field-row", "mc-field-head");
        var panel = new Div(head, new LongList<>(some, texts, this::row));
        panel.addClassName("mc-panel");
        list.add(panel);
    }

    private Component row(Row row) {
        List<Service> services = context.plan().get().services();
        var select = new Select<Service>();
        select.setItems(services);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get("fields.none"));
        select.setItemLabelGenerator(service -> service == null
                ? texts.get("fields.none")
                : service.series() + " · " + service.name().in(texts.locale()));
        select.setAriaLabel(texts.get("fields.service") + ": " + row.field());
        row.service()
                .flatMap(id -> services.stream()
                        .filter(service -> service.id().equals(id))
                        .findFirst())
                .ifPresent(select::setValue);
        select.setReadOnly(!context.mayEdit());
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(row.field(), Optional.ofNullable(change.getValue()).map(Service::id));
            }
        });
        var count = new Span(Integer.toString(row.procedures()));
        count.addClassName("mc-number");
        var line = new Div(new Span(row.field()), count, select);
        line.addClassName("mc-field-row");
        line.getElement().setAttribute("data-field", row.field());
        return line;
    }

    private void save(String field, Optional<ServiceId> service) {
        boolean saved = context.attempt(
                () -> context.desk().saveFieldService(field, service, context.by()), "fields.saved", field);
        if (saved) {
            rows = rows.stream()
                    .map(row -> row.field().equals(field) ? new Row(field, row.procedures(), service) : row)
                    .toList();
        }
    }
}

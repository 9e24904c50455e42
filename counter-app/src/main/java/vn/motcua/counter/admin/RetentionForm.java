package vn.motcua.counter.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.audit.Retention;
import vn.motcua.domain.staff.RecordDesk;

/** How long things are kept before they are deleted in the night. */
final class RetentionForm extends Div {

    private static final long serialVersionUID = 1L;

    RetentionForm(AdminContext context, RecordDesk records) {
        StaffTexts texts = context.texts();
        var table = new Table(texts, "audit.retention", "audit.what", "audit.days", "");
        for (Retention kept : records.listRetention()) {
            String name = texts.get("audit.what." + kept.what());
            var days = new IntegerField();
            days.setValue(kept.days());
            days.setMin(kept.what().least());
            days.setMax(kept.what().most());
            days.setAriaLabel(name);
            days.setHelperText(
                    texts.get("audit.range", kept.what().least(), kept.what().most()));
            var save = new Button(
                    texts.get("save"),
                    click -> context.attempt(
                            () -> records.saveRetention(
                                    kept.what(), days.getValue() == null ? 0 : days.getValue(), context.by()),
                            "admin.saved"));
            save.addClassName("mc-small");
            save.setAriaLabel(texts.get("save") + " " + name);
            table.row(new Span(name), days, save);
        }
        var hint = new Paragraph(texts.get("audit.retention.hint"));
        hint.addClassName("mc-hint");
        add(table, hint);
    }
}

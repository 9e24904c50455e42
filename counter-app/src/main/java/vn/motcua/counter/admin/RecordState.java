package vn.motcua.counter.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.audit.CheckReport;
import vn.motcua.domain.staff.RecordDesk;

/** What the newest check of the record came to, and the way to take the record as it is, with a reason. */
final class RecordState extends Section {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private final transient AdminContext context;
    private final transient RecordDesk records;
    private final transient Runnable changed;
    private final transient StaffTexts texts;
    private final Div state = new Div();

    RecordState(AdminContext context, RecordDesk records, Runnable changed) {
        this.context = context;
        this.records = records;
        this.changed = changed;
        this.texts = context.texts();
        addClassName("mc-panel");
        state.getElement().setAttribute("data-audit", "state");
        var check = new Button(texts.get("audit.check"), click -> {
            records.check(context.by());
            context.message().tell(texts.get("audit.check.begun"));
            show();
        });
        var look = new Button(texts.get("admin.lookAgain"), click -> {
            show();
            changed.run();
        });
        var buttons = new Div(check, look);
        buttons.addClassName("mc-row-buttons");
        add(new H2(texts.get("audit.state")), state, buttons);
        show();
    }

    private void show() {
        state.removeAll();
        if (records.isChecking()) {
            state.add(new Paragraph(texts.get("audit.checking")));
        }
        records.lastCheck().ifPresentOrElse(this::show, () -> state.add(new Paragraph(texts.get("audit.check.none"))));
    }

    private void show(CheckReport report) {
        String at = AT.format(context.plan().localTime(report.at()));
        state.add(new Paragraph(texts.get(
                report.isIntact() ? "audit.intact" : "audit.found",
                at,
                report.journal(),
                report.audit(),
                report.head(),
                report.findings().size())));
        if (report.accepted() > 0) {
            state.add(new Paragraph(texts.get("audit.alsoAccepted", report.accepted())));
        }
        if (report.isIntact()) {
            return;
        }
        report.findings().forEach(finding -> {
            var line = new Div(records.say(finding, texts.locale()));
            line.addClassName("mc-failure");
            state.add(line);
        });
        var reason = new TextField(texts.get("audit.reason"));
        reason.setWidth("36em");
        reason.setPlaceholder(texts.get("audit.reason.example"));
        var accept = new Button(texts.get("audit.accept"), click -> {
            if (context.attempt(() -> records.accept(reason.getValue(), context.by()), "audit.accepted")) {
                show();
                changed.run();
            }
        });
        var form = new Div(reason, accept);
        form.addClassName("mc-inline-form");
        state.add(form);
    }
}

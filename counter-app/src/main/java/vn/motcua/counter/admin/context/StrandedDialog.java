package vn.motcua.counter.admin.context;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Reason;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.staff.Remedy;

/** Says whom a change of the desk would leave with nobody to call them, and asks what becomes of them. */
final class StrandedDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 30;

    /** What can be chosen; the texts are {@code stranded.choice.<name>}. */
    private enum Choice {
        SERVE_OUT,
        MOVE,
        END,
        KEEP
    }

    private final transient StaffTexts texts;
    private final transient Predicate<Remedy> save;
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final Select<ServiceId> to = new Select<>();
    private final TextField reason = new TextField();

    /**
     * @param changed the desk as it would be
     * @param save takes the choice and tells whether the change was made
     */
    StrandedDialog(StaffTexts texts, HallPlan changed, List<Stranded> who, Predicate<Remedy> save) {
        this.texts = texts;
        this.save = save;
        addClassName("mc-dialog");
        setHeaderTitle(texts.get("stranded.title", who.size()));
        choice.addThemeName("vertical");
        choice.setLabel(texts.get("stranded.question"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(item -> texts.get("stranded.choice." + item));
        choice.setValue(Choice.SERVE_OUT);
        choice.addValueChangeListener(change -> showFields());
        to.setLabel(texts.get("stranded.to"));
        to.setItems(changed.services().stream()
                .map(Service::id)
                .filter(id -> !changed.listCountersServing(id).isEmpty())
                .toList());
        to.setItemLabelGenerator(id -> id == null ? "" : ServiceNames.of(changed, id, texts));
        reason.setLabel(texts.get("stranded.reason"));
        reason.setHelperText(texts.get("stranded.reason.hint"));
        reason.setMaxLength(Reason.LONGEST);
        var form = new Div(new Div(texts.get("stranded.who", names(who))), choice, to, reason);
        form.addClassName("mc-dialog-form");
        add(form);
        var ok = new Button(texts.get("save"), click -> trySave());
        ok.addClassName("mc-primary");
        getFooter().add(new Button(texts.get("cancel"), click -> close()), ok);
        showFields();
    }

    /** {@code G 002, G 003 …}: so many as a person reads. */
    static String names(List<Stranded> who) {
        return who.stream()
                        .limit(MOST_NAMED)
                        .map(one -> one.ticket().id().label())
                        .collect(Collectors.joining(", "))
                + (who.size() > MOST_NAMED ? " …" : "");
    }

    private void showFields() {
        to.setVisible(choice.getValue() == Choice.MOVE);
        reason.setVisible(Arrays.asList(Choice.MOVE, Choice.END).contains(choice.getValue()));
    }

    private void trySave() {
        to.setErrorMessage(texts.get("admin.fill"));
        to.setInvalid(to.isVisible() && to.getValue() == null);
        reason.setErrorMessage(texts.get("admin.fill"));
        reason.setInvalid(reason.isVisible() && !Reason.is(reason.getValue()));
        if (to.isInvalid() || reason.isInvalid()) {
            return;
        }
        Remedy remedy = switch (choice.getValue()) {
            case SERVE_OUT -> new Remedy.ServeOut();
            case MOVE -> new Remedy.Move(to.getValue(), reason.getValue().strip());
            case END -> new Remedy.End(reason.getValue().strip());
            case KEEP -> new Remedy.Keep();
        };
        if (save.test(remedy)) {
            close();
        }
    }
}

package vn.motcua.counter.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.frame.SessionsPanel;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.HallSnapshot.CounterView;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.staff.LinkedAccounts;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.SecondFactor;
import vn.motcua.domain.staff.Staff;

/** Who may sign in. A one-time password is shown once and nowhere kept. */
final class AccountsTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;
    private final transient Optional<SecondFactor> factor;
    private final transient Optional<LinkedAccounts> linked;
    private final transient StaffTexts texts;
    private final Div list = new Div();

    AccountsTab(AdminContext context, Optional<SecondFactor> factor, Optional<LinkedAccounts> linked) {
        this.context = context;
        this.factor = factor;
        this.linked = linked;
        this.texts = context.texts();
        var account = new TextField(texts.get("signIn.account"));
        var name = new TextField(texts.get("admin.displayName"));
        Select<Role> role = roles(Role.CLERK);
        role.setLabel(texts.get("admin.role"));
        var add = new Button(texts.get("admin.account.add"), click -> {
            boolean nameless = missing(name);
            if (!missing(account) && !nameless) {
                show(() -> context.administration()
                        .addStaff(account.getValue().strip(), name.getValue().strip(), role.getValue(), context.by()));
            }
        });
        add.addClassName("mc-primary");
        var form = new Div(account, name, role, add);
        form.addClassName("mc-inline-form");
        add(list, form);
        refresh();
    }

    private boolean missing(TextField field) {
        boolean blank = field.getValue().isBlank();
        field.setErrorMessage(texts.get("admin.fill"));
        field.setInvalid(blank);
        return blank;
    }

    private Select<Role> roles(Role value) {
        var roles = new Select<Role>();
        roles.setItems(Arrays.stream(Role.values()).filter(Role::isStaff).toList());
        roles.setItemLabelGenerator(role -> texts.get("role." + role.name()));
        roles.setValue(value);
        return roles;
    }

    private void refresh() {
        list.removeAll();
        var table = new Table(
                texts,
                "admin.accounts",
                "signIn.account",
                "admin.displayName",
                "admin.role",
                "admin.active",
                "room.state",
                "");
        for (Staff person : context.administration().listStaff()) {
            Select<Role> role = roles(person.role());
            role.setAriaLabel(texts.get("admin.role") + " " + person.account());
            var active = new Checkbox(person.active());
            active.setAriaLabel(texts.get("admin.active") + " " + person.account());
            role.addValueChangeListener(change -> change(person, change.getValue(), active.getValue()));
            active.addValueChangeListener(change -> change(person, role.getValue(), change.getValue()));
            var reset = new Button(
                    texts.get("admin.reset"),
                    click -> show(() -> context.administration().resetPassword(person.account(), context.by())));
            reset.addClassName("mc-small");
            reset.setAriaLabel(texts.get("admin.reset") + " " + person.account());
            var sessions = new Button(texts.get("sessions.show"), click -> showSessions(person));
            sessions.addClassName("mc-small");
            sessions.setAriaLabel(texts.get("sessions.of", person.account()));
            table.row(
                    new Span(person.account()),
                    new Span(person.displayName()),
                    role,
                    active,
                    state(person),
                    buttons(person, reset, sessions));
        }
        list.add(table);
    }

    private Span state(Staff person) {
        String key = person.locked() ? "admin.locked" : person.passwordDue() ? "admin.passwordDue" : "admin.ready";
        return new Span(texts.get(key) + (person.factor() ? " · " + texts.get("admin.factor") : ""));
    }

    /** The own factor is switched off on the own page, with a code. */
    private Div buttons(Staff person, Button... usual) {
        var buttons = new Div(usual);
        factor.filter(door -> person.factor() && !person.account().equals(context.by()))
                .ifPresent(door -> {
                    var take = new Button(texts.get("admin.factor.take"), click -> takeFactor(door, person));
                    take.addClassName("mc-small");
                    take.setAriaLabel(texts.get("admin.factor.take") + " " + person.account());
                    buttons.add(take);
                });
        linked.ifPresent(door -> {
            var link = new Button(
                    texts.get("admin.link"),
                    click -> new LinkAccountDialog(context, door, person.account(), this::refresh).open());
            link.addClassName("mc-small");
            link.setAriaLabel(texts.get("admin.link") + " " + person.account());
            buttons.add(link);
        });
        return buttons;
    }

    private void takeFactor(SecondFactor door, Staff person) {
        var dialog = new ConfirmDialog(
                texts.get("admin.factor.title", person.displayName()),
                texts.get("admin.factor.text"),
                texts.get("admin.factor.take"),
                confirm -> {
                    context.attempt(() -> door.takeAway(person.account(), context.by()), "admin.factor.taken");
                    refresh();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("cancel"));
        dialog.open();
    }

    /** Whoever sits at a counter is not taken away unseen: their citizens return to the line. */
    private void change(Staff person, Role role, boolean active) {
        Optional<CounterView> counter = active ? Optional.empty() : counterOf(person);
        if (counter.isEmpty()) {
            carryOut(person, role, active);
            return;
        }
        String number = counter.get().counter().id().toString();
        var dialog = new ConfirmDialog(
                texts.get("admin.off.title", person.displayName()),
                counter.get()
                        .active()
                        .map(ticket -> texts.get(
                                "admin.off.serving", number, ticket.id().label()))
                        .orElseGet(() -> texts.get("admin.off.open", number)),
                texts.get("admin.off.do"),
                confirm -> carryOut(person, role, active));
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("cancel"));
        dialog.addCancelListener(cancel -> refresh());
        dialog.open();
    }

    private Optional<CounterView> counterOf(Staff person) {
        return context.desk().snapshot().counters().stream()
                .filter(view -> view.state() instanceof CounterState.Staffed staffed
                        && staffed.clerk().equals(person.id()))
                .findFirst();
    }

    private void carryOut(Staff person, Role role, boolean active) {
        context.attempt(
                () -> context.administration().changeStaff(person.account(), role, active, context.by()),
                "admin.saved");
        refresh();
    }

    private void showSessions(Staff person) {
        var dialog = new Dialog();
        dialog.addClassNames("mc-dialog", "mc-wide");
        dialog.setHeaderTitle(texts.get("sessions.of", person.account()));
        var message = new Message();
        dialog.add(
                message,
                new SessionsPanel(context.administration(), context.signedIn(), person::account, texts, message));
        dialog.getFooter().add(new Button(texts.get("close"), click -> dialog.close()));
        dialog.open();
    }

    private void show(Supplier<DeskAnswer<Staff.OneTime>> make) {
        context.attempt(make, this::show, "admin.saved");
        refresh();
    }

    private void show(Staff.OneTime fresh) {
        var dialog = new Dialog();
        dialog.addClassName("mc-dialog");
        dialog.setHeaderTitle(texts.get("admin.oneTime.title", fresh.account()));
        dialog.setCloseOnOutsideClick(false);
        var password = new Div(fresh.password());
        password.addClassName("mc-password");
        dialog.add(password, new Div(texts.get("admin.oneTime.text")));
        var done = new Button(texts.get("admin.oneTime.done"), click -> dialog.close());
        done.addClassName("mc-primary");
        dialog.getFooter().add(done);
        dialog.open();
    }
}

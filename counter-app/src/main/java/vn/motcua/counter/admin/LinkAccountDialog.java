package vn.motcua.counter.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.staff.LinkedAccounts;

/** Ties an account to what the province's provider calls the person. */
final class LinkAccountDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    /** @param saved called when it is saved */
    LinkAccountDialog(AdminContext context, LinkedAccounts door, String account, Runnable saved) {
        StaffTexts texts = context.texts();
        addClassName("mc-dialog");
        setHeaderTitle(texts.get("admin.link.title", account));
        var name = new TextField(texts.get("admin.link.name"));
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setValue(door.findName(account).orElse(""));
        setWidth("560px");
        add(name, new Div(texts.get("admin.link.hint")));
        var save = new Button(texts.get("admin.link.save"), click -> {
            if (context.attempt(() -> door.link(account, name.getValue(), context.by()), "admin.saved")) {
                saved.run();
            }
            close();
        });
        save.addClassName("mc-primary");
        getFooter().add(new Button(texts.get("cancel"), click -> close()), save);
    }
}

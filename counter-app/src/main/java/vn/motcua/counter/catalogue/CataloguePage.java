package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.motcua.counter.frame.StaffLayout;
import vn.motcua.counter.parts.BackgroundTasks;
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.staff.Role;

/** The catalogue of procedures: its imports, records, numbers and words. Managers read, administrators change. */
@Route(value = "catalogue", layout = StaffLayout.class)
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
final class CataloguePage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts = StaffLanguage.current();
    private final TabSheet tabs = new TabSheet();

    CataloguePage(CounterDesk desk, SignedIn signedIn, CounterPorts ports, BackgroundTasks tasks) {
        addClassName("mc-page");
        var message = new Message();
        var head = new Div(new H1(texts.get("bar.catalogue")), message);
        head.addClassName("mc-room-head");
        add(head);
        if (ports.catalogue().isEmpty() || ports.desk().isEmpty()) {
            message.warn(texts.get("keep.nowhere"));
            return;
        }
        SignedIn.Person person = signedIn.getCurrent();
        HallSnapshot hall = desk.snapshot();
        var context = new CatalogueContext(
                ports.catalogue().get(),
                ports.desk().get(),
                () -> desk.snapshot().plan(),
                hall.plan().businessDay(hall.at()),
                signedIn,
                person.role() == Role.ADMINISTRATOR,
                texts,
                message,
                tasks);
        tabs.addClassName("mc-admin-tabs");
        tab("totals", new TotalsTab(context));
        tab("records", new RecordsTab(context, ports.questions()));
        tab("import", new ImportTab(context));
        tab("fields", new FieldsTab(context));
        tab("words", new WordsTab(context));
        tab("missed", new MissedPapersTab(context));
        tabs.addSelectedChangeListener(change -> message.clear());
        add(tabs);
    }

    private void tab(String name, Component content) {
        var tab = new Tab(texts.get("keep.tab." + name));
        tab.getElement().setAttribute("data-tab", name);
        tabs.add(tab, content);
    }

    @Override
    public String getPageTitle() {
        return texts.get("bar.catalogue") + " · Motcua";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript("context://counter/keys.js");
    }
}

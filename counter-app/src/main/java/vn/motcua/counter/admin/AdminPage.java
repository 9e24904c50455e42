package vn.motcua.counter.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import vn.motcua.counter.admin.binding.DeviceBindingTab;
import vn.motcua.counter.admin.binding.DevicesTab;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.admin.desk.CountersTab;
import vn.motcua.counter.admin.desk.DeskTab;
import vn.motcua.counter.admin.desk.GroupsTab;
import vn.motcua.counter.admin.desk.ServicesTab;
import vn.motcua.counter.admin.desk.SlipTab;
import vn.motcua.counter.frame.StaffLayout;
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.PushThrottle;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Ticking;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.plan.PlanWarning;
import vn.motcua.domain.staff.Administration;

/** The first administration: what is saved here takes effect with the next tap, without a restart. */
@Route(value = "admin", layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
final class AdminPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;
    private final transient CounterDesk desk;
    private final transient StaffTexts texts = StaffLanguage.current();
    private final Div warnings = new Div();

    AdminPage(
            Administration administration,
            CounterDesk desk,
            SignedIn signedIn,
            CounterPorts ports,
            PushThrottle throttle) {
        this.desk = desk;
        var message = new Message();
        this.context = new AdminContext(administration, desk, signedIn, texts, message, this::warn);
        addClassName("mc-page");
        warnings.addClassName("mc-devices");
        warnings.getElement().setAttribute("role", "status");
        var tabs = new TabSheet();
        tabs.add(texts.get("admin.desk"), new DeskTab(context));
        tabs.add(texts.get("admin.groups"), new GroupsTab(context));
        tabs.add(texts.get("admin.services"), new ServicesTab(context));
        tabs.add(texts.get("admin.counters"), new CountersTab(context));
        tabs.add(texts.get("admin.accounts"), new AccountsTab(context, ports.factor(), ports.linked()));
        tabs.add(texts.get("admin.devices"), new DevicesTab(context));
        ports.devices()
                .ifPresent(
                        devices -> tabs.add(texts.get("wiring.tab"), new DeviceBindingTab(context, devices, throttle)));
        ports.slips().ifPresent(preview -> tabs.add(texts.get("slip.tab"), new SlipTab(context, preview)));
        var today = context.plan().businessDay(desk.snapshot().at());
        ports.records().ifPresent(records -> tabs.add(texts.get("audit.tab"), new AuditTab(context, records, today)));
        tabs.add(texts.get("connection.tab"), new ConnectionTab(context, ports.transport()));
        tabs.addClassName("mc-admin-tabs");
        var head = new Div(new H1(texts.get("bar.admin")), message);
        head.addClassName("mc-room-head");
        add(warnings, head, tabs);
        warn();
    }

    @Override
    public String getPageTitle() {
        return texts.get("bar.admin") + " · Motcua";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Ticking.prepare(event.getUI(), desk.snapshot());
    }

    private void warn() {
        var plan = context.plan();
        warnings.setText(plan.listWarnings().stream()
                .map(warning -> switch (warning) {
                    case PlanWarning.ServiceWithoutCounter(var service) ->
                        texts.get("admin.warn.service", ServiceNames.of(plan, service, texts));
                    case PlanWarning.CounterWithoutService(var counter) -> texts.get("admin.warn.counter", counter);
                    case PlanWarning.NeverOpen() -> texts.get("admin.warn.hours");
                })
                .collect(Collectors.joining("   ·   ")));
        warnings.setVisible(!warnings.getText().isEmpty());
    }
}

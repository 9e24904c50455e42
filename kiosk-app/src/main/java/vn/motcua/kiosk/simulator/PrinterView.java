package vn.motcua.kiosk.simulator;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.hall.HallPlan;
import vn.motcua.hardware.sim.Fault;
import vn.motcua.hardware.sim.PrintedSlip;
import vn.motcua.hardware.sim.SimulatedPrinter;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.ScreenRefresh;

/** The simulated printer's tray and its faults, for technicians and demonstrations. */
@Route("printer")
@PageTitle("Máy in mô phỏng · Motcua")
@StyleSheet("theme/simulators.css")
@AnonymousAllowed
class PrinterView extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient Entrance entrance;
    private final transient PrinterWatch watch;
    private final transient Simulators simulators;
    private final transient ScreenRefresh pulse;
    private final transient KioskTexts texts = new KioskTexts(KioskLanguage.VI);
    private final Div tray = Pieces.box("p-tray");
    private final Div faults = Pieces.box("p-faults");
    private transient List<Long> shown = List.of();
    private transient @Nullable Subscription following;

    PrinterView(Entrance entrance, PrinterWatch watch, Simulators simulators, ScreenRefresh pulse) {
        this.entrance = entrance;
        this.watch = watch;
        this.simulators = simulators;
        this.pulse = pulse;
        addClassName("p-page");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        removeAll();
        Optional<SimulatedPrinter> printer = simulators.listRunning().stream()
                .map(Simulators.Running::simulator)
                .filter(SimulatedPrinter.class::isInstance)
                .map(SimulatedPrinter.class::cast)
                .findFirst();
        add(new H1(texts.get("printer.title")));
        if (!watch.mayWatch()) {
            add(new Paragraph(texts.get("printer.forbidden")));
        } else if (printer.isEmpty()) {
            add(new Paragraph(texts.get("printer.absent")));
        } else {
            open(printer.get(), event.getUI());
        }
    }

    private void open(SimulatedPrinter sim, UI ui) {
        for (Fault fault : Fault.values()) {
            faults.add(toggle(sim, fault));
        }
        add(
                new Paragraph(texts.get("printer.text")),
                new Anchor("kiosk", texts.get("printer.open")),
                new Anchor("simulators", texts.get("simulators.title")),
                faults,
                tray);
        following = pulse.follow(() -> ScreenRefresh.on(ui, () -> refresh(sim)));
        shown = List.of(-1L);
        refresh(sim);
    }

    private NativeButton toggle(SimulatedPrinter sim, Fault fault) {
        var button = new NativeButton(texts.get("printer." + fault));
        button.addClassName("p-fault");
        mark(button, sim.has(fault));
        button.addClickListener(click -> {
            sim.set(fault, !sim.has(fault));
            mark(button, sim.has(fault));
        });
        return button;
    }

    private static void mark(NativeButton button, boolean on) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    private void refresh(SimulatedPrinter sim) {
        List<PrintedSlip> slips = sim.slips().reversed();
        List<Long> ids = slips.stream().map(PrintedSlip::id).toList();
        if (ids.equals(shown)) {
            return;
        }
        shown = ids;
        tray.removeAll();
        if (slips.isEmpty()) {
            tray.add(new Paragraph(texts.get("printer.none")));
        }
        HallPlan plan = entrance.snapshot().plan();
        slips.stream().limit(12).forEach(slip -> tray.add(picture(plan, slip)));
    }

    private Div picture(HallPlan plan, PrintedSlip slip) {
        String title = texts.get(
                "printer.slip",
                Long.toString(slip.id()),
                plan.localTime(slip.received()).format(TIME));
        var image = new Image(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(slip.png()),
                title + slip.number().map(number -> ": " + number).orElse(""));
        return Pieces.box("p-slip", Pieces.words("p-slip-title", title), image);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
        }
    }
}

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.desk.Entrance;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.FrontView;
import vn.motcua.hardware.simulation.Simulator;
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
    private transient List<String> shown = List.of();
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
        Optional<Simulator> printer = simulators.listRunning().stream()
                .map(Simulators.Running::simulator)
                .filter(simulator -> faults(simulator).findAny().isPresent())
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

    private void open(Simulator sim, UI ui) {
        faults(sim).forEach(fault -> faults.add(toggle(sim, fault)));
        add(
                new Paragraph(texts.get("printer.text")),
                new Anchor("kiosk", texts.get("printer.open")),
                new Anchor("simulators", texts.get("simulators.title")),
                faults,
                tray);
        following = pulse.follow(() -> ScreenRefresh.on(ui, () -> refresh(sim)));
        shown = List.of("not looked at yet");
        refresh(sim);
    }

    /** The faults of a roll printer; none if the simulator is another device. */
    private static Stream<Control.Toggle> faults(Simulator sim) {
        return sim.controls().stream()
                .filter(Control.Toggle.class::isInstance)
                .map(Control.Toggle.class::cast)
                .filter(toggle -> toggle.id().startsWith("printer."));
    }

    private NativeButton toggle(Simulator sim, Control.Toggle fault) {
        var button = new NativeButton(texts.get(fault.id()));
        button.addClassName("p-fault");
        mark(button, fault.on());
        button.addClickListener(click -> {
            now(sim, fault.id()).ifPresent(present -> present.set().accept(!present.on()));
            now(sim, fault.id()).ifPresent(present -> mark(button, present.on()));
        });
        return button;
    }

    private static Optional<Control.Toggle> now(Simulator sim, String id) {
        return faults(sim).filter(fault -> fault.id().equals(id)).findFirst();
    }

    private static void mark(NativeButton button, boolean on) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    private void refresh(Simulator sim) {
        List<FrontView.Picture> slips = sim.faces().stream()
                .filter(FrontView.Picture.class::isInstance)
                .map(FrontView.Picture.class::cast)
                .toList();
        List<String> keys = slips.stream().map(FrontView.Picture::key).toList();
        if (keys.equals(shown)) {
            return;
        }
        shown = keys;
        tray.removeAll();
        if (slips.isEmpty()) {
            tray.add(new Paragraph(texts.get("printer.none")));
        }
        HallPlan plan = entrance.snapshot().plan();
        slips.stream().limit(12).forEach(slip -> tray.add(picture(plan, slip)));
    }

    private Div picture(HallPlan plan, FrontView.Picture slip) {
        String title =
                texts.get("printer.slip", slip.key(), plan.localTime(slip.at()).format(TIME));
        String number = slip.text().get();
        var image = new Image(
                "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(slip.png().get()),
                number.isEmpty() ? title : title + ": " + number);
        return Pieces.box("p-slip", Pieces.words("p-slip-title", title), image);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
        }
    }
}

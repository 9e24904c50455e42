package vn.motcua.kiosk.simulator;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.ScreenRefresh;

/** Every simulated device of this computer, to be broken and mended, for technicians and demonstrations. */
@Route("simulators")
@PageTitle("Thiết bị mô phỏng · Motcua")
@StyleSheet("theme/simulators.css")
@AnonymousAllowed
class SimulatorsView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PrinterWatch watch;
    private final transient Simulators simulators;
    private final transient ScreenRefresh pulse;
    private final Div panels = Pieces.box("p-sims");
    private KioskLanguage language = KioskLanguage.VI;
    private transient List<Simulators.Running> shown = List.of();
    private transient @Nullable Subscription following;

    SimulatorsView(PrinterWatch watch, Simulators simulators, ScreenRefresh pulse) {
        this.watch = watch;
        this.simulators = simulators;
        this.pulse = pulse;
        addClassName("p-page");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        write();
        if (watch.mayWatch()) {
            UI ui = event.getUI();
            following = pulse.everySecond(() -> ScreenRefresh.on(ui, this::refresh));
        }
    }

    private void write() {
        var texts = new KioskTexts(language);
        removeAll();
        panels.removeAll();
        shown = List.of();
        var other = new NativeButton(texts.get("simulators.language"), click -> {
            language = language.other();
            write();
        });
        other.addClassName("p-fault");
        add(new H1(texts.get("simulators.title")), other);
        if (!watch.mayWatch()) {
            add(new Paragraph(texts.get("printer.forbidden")));
            return;
        }
        add(new Paragraph(texts.get("simulators.text")), panels);
        panels.add(new Paragraph(texts.get("simulators.none")));
        refresh();
    }

    private void refresh() {
        List<Simulators.Running> running = simulators.listRunning();
        if (!running.equals(shown)) {
            shown = running;
            panels.removeAll();
            var texts = new KioskTexts(language);
            if (running.isEmpty()) {
                panels.add(new Paragraph(texts.get("simulators.none")));
            }
            running.forEach(one -> panels.add(new SimulatorPanel(one, texts)));
        }
        panels.getChildren()
                .filter(SimulatorPanel.class::isInstance)
                .map(SimulatorPanel.class::cast)
                .forEach(SimulatorPanel::refresh);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
            following = null;
        }
    }
}

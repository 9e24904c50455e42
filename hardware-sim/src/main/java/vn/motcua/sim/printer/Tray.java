package vn.motcua.sim.printer;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.sim.printer.PrintedSlip.Place;
import vn.motcua.sim.printer.PrintedSlip.Separation;

/** Keeps the last slips of a simulated printer and tells of new ones. Any thread. */
final class Tray {

    private static final Logger LOG = LoggerFactory.getLogger(Tray.class);

    private final PrinterSetup setup;
    private final Clock clock;
    private final List<Consumer<PrintedSlip>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<PrintedSlip> slips = new ArrayDeque<>();
    private long lastId;

    Tray(PrinterSetup setup, Clock clock) {
        this.setup = setup;
        this.clock = clock;
    }

    synchronized List<PrintedSlip> slips() {
        return List.copyOf(slips);
    }

    void addListener(Consumer<PrintedSlip> listener) {
        listeners.add(listener);
    }

    void keep(Dots dots, byte[] raw, Separation separation, boolean complete) {
        PrintedSlip slip;
        synchronized (this) {
            slip = new PrintedSlip(++lastId, clock.instant(), raw, dots, separation, complete);
            slip.place(setup.model().has(PrinterModel.Skill.CUSTOM_PRESENTER) ? Place.PRESENTER : Place.OUT);
            slips.add(slip);
            if (slips.size() > setup.keptSlips()) {
                slips.remove();
            }
        }
        for (Consumer<PrintedSlip> listener : listeners) {
            try {
                listener.accept(slip);
            } catch (RuntimeException e) {
                LOG.error("simulated printer: a listener failed", e);
            }
        }
    }

    /** The slip in the presenter, if there is one, goes on. */
    synchronized void leavePresenter(Place to) {
        slips.stream().filter(slip -> slip.place() == Place.PRESENTER).forEach(slip -> slip.place(to));
    }
}

package vn.motcua.kiosk.simulator;

/** Decides who may look at the simulated printer's slips and break it. Implemented by whoever knows who asks. */
@FunctionalInterface
public interface PrinterWatch {

    /** Called on the request's thread when the page is opened. */
    boolean mayWatch();
}

package vn.motcua.hardware;

/** A thing with a plug. It never throws into the hall and never blocks it: it owns a thread, reconnects, and reports. */
public interface Device extends AutoCloseable {

    /** The name staff know it by, such as {@code kiosk-1/printer}. */
    String name();

    /** What was last heard of it; any thread may ask, and the answer comes at once. */
    DeviceStatus status();

    /** Tells the listener the present status at once, on the caller's thread, and every change from then on. */
    void addListener(DeviceListener listener);

    /** Stops its thread and lets go of the port; may be called twice. */
    @Override
    void close();
}

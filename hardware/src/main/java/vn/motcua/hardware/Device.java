package vn.motcua.hardware;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A device driver. It never throws into the hall and never blocks it: it owns a thread, reconnects, and reports. */
public interface Device extends AutoCloseable {

    /** The name staff know it by, such as {@code kiosk-1/printer}. */
    String name();

    /** What was last heard of it; any thread may ask, and the answer comes at once. */
    DeviceStatus status();

    /** Tells the listener the present status at once, on the caller's thread, and every change from then on. */
    void addListener(DeviceListener listener);

    /**
     * What else it tells of itself, for people: {@code paperLeftSlips=140}, {@code model=TM-T82III}. Any thread; the answer
     * comes at once, and says what was last heard.
     */
    default Map<String, String> facts() {
        return Map.of();
    }

    /**
     * Has it do something a person can see, hear or feel (print a test slip, show 888, beep), to prove that it works.
     * Returns at once; any thread may call.
     *
     * @return completes normally, within 30 s, with what is known then
     */
    CompletableFuture<HealthCheck> checkHealth();

    /** Stops its thread and lets go of the port; may be called twice. */
    @Override
    void close();
}

package vn.motcua.hardware;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a device's status and tells its listeners. One thread publishes; any thread may ask and listen. */
public final class StatusBoard {

    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    private final Device device;
    private final List<DeviceListener> listeners = new CopyOnWriteArrayList<>();
    private volatile DeviceStatus status = new DeviceStatus.Starting();

    public StatusBoard(Device device) {
        this.device = device;
    }

    public DeviceStatus status() {
        return status;
    }

    /** As {@link Device#addListener}. */
    public void addListener(DeviceListener listener) {
        listeners.add(listener);
        listener.statusChanged(device, status);
    }

    /** Remembers and tells it, unless it is what is known already; gives it back. */
    public DeviceStatus publish(DeviceStatus seen) {
        if (!seen.equals(status)) {
            status = seen;
            LOG.info("device '{}': {}", device.name(), seen);
            for (DeviceListener listener : listeners) {
                try {
                    listener.statusChanged(device, seen);
                } catch (RuntimeException e) {
                    LOG.error("device '{}': a listener failed", device.name(), e);
                }
            }
        }
        return seen;
    }
}

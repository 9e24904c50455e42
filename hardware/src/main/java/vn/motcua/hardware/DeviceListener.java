package vn.motcua.hardware;

/** Receives each change of a device's status. */
@FunctionalInterface
public interface DeviceListener {

    /** Called on the device's own thread: be brief, hand long work on. What it throws is logged and forgotten. */
    void statusChanged(Device device, DeviceStatus status);
}

package vn.motcua.launcher.devices;

import java.io.IOException;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.hardware.link.ByteLink;

/** Identifies what is connected to a port that no device uses. */
@FunctionalInterface
public interface PortProbe {

    /**
     * Called on a thread of its own; may take some seconds.
     *
     * @param link open; closed by the caller
     */
    DeviceTask.Found probe(ByteLink link) throws IOException;
}

package vn.motcua.domain.device;

import java.util.List;
import java.util.Map;

/**
 * Something an administrator wants a computer to do at once, in front of its ports.
 *
 * @param id given by the server; the answer names it
 */
public record DeviceTask(String id, Task task) {

    /** What is to be done. */
    public sealed interface Task {}

    /** List the ports by names that stay the same. Answered with {@link Ports}. */
    public record Discover() implements Task {}

    /** Find out what hangs at a link that no device has. Answered with {@link Found}. */
    public record Probe(String link) implements Task {}

    /** Have a device do something a person can see or hear. Answered with {@link Tested}. */
    public record Test(String device) implements Task {}

    /**
     * Say whether a device can be wired so, before it is; no port is touched. Answered with {@link Tested}, whose detail
     * names the option or the link that is wrong, and the mend.
     */
    public record Check(DeviceBinding wiring) implements Task {}

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param ports in the order in which to offer them */
    public record Ports(List<Port> ports) implements Outcome {
        public Ports {
            ports = List.copyOf(ports);
        }
    }

    /**
     * A port.
     *
     * @param link as {@link DeviceBinding#link}
     * @param label what the computer calls what is plugged in there
     * @param device the device that is wired to it; empty if it is free
     */
    public record Port(String link, String label, String device) {}

    /**
     * What answered at a link.
     *
     * @param answered whether anything did
     * @param model what it says it is; empty if it does not say
     * @param options what to write down for it, such as its profile
     * @param detail for the technician, in English
     */
    public record Found(boolean answered, String model, Map<String, String> options, String detail) implements Outcome {
        public Found {
            options = Map.copyOf(options);
        }
    }

    /**
     * A test that was carried out.
     *
     * @param passed whether the device itself has said that it did as asked
     * @param detail what was done and what came back, for the technician, in English
     */
    public record Tested(boolean passed, String detail) implements Outcome {}

    /**
     * It could not be done at all.
     *
     * @param detail for the technician, in English
     */
    public record Failed(String detail) implements Outcome {}
}

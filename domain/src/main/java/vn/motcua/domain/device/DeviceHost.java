package vn.motcua.domain.device;

import java.util.List;
import java.util.Optional;

/**
 * The door of a computer that carries devices: it sees its own wirings and tasks, and no others. Any thread; methods
 * may block as long as a network does, and throw {@link Unreachable} when nobody hears them.
 */
public interface DeviceHost {

    /**
     * What this computer is to carry and to do.
     *
     * @param wirings its own ones, switched-off ones too
     * @param tasks those without an answer yet; one may be told of many times
     */
    record Assignment(List<DeviceBinding> wirings, List<DeviceTask> tasks) {
        public Assignment {
            wirings = List.copyOf(wirings);
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * Asks for the present assignment; to be called about once a second, which is the computer's sign of life.
     *
     * @param first what to write down if this computer never asked before: the device that its own settings name
     */
    Assignment ask(Optional<DeviceBinding> first);

    /** Answers a task; one that nobody waits for any more is ignored. */
    void answer(String task, DeviceTask.Outcome outcome);

    /** Tells the staff how a device here is; at least every 30 s, though nothing has changed. */
    void report(DeviceReport report);

    /** The server could not be reached, or did not understand. */
    final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unreachable(String message) {
            super(message);
        }
    }
}

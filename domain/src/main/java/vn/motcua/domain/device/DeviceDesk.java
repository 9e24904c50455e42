package vn.motcua.domain.device;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.motcua.domain.refusal.DeskAnswer;

/**
 * The door through which an administrator says which device hangs where. Changes reach the computer concerned within
 * about a second, without a restart, and are written down with who made them. Any thread.
 */
public interface DeviceDesk {

    /** A device of which nothing was heard for so long is not called healthy any more. */
    Duration SILENT_AFTER = Duration.ofSeconds(90);

    /** A task that is not answered by then has failed. */
    Duration TASK_WITHIN = Duration.ofSeconds(40);

    /** The server, then every kiosk and display that has ever asked for its wirings and is let in. */
    List<DeviceComputer> listPlaces();

    /** Every wiring of the hall, by device. */
    List<DeviceBinding> listWirings();

    /**
     * Writes a wiring down, in place of the one of the same device if there is one.
     *
     * @param by account of the administrator
     */
    DeskAnswer<DeskAnswer.Nothing> wire(DeviceBinding wiring, String by);

    /** Takes a device away. */
    DeskAnswer<DeskAnswer.Nothing> unwire(String device, String by);

    /**
     * Asks a computer to do something with a device.
     *
     * @return completes normally within {@link #TASK_WITHIN}; with {@link DeviceTask.Failed} if the computer did not answer
     */
    CompletableFuture<DeviceTask.Outcome> send(String place, DeviceTask.Task task, String by);

    /** The device overview: every bound device, and every other one that has told of itself; by device. */
    List<DeviceOverview> listWall();
}

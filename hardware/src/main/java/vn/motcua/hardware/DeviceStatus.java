package vn.motcua.hardware;

import java.util.Set;

/** The present status of a device. */
public sealed interface DeviceStatus {

    /** Not heard of yet. */
    record Starting() implements DeviceStatus {}

    /**
     * Ready to work.
     *
     * @param warnings what staff should see to soon, such as {@link DeviceReason#REC_NEAR_END}; empty when all is well
     */
    record Online(Set<DeviceReason> warnings) implements DeviceStatus {

        public Online {
            warnings = Set.copyOf(warnings);
        }
    }

    /**
     * Cannot work.
     *
     * @param detail for the technician, in English: names the thing, the place and the cause
     */
    record Offline(DeviceReason reason, String detail) implements DeviceStatus {}
}

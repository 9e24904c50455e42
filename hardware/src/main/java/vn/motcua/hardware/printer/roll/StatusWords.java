package vn.motcua.hardware.printer.roll;

import java.util.Set;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.printer.escpos.PrinterStatus;

/** Translates a printer's status bits into UnifiedPOS words; of several causes, the one a person must mend first. */
public final class StatusWords {

    private StatusWords() {}

    public static DeviceStatus of(PrinterStatus bits, String port) {
        if (bits.coverOpen()) {
            return offline(DeviceReason.COVER_OPEN, "cover open", port);
        }
        if (bits.paperOut()) {
            return offline(DeviceReason.REC_EMPTY, "out of paper", port);
        }
        if (bits.cutterError()) {
            return offline(DeviceReason.CUTTER_ERROR, "cutter jammed", port);
        }
        if (bits.unrecoverable()) {
            return offline(DeviceReason.UNRECOVERABLE, "unrecoverable error, switch it off and on", port);
        }
        if (bits.autoRecoverable()) {
            return offline(DeviceReason.OVERHEATED, "head too hot", port);
        }
        if (bits.stoppedForNoCause()) {
            return offline(DeviceReason.FAILURE, "offline, cause not told (status %s)".formatted(bits), port);
        }
        return new DeviceStatus.Online(bits.nearEnd() ? Set.of(DeviceReason.REC_NEAR_END) : Set.of());
    }

    private static DeviceStatus offline(DeviceReason reason, String cause, String port) {
        return new DeviceStatus.Offline(reason, "printer at '%s': %s".formatted(port, cause));
    }
}

package vn.motcua.hardware.printer.escpos;

/**
 * The four answers to DLE EOT 1 to 4, each 0 to 255 (ESC/POS, Epson, "DLE EOT").
 *
 * <p>Samples: all well {@code 12 12 12 12}, near end {@code 12 12 12 1E}, paper out {@code 1A 32 12 7E}, cover open
 * {@code 1A 16 12 12}, cutter {@code 1A 52 1A 12}.
 */
public record PrinterStatus(int printer, int offlineCause, int errorCause, int rollSensor) {

    public PrinterStatus {
        if (!isAnswer(printer) || !isAnswer(offlineCause) || !isAnswer(errorCause) || !isAnswer(rollSensor)) {
            throw new IllegalArgumentException(
                    "no DLE EOT answers: %02X %02X %02X %02X".formatted(printer, offlineCause, errorCause, rollSensor));
        }
    }

    /** The four bytes in hex, as manuals write them. */
    @Override
    public String toString() {
        return "%02X %02X %02X %02X".formatted(printer, offlineCause, errorCause, rollSensor);
    }

    /** Whether a byte (0 to 255) can be an answer to DLE EOT: {@code 0xx1xx10b}. */
    public static boolean isAnswer(int octet) {
        return (octet & 0x93) == 0x12;
    }

    /** Whether a byte (0 to 255) can be an answer to GS r: {@code 0xx0xxxxb}. */
    public static boolean isQueuedAnswer(int octet) {
        return (octet & 0x90) == 0;
    }

    public boolean offline() {
        return (printer & 0x08) != 0;
    }

    public boolean coverOpen() {
        return (offlineCause & 0x04) != 0;
    }

    public boolean paperOut() {
        return (offlineCause & 0x20) != 0 || (rollSensor & 0x60) != 0;
    }

    public boolean nearEnd() {
        return (rollSensor & 0x0C) != 0;
    }

    public boolean cutterError() {
        return (errorCause & 0x08) != 0;
    }

    public boolean unrecoverable() {
        return (errorCause & 0x20) != 0;
    }

    /** The cause of a stop is gone, and the printer waits to be told to go on or to forget. */
    public boolean waitingForRecovery() {
        return (printer & 0x20) != 0;
    }

    /** The head is too hot; goes away by itself. */
    public boolean autoRecoverable() {
        return (errorCause & 0x40) != 0;
    }

    /**
     * It says that it stands still, and nothing of why. Some printers have causes they do not tell; or the cause began or
     * ended while the four questions were asked.
     */
    public boolean stoppedForNoCause() {
        return (error() || offline())
                && !coverOpen()
                && !paperOut()
                && !cutterError()
                && !unrecoverable()
                && !autoRecoverable();
    }

    /** Some error is on, whatever its cause. */
    public boolean error() {
        return (offlineCause & 0x40) != 0 || (errorCause & 0x6C) != 0;
    }
}

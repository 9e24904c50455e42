package vn.motcua.sim.printer;

import java.time.Duration;

/**
 * The set-up of a simulated printer. {@link #of} gives one that is as fast as this PC and never short of room.
 *
 * @param serial the answer to GS I 68
 * @param bufferBytes size of the receive buffer
 * @param overflow what becomes of bytes it has no room for
 * @param bytesPerSecond how fast the line brings bytes, 0 for no limit; 960 is 9600 baud
 * @param resume what happens when the cause of a stop in the middle of work is gone
 * @param mmPerSecond how fast the paper moves, 0 for no time at all
 * @param cut how long a cut takes
 * @param recoverFreesCutter whether DLE ENQ loosens a stuck blade
 * @param keptSlips how many slips the tray holds
 * @param seed of everything random
 */
public record PrinterSetup(
        PrinterModel model,
        String serial,
        int bufferBytes,
        Overflow overflow,
        int bytesPerSecond,
        Resume resume,
        int mmPerSecond,
        Duration cut,
        boolean recoverFreesCutter,
        int keptSlips,
        long seed) {

    /** What becomes of bytes the receive buffer has no room for. */
    public enum Overflow {
        /** The printer takes no more from the line until there is room: flow control works. */
        HOLD,
        /** They are lost: nobody wired flow control. */
        LOSE
    }

    /** What happens when the cause of a stop in the middle of work is gone. */
    public enum Resume {
        /** It prints on where it stood. */
        AUTO,
        /** It waits for DLE ENQ or DLE DC4 8. */
        HOLD_UNTIL_RECOVER
    }

    private static final int ROOMY = 1 << 20;

    public PrinterSetup {
        if (bufferBytes < 1 || bytesPerSecond < 0 || mmPerSecond < 0 || cut.isNegative() || keptSlips < 1) {
            throw new IllegalArgumentException("no printer is set up like this: buffer %s, line %s, paper %s, tray %s"
                    .formatted(bufferBytes, bytesPerSecond, mmPerSecond, keptSlips));
        }
    }

    /** Room without end, no time lost, prints on by itself. */
    public static PrinterSetup of(PrinterModel model) {
        return new PrinterSetup(model, "SIM0001", ROOMY, Overflow.HOLD, 0, Resume.AUTO, 0, Duration.ZERO, false, 50, 1);
    }

    public PrinterSetup withSerial(String number) {
        return new PrinterSetup(
                model,
                number,
                bufferBytes,
                overflow,
                bytesPerSecond,
                resume,
                mmPerSecond,
                cut,
                recoverFreesCutter,
                keptSlips,
                seed);
    }

    public PrinterSetup withBuffer(int bytes, Overflow whenFull) {
        return new PrinterSetup(
                model,
                serial,
                bytes,
                whenFull,
                bytesPerSecond,
                resume,
                mmPerSecond,
                cut,
                recoverFreesCutter,
                keptSlips,
                seed);
    }

    public PrinterSetup withLine(int bytesASecond) {
        return new PrinterSetup(
                model,
                serial,
                bufferBytes,
                overflow,
                bytesASecond,
                resume,
                mmPerSecond,
                cut,
                recoverFreesCutter,
                keptSlips,
                seed);
    }

    public PrinterSetup withResume(Resume how) {
        return new PrinterSetup(
                model,
                serial,
                bufferBytes,
                overflow,
                bytesPerSecond,
                how,
                mmPerSecond,
                cut,
                recoverFreesCutter,
                keptSlips,
                seed);
    }

    public PrinterSetup withSpeed(int mmASecond, Duration cutTime) {
        return new PrinterSetup(
                model,
                serial,
                bufferBytes,
                overflow,
                bytesPerSecond,
                resume,
                mmASecond,
                cutTime,
                recoverFreesCutter,
                keptSlips,
                seed);
    }

    public PrinterSetup withCutterFreedByRecover() {
        return new PrinterSetup(
                model, serial, bufferBytes, overflow, bytesPerSecond, resume, mmPerSecond, cut, true, keptSlips, seed);
    }

    public PrinterSetup withTray(int slips) {
        return new PrinterSetup(
                model,
                serial,
                bufferBytes,
                overflow,
                bytesPerSecond,
                resume,
                mmPerSecond,
                cut,
                recoverFreesCutter,
                slips,
                seed);
    }

    public PrinterSetup withSeed(long random) {
        return new PrinterSetup(
                model,
                serial,
                bufferBytes,
                overflow,
                bytesPerSecond,
                resume,
                mmPerSecond,
                cut,
                recoverFreesCutter,
                keptSlips,
                random);
    }
}

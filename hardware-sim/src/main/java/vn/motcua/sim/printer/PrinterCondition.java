package vn.motcua.sim.printer;

import java.util.Set;

/**
 * What a printer's sensors say, and how that reads as status bytes (ESC/POS, Epson reference, "DLE EOT", "GS a", "GS r";
 * Custom VKP80 and NPI NP-2511 manuals for theirs).
 *
 * @param waiting stopped in the middle of work, the cause is gone, waiting to be told to recover
 */
record PrinterCondition(Set<Fault> faults, boolean waiting) {

    PrinterCondition {
        faults = Set.copyOf(faults);
    }

    private boolean on(Fault fault) {
        return faults.contains(fault);
    }

    private boolean mechanical() {
        return on(Fault.PAPER_JAM) || waiting;
    }

    private boolean error() {
        return mechanical() || on(Fault.CUTTER_ERROR) || on(Fault.UNRECOVERABLE) || on(Fault.HEAD_HOT);
    }

    boolean offline() {
        return on(Fault.COVER_OPEN) || on(Fault.PAPER_OUT) || error();
    }

    /** The answer to DLE EOT n. */
    int realTime(int n) {
        return 0x12
                | switch (n) {
                    case 1 -> bit(offline(), 0x08) | bit(waiting, 0x20);
                    case 2 -> bit(on(Fault.COVER_OPEN), 0x04) | bit(on(Fault.PAPER_OUT), 0x20) | bit(error(), 0x40);
                    case 3 -> errors();
                    case 4 -> on(Fault.PAPER_OUT) ? 0x6C : bit(on(Fault.NEAR_END), 0x0C);
                    default -> 0;
                };
    }

    private int errors() {
        return bit(mechanical(), 0x04)
                | bit(on(Fault.CUTTER_ERROR), 0x08)
                | bit(on(Fault.UNRECOVERABLE), 0x20)
                | bit(on(Fault.HEAD_HOT), 0x40);
    }

    /** Automatic status back: samples {@code 10 00 00 00} all well, {@code 18 00 0F 00} paper out. */
    byte[] automatic() {
        int roll = on(Fault.PAPER_OUT) ? 0x0F : bit(on(Fault.NEAR_END), 0x03);
        int printer = 0x10 | bit(offline(), 0x08) | bit(on(Fault.COVER_OPEN), 0x20);
        return new byte[] {(byte) printer, (byte) errors(), (byte) roll, 0};
    }

    /** The answer to GS r 1. */
    int queued() {
        return on(Fault.PAPER_OUT) ? 0x0F : bit(on(Fault.NEAR_END), 0x03);
    }

    /**
     * What Custom's DLE EOT 14h tells, six bytes.
     *
     * @param atMouth a ticket is at the output
     * @param motor the paper motor runs
     */
    byte[] full(boolean atMouth, boolean motor) {
        int paper = bit(on(Fault.PAPER_OUT), 0x01)
                | bit(on(Fault.NEAR_END) || on(Fault.PAPER_OUT), 0x04)
                | bit(atMouth, 0x20);
        int user = bit(on(Fault.COVER_OPEN), 0x03) | bit(motor, 0x08);
        int recoverable = bit(on(Fault.HEAD_HOT), 0x01) | bit(on(Fault.PAPER_JAM), 0x40);
        int unrecoverable = bit(on(Fault.CUTTER_ERROR), 0x01) | bit(on(Fault.UNRECOVERABLE), 0x40);
        return new byte[] {0x10, 0x0F, (byte) paper, (byte) user, (byte) recoverable, (byte) unrecoverable};
    }

    /** The answer to Custom's GS e 06. */
    int ejector(boolean atMouth) {
        return bit(on(Fault.NEAR_END), 0x01)
                | bit(!on(Fault.PAPER_OUT), 0x04)
                | bit(atMouth, 0x08)
                | bit(error(), 0x40)
                | bit(on(Fault.PAPER_JAM), 0x80);
    }

    /** NPI's status byte, the answer to ESC v. */
    int npi() {
        return bit(on(Fault.NEAR_END) || on(Fault.PAPER_OUT), 0x01)
                | bit(on(Fault.COVER_OPEN) || on(Fault.HEAD_HOT), 0x02)
                | bit(on(Fault.PAPER_OUT), 0x04)
                | bit(on(Fault.PAPER_JAM), 0x08)
                | bit(on(Fault.CUTTER_ERROR), 0x10);
    }

    /**
     * The cause in an offline response (GS ( H function 49): one byte from 40h to 7Fh. Epson's table of causes is not at
     * hand; the bits are ours, and a driver should read no more into it than that the printer stopped.
     */
    int offlineCause() {
        return 0x40 | bit(on(Fault.COVER_OPEN), 0x01) | bit(on(Fault.PAPER_OUT), 0x02) | bit(error(), 0x04);
    }

    private static int bit(boolean on, int mask) {
        return on ? mask : 0;
    }
}

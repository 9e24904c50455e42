package vn.motcua.hardware.printer.profile;

import vn.motcua.hardware.printer.ProofLevel;

/**
 * The capabilities of one printer model.
 *
 * @param id such as {@code epson-tm-t82}; stands in the wiring
 * @param title maker and models, for people
 * @param widthDots printable width, a multiple of 8: 576 on 80 mm paper at 203 dpi, 512 at 180 dpi, 384 on 58 mm
 * @param dpi dots an inch, 180 or 203
 * @param maxBandRows most rows in one raster command; 256 suits every model we know (Cino M230B ends at 343)
 * @param maxFeedDots most units in one ESC J; 24 on Zjiang, else 255
 * @param feedUnitsPerDot vertical motion units of ESC J for one dot row; 1 where the unit is a dot
 * @param cut how it separates a slip
 * @param proof how it tells that a slip is printed
 * @param recovery how its buffers are emptied after trouble
 * @param centresRaster whether ESC a applies to pictures, so that white on both sides need not be sent
 * @param nativeCodes whether it draws QR codes and CODE128 itself
 * @param mixed whether mixed mode was proven on a model like this: native number and QR, text in half resolution
 * @param mmPerSecond paper speed
 * @param tearMm from the head to the blade or tear bar; paper fed for each slip besides its own length
 * @param setUp raw bytes sent before each slip, such as the density command; may be empty
 */
public record PrinterProfile(
        String id,
        String title,
        int widthDots,
        int dpi,
        int maxBandRows,
        int maxFeedDots,
        double feedUnitsPerDot,
        Cut cut,
        Proof proof,
        Recovery recovery,
        boolean centresRaster,
        boolean nativeCodes,
        boolean mixed,
        int mmPerSecond,
        int tearMm,
        Bytes setUp) {

    /** How a slip is separated. */
    public enum Cut {
        /** Feed to the blade and cut, GS V 42h 00. */
        PARTIAL,
        /** Feed to the blade and cut through, GS V 41h 00. */
        FULL,
        /** No cutter: feed past the tear bar. */
        NONE
    }

    /** How the printer tells that a slip is printed. */
    public enum Proof {
        /** Custom's full status: a sensor at the mouth; GS r behind the job besides. */
        PRESENTER(ProofLevel.PRESENTER),
        /** Epson's GS ( H fn 48 behind the picture and behind the cut. */
        PROCESS_ID(ProofLevel.PRINTED),
        /** NPI's GS G around the job. */
        JOB_ID(ProofLevel.PRINTED),
        /** Questions behind the job, GS r above all: answered in their row, they mean that all before was worked off. */
        QUEUED_STATUS(ProofLevel.PROCESSED),
        /** Only the real-time status after the job, which proves no paper; for clones without GS r. */
        REAL_TIME_STATUS(ProofLevel.HEALTHY),
        /** A one-way printer: no status at all. */
        NONE(ProofLevel.NONE);

        private final ProofLevel level;

        Proof(ProofLevel level) {
            this.level = level;
        }

        public ProofLevel level() {
            return level;
        }

        /** Whether the printer can tell that a slip came out, not only that it is well, or nothing. */
        public boolean provesPaper() {
            return this != REAL_TIME_STATUS && this != NONE;
        }

        /** Whether it rests on questions that wait their turn behind the copy and carry no id. */
        public boolean queued() {
            return this == QUEUED_STATUS || this == PRESENTER;
        }
    }

    /** How the printer is made to forget what it has taken in. */
    public enum Recovery {
        /** DLE DC4 8, answered by 37h 25h 00h; works even while the printer is stopped. */
        CLEAR_COMMAND,
        /** DLE ENQ 2; no answer. */
        RECOVER_COMMAND,
        /** Neither: white bytes to the end of the picture under way, then ESC @. */
        PADDING
    }

    public PrinterProfile {
        if (widthDots < 200 || widthDots > 832 || widthDots % 8 != 0) {
            throw new IllegalArgumentException("%s: width of %s dots is not a printer's".formatted(id, widthDots));
        }
        if (maxBandRows < 1 || maxBandRows > 256 || maxFeedDots < 1 || maxFeedDots > 255 || feedUnitsPerDot <= 0) {
            throw new IllegalArgumentException(id + ": bands of 1 to 256 rows, feeds of 1 to 255 units");
        }
        if (mmPerSecond < 20 || mmPerSecond > 500 || tearMm < 0 || tearMm > 60) {
            throw new IllegalArgumentException(id + ": 20 to 500 mm/s, 0 to 60 mm to the blade");
        }
    }

    /** Whether it answers questions about its state at all. */
    public boolean answers() {
        return proof != Proof.NONE;
    }

    /** How long a picture of that many rows is, in millimetres of paper, with what is fed to the blade. */
    public double paperMm(int rows) {
        return rows * 25.4 / dpi + tearMm;
    }

    /** The same printer, cutting in another way and set up by other raw bytes before each slip, such as its density. */
    public PrinterProfile adjusted(Cut otherCut, Bytes otherSetUp) {
        return new PrinterProfile(
                id,
                title,
                widthDots,
                dpi,
                maxBandRows,
                maxFeedDots,
                feedUnitsPerDot,
                otherCut,
                proof,
                recovery,
                centresRaster,
                nativeCodes,
                mixed,
                mmPerSecond,
                tearMm,
                otherSetUp);
    }
}

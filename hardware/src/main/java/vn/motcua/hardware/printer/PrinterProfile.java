package vn.motcua.hardware.printer;

/**
 * What one model of printer can do.
 *
 * @param widthDots printable width: 576 on 80 mm paper, 384 on 58 mm (203 dpi, 8 dots/mm)
 * @param maxBandRows most rows in one raster command; 256 suits every model we know (Cino M230B ends at 343)
 * @param maxFeedDots most dots in one ESC J; 24 on Zjiang, else 255
 * @param feedUnitsPerDot vertical motion units of ESC J for one dot row; 1 at 203 dpi
 * @param cut how it separates a slip
 * @param proof how it tells that a slip is printed
 */
public record PrinterProfile(
        int widthDots, int maxBandRows, int maxFeedDots, double feedUnitsPerDot, Cut cut, Proof proof) {

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
        /** GS r behind the job: its answer means that all before it was worked off. Almost every printer has it. */
        QUEUED_STATUS,
        /** Only the real-time status after the job; for clones without GS r. */
        REAL_TIME_STATUS
    }

    /** 80 mm paper with a cutter: Epson TM-T82 and its many likes. */
    public static final PrinterProfile PAPER_80_MM =
            new PrinterProfile(576, 256, 255, 1, Cut.PARTIAL, Proof.QUEUED_STATUS);

    /** 58 mm paper with a cutter; feeds at most 24 dots at once, as Zjiang asks for. */
    public static final PrinterProfile PAPER_58_MM =
            new PrinterProfile(384, 256, 24, 1, Cut.PARTIAL, Proof.QUEUED_STATUS);

    public PrinterProfile {
        if (widthDots < 200 || widthDots % 8 != 0) {
            throw new IllegalArgumentException("width of %d dots is not a printer's".formatted(widthDots));
        }
        if (maxBandRows < 1 || maxBandRows > 256 || maxFeedDots < 1 || maxFeedDots > 255 || feedUnitsPerDot <= 0) {
            throw new IllegalArgumentException("bands of 1 to 256 rows, feeds of 1 to 255 units");
        }
    }
}

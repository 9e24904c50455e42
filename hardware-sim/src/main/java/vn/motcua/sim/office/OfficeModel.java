package vn.motcua.sim.office;

import java.util.List;
import vn.motcua.hardware.printer.pdf.SheetSize;

/**
 * The capabilities of an office printer model.
 *
 * @param opensJobs Create-Job and Send-Document, beside Print-Job
 * @param countsSheets whether it says how many sheets of a job came out
 * @param formats of documents
 * @param sheet in its tray
 */
public record OfficeModel(boolean opensJobs, boolean countsSheets, List<String> formats, SheetSize sheet) {

    public OfficeModel {
        formats = List.copyOf(formats);
    }

    /** As most of today. */
    public static OfficeModel usual(SheetSize sheet) {
        return new OfficeModel(true, true, List.of("application/pdf", "image/pwg-raster"), sheet);
    }
}

package vn.motcua.hardware.printer;

import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.RasterEncoder;

/** Turns printouts into the bytes of one printer. One thread. */
public final class SlipEncoder {

    private static final int TEAR_MM = 30; // from the head past the tear bar, where there is no cutter

    private final PrinterProfile profile;
    private final SlipRaster slips;
    private final ChecklistRaster checklists;
    private final RasterEncoder encoder;
    private final MixedSlip slipsMixed;
    private final boolean mixed;
    private int longestBand;

    public SlipEncoder(PrinterSettings settings) {
        this.profile = settings.profile();
        this.slips = new SlipRaster(profile.widthDots());
        this.checklists = new ChecklistRaster(profile.widthDots());
        this.encoder = new RasterEncoder(
                profile.maxBandRows(), profile.maxFeedDots(), profile.feedUnitsPerDot(), profile.centresRaster());
        this.slipsMixed = new MixedSlip(profile);
        this.mixed = settings.mixed();
        this.longestBand = profile.widthDots() / 8 * profile.maxBandRows();
    }

    /** @param serial of the copy, from which its ids are made */
    CopyBytes encode(Printout what, long serial) {
        if (mixed && what instanceof Slip slip) {
            MixedSlip.Page page = slipsMixed.encode(slip, encoder);
            longestBand = page.longestBand();
            return CopyBytes.of(profile, page.bytes(), separation(), profile.paperMm(page.rows()), serial);
        }
        Dots dots = draw(what);
        longestBand = encoder.longestBand(dots);
        return CopyBytes.of(profile, encoder.encode(dots), separation(), profile.paperMm(dots.height()), serial);
    }

    /** The whole job as it would be sent, for a look at the bytes. */
    public byte[] bytes(Printout what) {
        return encode(what, 0).bytes();
    }

    /** The picture as it would be printed. */
    public Dots draw(Printout what) {
        return switch (what) {
            case Slip slip -> slips.draw(slip);
            case Checklist list -> checklists.draw(list);
        };
    }

    /** The longest picture command of the last printout, in bytes of data. */
    int longestBand() {
        return longestBand;
    }

    byte[] separation() {
        return switch (profile.cut()) {
            case PARTIAL -> EscPos.cutPartial();
            case FULL -> EscPos.cutFull();
            case NONE -> encoder.feed(TEAR_MM * profile.dpi() * 10 / 254);
        };
    }
}

package vn.motcua.hardware.printer.roll;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.printer.Printout;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.drawing.ChecklistRaster;
import vn.motcua.hardware.printer.drawing.SlipRaster;
import vn.motcua.hardware.printer.drawing.Substitution;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.RasterEncoder;
import vn.motcua.hardware.printer.profile.PrinterProfile;

/** Turns printouts into the bytes of one printer. One thread. */
public final class SlipEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(SlipEncoder.class);
    private static final int MOST_TOLD = 100;
    private static final int TEAR_MM = 30; // from the head past the tear bar, where there is no cutter

    private final PrinterProfile profile;
    private final SlipRaster slips;
    private final ChecklistRaster checklists;
    private final RasterEncoder encoder;
    private final MixedSlip slipsMixed;
    private final boolean mixed;
    private final Set<String> told = new HashSet<>();
    private int longestBand;
    private boolean begun;
    private int mayWant; // the longest picture command sent so far, all of which a printer may still want

    public SlipEncoder(PrinterSettings settings) {
        this.profile = settings.profile();
        this.slips = new SlipRaster(profile.widthDots());
        this.checklists = new ChecklistRaster(profile.widthDots());
        this.encoder = new RasterEncoder(
                profile.maxBandRows(), profile.maxFeedDots(), profile.feedUnitsPerDot(), profile.centresRaster());
        this.slipsMixed = new MixedSlip(profile);
        this.mixed = settings.mixed();
        this.longestBand = profile.widthDots() / 8 * profile.maxBandRows();
        this.mayWant = profile.proof().provesPaper() ? 0 : longestBand;
    }

    /**
     * @param serial of the copy, from which its ids and its row of questions are made
     * @param questions those the printer answers
     */
    CopyBytes encode(Printout what, long serial, QueuedQuestions questions) {
        if (what instanceof Slip slip) {
            tell(slip);
        }
        if (mixed && what instanceof Slip slip) {
            MixedSlip.Page page = slipsMixed.encode(slip, encoder);
            return copy(questions, page.bytes(), page.longestBand(), page.rows(), serial);
        }
        Dots dots = draw(what);
        return copy(questions, encoder.encode(dots), encoder.longestBand(dots), dots.height(), serial);
    }

    private CopyBytes copy(QueuedQuestions questions, byte[] picture, int band, int rows, long serial) {
        int white = mayWant;
        longestBand = band;
        if (!profile.proof().provesPaper()) {
            mayWant = begun ? Math.max(mayWant, band) : band;
            begun = true;
        }
        return CopyBytes.of(profile, questions, white, picture, separation(), profile.paperMm(rows), serial);
    }

    /** Once for each sign: the desk's texts are the same on every slip. */
    private void tell(Slip slip) {
        for (Substitution lost : Substitution.listIn(slip, slips.face())) {
            if (lost.lossy() && told.size() < MOST_TOLD && told.add(lost.sign())) {
                LOG.warn("slip: no glyph for U+{}", "%04X".formatted(lost.sign().codePointAt(0)));
            }
        }
    }

    /** The whole job as it would be sent, for a look at the bytes. */
    public byte[] bytes(Printout what) {
        return encode(what, 0, QueuedQuestions.UNKNOWN).bytes();
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

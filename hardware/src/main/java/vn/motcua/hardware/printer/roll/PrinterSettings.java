package vn.motcua.hardware.printer.roll;

import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.printer.profile.PrinterProfiles;

/**
 * How one printer is driven.
 *
 * @param identity what the printer must say of itself (GS I 67, model, or 68, serial number) when the line opens; empty
 *     for no such check
 * @param mixed mixed mode: number and QR drawn by the printer, text in half resolution; for slow lines
 * @param rollMetres length of a new roll
 */
public record PrinterSettings(
        PrinterProfile profile, PrinterTiming timing, String identity, boolean mixed, double rollMetres) {

    private static final double USUAL_ROLL_METRES = 60; // an 80 x 80 roll; 58 mm rolls have about 30

    public PrinterSettings {
        if (rollMetres < 5 || rollMetres > 500) {
            throw new IllegalArgumentException("a roll of %s m is none: 5 to 500".formatted(rollMetres));
        }
        if (mixed && !profile.mixed()) {
            throw new IllegalArgumentException(
                    "mixed mode was not proven for profile '%s'; choose raster, or one of the profiles %s"
                            .formatted(profile.id(), PrinterProfiles.idsForMixed()));
        }
    }

    public static PrinterSettings of(PrinterProfile profile) {
        double roll = profile.widthDots() < 400 ? USUAL_ROLL_METRES / 2 : USUAL_ROLL_METRES;
        return new PrinterSettings(profile, PrinterTiming.USUAL, "", false, roll);
    }

    public PrinterSettings withTiming(PrinterTiming other) {
        return new PrinterSettings(profile, other, identity, mixed, rollMetres);
    }

    public PrinterSettings withIdentity(String other) {
        return new PrinterSettings(profile, timing, other, mixed, rollMetres);
    }

    public PrinterSettings withMixed(boolean other) {
        return new PrinterSettings(profile, timing, identity, other, rollMetres);
    }

    public PrinterSettings withRoll(double metres) {
        return new PrinterSettings(profile, timing, identity, mixed, metres);
    }
}

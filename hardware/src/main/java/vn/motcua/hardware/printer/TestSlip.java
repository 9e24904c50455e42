package vn.motcua.hardware.printer;

import java.util.List;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.NotTaken;
import vn.motcua.hardware.printer.SlipResult.Presumed;
import vn.motcua.hardware.printer.SlipResult.Spoiled;
import vn.motcua.hardware.printer.SlipResult.Unknown;

/** The slip of a printer test: every kind of letter, a code to scan, and no place in a line. */
public final class TestSlip {

    private TestSlip() {}

    public static Slip of(String device) {
        return new Slip(
                "Phiếu thử máy in",
                List.of("KHÔNG PHẢI SỐ THỨ TỰ", "Test print, not a number"),
                "888",
                List.of(Line.normal(device), Line.normal("ắ ằ ẳ ẵ ặ ế ề ể ễ ệ ứ ừ ử ữ ự Đ đ")),
                "motcua:test",
                "",
                false,
                true);
    }

    /** What its fate says of the printer. */
    public static HealthCheck health(SlipResult result) {
        return switch (result) {
            case Confirmed confirmed -> new HealthCheck(true, "test slip: " + confirmed.level());
            case Presumed presumed ->
                new HealthCheck(
                        presumed.level() != ProofLevel.NONE,
                        "test slip sent; look whether it came out, this printer cannot tell: " + presumed.level());
            case NotTaken taken -> new HealthCheck(true, "test slip printed, not taken");
            case Failed failed -> new HealthCheck(false, failed.detail());
            case Spoiled spoiled -> new HealthCheck(false, spoiled.detail());
            case Unknown unknown -> new HealthCheck(false, unknown.detail());
        };
    }
}

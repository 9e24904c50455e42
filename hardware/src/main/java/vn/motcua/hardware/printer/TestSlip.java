package vn.motcua.hardware.printer;

import java.util.List;
import vn.motcua.hardware.printer.Slip.Line;

/** What the test button prints: every kind of letter, a code to scan, and no place in a line. */
final class TestSlip {

    private TestSlip() {}

    static Slip of(String device) {
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
}

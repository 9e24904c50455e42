package vn.motcua.sim.input;

import java.util.List;
import java.util.function.Consumer;
import vn.motcua.hardware.simulation.Control;

/** What a person can do to a simulated scanner. */
final class ScannerControls {

    private static final String DOSSIER = "000.00.12.H26-261125-0001";

    /** Seven fields as on an identity card, of nobody: the form that shows what a wrong code page does to Vietnamese. */
    private static final String CARD =
            "001099000000|012000000|Nguyễn Thị Thử Nghiệm|01011990|Nữ|Số 1, phường Mẫu, Hà Nội|01012021";

    private static final int STUCK_TRIGGER = 50;

    private ScannerControls() {}

    static List<Control> list(SimulatedScanner scanner) {
        return List.of(
                entry("scanner.scan", DOSSIER, scanner::scan),
                entry("scanner.scanPartly", DOSSIER, scanner::scanPartly),
                entry("scanner.wrongCharset", CARD, scanner::scanInWindows1258),
                new Control.Push("scanner.flood", "", () -> scanner.flood(STUCK_TRIGGER)),
                new Control.Push("scanner.oversized", "", scanner::scanOversized),
                new Control.Toggle("scanner.unplugged", "", !scanner.isPluggedIn(), scanner::setUnplugged));
    }

    private static Control entry(String id, String sample, Consumer<String> scan) {
        return new Control.Entry(id, "", sample, scan);
    }
}

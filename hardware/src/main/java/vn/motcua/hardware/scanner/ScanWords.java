package vn.motcua.hardware.scanner;

import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.scanner.Scan.Read;
import vn.motcua.hardware.scanner.Scan.Rejected;

/** Describes to a technician how a code was received, and which setting to change; never what it says. Pure. */
record ScanWords(ScannerSettings settings) {

    private static final int ETX = 0x03;
    private static final int TAB = 0x09;
    private static final int LF = 0x0A;
    private static final int CR = 0x0D;

    /** @param shape its control characters, or {@link #ofEnding} */
    HealthCheck of(Scan scan, String shape) {
        return switch (scan) {
            case Read read ->
                new HealthCheck(
                        true,
                        "a code of %s characters: %s%s%s"
                                .formatted(
                                        read.text().length(),
                                        settings.codes().read(read.text()).kind(),
                                        behind("; with ", shape),
                                        behind("; ", settings.codes().advice(read.text()))));
            case Rejected rejected ->
                new HealthCheck(
                        false, "a code that cannot be used: %s%s".formatted(rejected.cause(), behind("; ", shape)));
        };
    }

    /** What stands where the end of a code should be, and what to set for it. */
    String ofEnding(byte[] code) {
        int last = code.length == 0 ? 0 : code[code.length - 1];
        String mend = switch (last) {
            case ETX -> "it ends with <ETX>: set suffix=etx";
            case CR, LF -> "it ends with a line end: set suffix=line";
            case TAB -> "it ends with <TAB>: set the scanner's suffix to CR, or suffix=none here";
            default -> "no end came behind it: set the scanner's suffix to CR, or suffix=none here";
        };
        return mend + behind("; ", ScanText.controls(code));
    }

    private static String behind(String joint, String text) {
        return text.isEmpty() ? "" : joint + text;
    }
}

package vn.motcua.hardware.wiring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.printer.pdf.SheetSize;

/**
 * Options of an office printer: {@code sheet}, a4 (default) or a5. Those of roll printers mean nothing to it, and are refused
 * if they ask for anything; {@code sheet} at a roll printer is refused as well.
 */
public final class OfficeOptions {

    private static final String SHEET = "sheet";
    private static final List<String> OF_ROLLS =
            List.of("profile", "paper", "mode", "cut", "setup", "identity", "roll");

    /** What the wiring page writes down for any printer asks for nothing. */
    private static final Map<String, String> USUAL = Map.of("paper", "80", "mode", "raster");

    private OfficeOptions() {}

    /** Whether the spec names a sheet, as only office printers do. */
    public static boolean hasSheet(DeviceSpec spec) {
        return !spec.option(SHEET, "").isEmpty();
    }

    /** @throws IllegalArgumentException naming the option that is wrong and how to mend it */
    public static SheetSize sheet(DeviceSpec spec) {
        for (String option : OF_ROLLS) {
            String value = spec.option(option, "");
            if (!value.isEmpty() && !value.equals(USUAL.get(option))) {
                throw new IllegalArgumentException(
                        "%s: '%s=%s' is for roll printers; an office printer (ipp://, sheet) has none: remove it"
                                .formatted(spec.name(), option, value));
            }
        }
        String sheet = spec.option(SHEET, "a4");
        return switch (sheet.toLowerCase(Locale.ROOT)) {
            case "a4" -> SheetSize.A4;
            case "a5" -> SheetSize.A5;
            default ->
                throw new IllegalArgumentException(
                        "%s: 'sheet=%s' is wrong; choose a4 or a5".formatted(spec.name(), sheet));
        };
    }

    /** @throws IllegalArgumentException if the spec names a sheet */
    static void refuseSheet(DeviceSpec spec) {
        if (hasSheet(spec)) {
            throw new IllegalArgumentException(
                    "%s: 'sheet=%s' is for office printers, whose link is ipp://host/ipp/print; remove it, or change the link"
                            .formatted(spec.name(), spec.option(SHEET, "")));
        }
    }
}

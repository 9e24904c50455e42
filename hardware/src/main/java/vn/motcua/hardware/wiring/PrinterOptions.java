package vn.motcua.hardware.wiring;

import java.util.Locale;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.printer.profile.Bytes;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.printer.profile.PrinterProfile.Cut;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.hardware.printer.roll.PrinterSettings;

/**
 * Options of a roll printer: {@code profile}, an id of {@link PrinterProfiles} (default {@code generic-80});
 * {@code paper}, 80 or 58 mm, which chooses the generic profile; {@code cut}, partial, full or none (default: the
 * profile's); {@code setup}, hex bytes sent before each slip, for instance the density; {@code mode}, raster (default)
 * or mixed; {@code identity}, what the printer must say of itself; {@code roll}, length of a new roll in metres.
 */
public final class PrinterOptions {

    private PrinterOptions() {}

    /** @throws IllegalArgumentException naming the option that is wrong, and what to choose from */
    public static PrinterSettings settings(DeviceSpec spec) {
        String paper = spec.option("paper", "80");
        if (!paper.equals("80") && !paper.equals("58")) {
            throw wrong(spec, "paper", paper, "80 or 58");
        }
        String usual = "generic-" + paper;
        PrinterProfile profile = PrinterProfiles.get(spec.option("profile", usual));
        PrinterSettings settings = PrinterSettings.of(profile.adjusted(cut(spec, profile.cut()), setUp(spec)));
        return settings.withMixed(mixed(spec))
                .withIdentity(spec.option("identity", ""))
                .withRoll(spec.option("roll", (int) settings.rollMetres(), 5, 500));
    }

    private static Cut cut(DeviceSpec spec, Cut usual) {
        String wanted = spec.option("cut", usual.name()).toUpperCase(Locale.ROOT);
        return switch (wanted) {
            case "PARTIAL" -> Cut.PARTIAL;
            case "FULL" -> Cut.FULL;
            case "NONE" -> Cut.NONE;
            default -> throw wrong(spec, "cut", wanted, "partial, full or none");
        };
    }

    private static Bytes setUp(DeviceSpec spec) {
        String hex = spec.option("setup", "");
        Bytes bytes;
        try {
            bytes = new Bytes(hex);
        } catch (IllegalArgumentException e) {
            throw wrong(spec, "setup", hex, "pairs of hex digits, such as 1D 28 4B 02 00 31 02");
        }
        if (bytes.hex().contains("1B70") || bytes.hex().contains("1014")) {
            throw wrong(spec, "setup", hex, "no drawer or power command: they switch relays");
        }
        return bytes;
    }

    private static boolean mixed(DeviceSpec spec) {
        String mode = spec.option("mode", "raster");
        return switch (mode) {
            case "raster" -> false;
            case "mixed" -> true;
            default -> throw wrong(spec, "mode", mode, "raster or mixed");
        };
    }

    private static IllegalArgumentException wrong(DeviceSpec spec, String option, String value, String choices) {
        return new IllegalArgumentException(
                "%s: '%s=%s' is wrong; choose %s".formatted(spec.name(), option, value, choices));
    }
}

package vn.motcua.hardware.printer.office;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.printer.ipp.PrinterAttributes;
import vn.motcua.hardware.printer.pdf.SheetSize;

/**
 * Translates an office printer's keywords (RFC 8011, section 5.4.12; PWG 5100.9) into UnifiedPOS words; of several causes, the one a
 * person must mend first. A keyword may end in {@code -error}, {@code -warning} or {@code -report}: how bad it is.
 */
public final class IppWords {

    private static final String PDF = "application/pdf";

    /** A keyword that stops the printer, unless it says that it is only a warning. */
    private record Trouble(String keyword, DeviceReason reason, String cause) {}

    private static final List<Trouble> TROUBLES = List.of(
            new Trouble("cover-open", DeviceReason.COVER_OPEN, "cover open"),
            new Trouble("door-open", DeviceReason.COVER_OPEN, "door open"),
            new Trouble("interlock-open", DeviceReason.COVER_OPEN, "a cover or tray stands open"),
            new Trouble("media-jam", DeviceReason.PAPER_JAM, "paper jam"),
            new Trouble("media-empty", DeviceReason.REC_EMPTY, "out of paper"),
            new Trouble("media-needed", DeviceReason.REC_EMPTY, "wants another paper than is in the tray"),
            new Trouble("input-tray-missing", DeviceReason.REC_EMPTY, "the paper tray is not in"),
            new Trouble("toner-empty", DeviceReason.REC_CARTRIDGE_EMPTY, "toner or ink is used up"),
            new Trouble("marker-supply-empty", DeviceReason.REC_CARTRIDGE_EMPTY, "toner or ink is used up"),
            new Trouble("output-area-full", DeviceReason.PAPER_JAM, "the tray for printed sheets is full"),
            new Trouble("fuser-over-temp", DeviceReason.OVERHEATED, "too hot"),
            new Trouble("paused", DeviceReason.FAILURE, "paused; let it go on at its panel"),
            new Trouble("moving-to-paused", DeviceReason.FAILURE, "paused; let it go on at its panel"),
            new Trouble("shutdown", DeviceReason.OFFLINE, "switched off"),
            new Trouble("offline", DeviceReason.OFFLINE, "switched to offline; switch it online at its panel"),
            new Trouble("connecting-to-device", DeviceReason.OFFLINE, "the print server does not reach it"),
            new Trouble("timed-out", DeviceReason.OFFLINE, "the print server does not reach it"));

    private IppWords() {}

    public static DeviceStatus of(PrinterAttributes said, SheetSize sheet, String port) {
        for (Trouble trouble : TROUBLES) {
            if (said.reasons().stream().anyMatch(reason -> stops(reason, trouble, said))) {
                return offline(trouble.reason, trouble.cause + inItsWords(said), port);
            }
        }
        if (said.state() == PrinterAttributes.STOPPED) {
            return offline(DeviceReason.FAILURE, "stopped: " + said.reasons() + inItsWords(said), port);
        }
        if (!said.accepting()) {
            return offline(DeviceReason.OFFLINE, "takes no jobs; switch that on in its settings", port);
        }
        return unfit(said, sheet, port).orElseGet(() -> new DeviceStatus.Online(warnings(said)));
    }

    /**
     * CUPS calls what is certainly offline a report. A printer at work that needs paper stands still, even if it only warns
     * of it: seen on ippeveprinter 2.4.2, 2026-11-25.
     */
    private static boolean stops(String reason, Trouble trouble, PrinterAttributes said) {
        return reason.equals(trouble.keyword)
                || reason.equals(trouble.keyword + "-error")
                || (reason.equals("offline-report") && trouble.keyword.equals("offline"))
                || (reason.equals("media-needed-warning")
                        && trouble.keyword.equals("media-needed")
                        && said.state() == PrinterAttributes.PROCESSING);
    }

    private static Optional<DeviceStatus> unfit(PrinterAttributes said, SheetSize sheet, String port) {
        if (!said.formats().contains(PDF)) {
            return Optional.of(offline(
                    DeviceReason.WRONG_DEVICE,
                    "takes no PDF, only %s; switch PDF on in its settings, or choose a printer that prints PDF"
                            .formatted(new ArrayList<>(said.formats())
                                    .stream().sorted().toList()),
                    port));
        }
        if (!said.media().isEmpty() && !said.media().contains(sheet.media())) {
            return Optional.of(offline(
                    DeviceReason.WRONG_DEVICE,
                    "knows no %s sheets; choose the other sheet in the wiring".formatted(sheet),
                    port));
        }
        return Optional.empty();
    }

    private static Set<DeviceReason> warnings(PrinterAttributes said) {
        Set<DeviceReason> warnings = EnumSet.noneOf(DeviceReason.class);
        for (String reason : said.reasons()) {
            if (reason.startsWith("media-low") || reason.equals("media-empty-warning")) {
                warnings.add(DeviceReason.REC_NEAR_END);
            } else if (reason.startsWith("toner-low") || reason.startsWith("marker-supply-low")) {
                warnings.add(DeviceReason.REC_CARTRIDGE_NEAR_END);
            }
        }
        return warnings;
    }

    private static String inItsWords(PrinterAttributes said) {
        return said.message().isBlank() ? "" : " (it says: %s)".formatted(said.message());
    }

    private static Offline offline(DeviceReason reason, String cause, String port) {
        return new Offline(reason, "printer at '%s': %s".formatted(port, cause));
    }
}

package vn.motcua.sim.printer;

import static vn.motcua.sim.printer.PrinterModel.Skill.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.sim.escpos.PrintHead;

/**
 * A printer model and its capabilities, as far as its manuals say. It stands beside the driver's profiles on purpose:
 * neither is derived from the other.
 *
 * @param widthDots printable width
 * @param dpi dots an inch
 * @param unitsPerInch vertical motion units an inch until GS P says otherwise; on Epson's printers half a dot each (seen in
 *     the source of receipt-printer-encoder 4.0.1, which sends GS P for that reason)
 * @param modelId the answer to GS I 1
 * @param maker the answer to GS I 66
 * @param shown the answer to GS I 67
 * @param realTimeInsideImages whether a real-time command is carried out even if it is part of a picture
 * @param recoverOnlyFromErrors whether DLE ENQ 2 has no effect unless there is an error to recover from
 */
public record PrinterModel(
        String name,
        int widthDots,
        int dpi,
        int unitsPerInch,
        int modelId,
        String maker,
        String shown,
        boolean realTimeInsideImages,
        boolean recoverOnlyFromErrors,
        Set<Skill> skills) {

    /** What a printer may have or lack. */
    public enum Skill {
        /** DLE EOT 1 to 4. */
        REAL_TIME_STATUS,
        /** DLE ENQ 1 and 2. */
        RECOVER,
        /** DLE DC4 8: clear the buffers, answered 37 25 00. */
        CLEAR,
        /** GS a: automatic status back. */
        ASB,
        /** GS r. */
        QUEUED_STATUS,
        /** GS I. */
        IDENTITY,
        /** GS ( H functions 48 and 49: process id and offline response. */
        PROCESS_ID,
        /** A blade. */
        CUTTER,
        /** GS ( L and GS 8 L. */
        GRAPHICS,
        /** GS ( k. */
        SYMBOLS,
        /** Custom's DLE EOT 14h (six bytes) and 11h (motor), and its presenter, GS e and FS P. */
        CUSTOM_PRESENTER,
        /** NPI's ESC v status byte and GS G job id. */
        NPI_JOB
    }

    private static final Set<Skill> EPSON = Set.of(
            REAL_TIME_STATUS, RECOVER, CLEAR, ASB, QUEUED_STATUS, IDENTITY, PROCESS_ID, CUTTER, GRAPHICS, SYMBOLS);

    private static final List<PrinterModel> ALL = List.of(
            new PrinterModel(
                    "generic", 576, 203, 203, 0x20, "MOTCUA", "GENERIC-80", true, false, without(PROCESS_ID, CLEAR)),
            new PrinterModel("epson-tm-t82", 576, 203, 406, 0x20, "EPSON", "TM-T82II", false, true, EPSON),
            new PrinterModel("epson-eu-m30", 576, 203, 406, 0x20, "EPSON", "EU-m30", false, true, EPSON),
            new PrinterModel(
                    "epson-tm-t88iii",
                    512,
                    180,
                    180,
                    0x20,
                    "EPSON",
                    "TM-T88III",
                    true,
                    true,
                    without(PROCESS_ID, CLEAR)),
            new PrinterModel(
                    "xprinter",
                    576,
                    203,
                    203,
                    0x20,
                    "XPRINTER",
                    "XP-80C",
                    true,
                    false,
                    without(PROCESS_ID, CLEAR, GRAPHICS, ASB)),
            new PrinterModel(
                    "zjiang",
                    384,
                    203,
                    203,
                    0x20,
                    "ZJIANG",
                    "POS-5890",
                    true,
                    false,
                    Set.of(REAL_TIME_STATUS, QUEUED_STATUS, IDENTITY)),
            new PrinterModel("hprt", 576, 203, 203, 0x20, "HPRT", "TP80K", true, false, without(PROCESS_ID, CLEAR)),
            new PrinterModel(
                    "rongta",
                    576,
                    203,
                    203,
                    0x20,
                    "RONGTA",
                    "RP326",
                    true,
                    false,
                    without(PROCESS_ID, CLEAR, GRAPHICS)),
            new PrinterModel(
                    "custom-vkp80",
                    640,
                    203,
                    203,
                    0xB9,
                    "CUSTOM",
                    "VKP80II",
                    true,
                    false,
                    Set.of(REAL_TIME_STATUS, RECOVER, QUEUED_STATUS, IDENTITY, CUTTER, SYMBOLS, CUSTOM_PRESENTER)),
            new PrinterModel(
                    "npi",
                    640,
                    203,
                    203,
                    0x20,
                    "NPI",
                    "NP-3511",
                    true,
                    false,
                    Set.of(CUTTER, NPI_JOB, REAL_TIME_STATUS)),
            new PrinterModel(
                    "star-escpos",
                    576,
                    203,
                    203,
                    0x20,
                    "STAR",
                    "TSP143",
                    true,
                    false,
                    without(PROCESS_ID, CLEAR, GRAPHICS, ASB)),
            new PrinterModel("one-way", 576, 203, 203, 0x20, "NONAME", "80MM", true, false, Set.of(CUTTER)));

    public PrinterModel {
        if (widthDots < 200 || widthDots % 8 != 0) {
            throw new IllegalArgumentException("width of %s dots is not a printer's".formatted(widthDots));
        }
        skills = Set.copyOf(skills);
    }

    /** An 80 mm printer of the usual kind, with what most have. */
    public static PrinterModel generic() {
        return ALL.getFirst();
    }

    /** @throws IllegalArgumentException naming the models there are */
    public static PrinterModel getModel(String name) {
        return findModel(name)
                .orElseThrow(() -> new IllegalArgumentException("no simulated printer '%s'; there are %s"
                        .formatted(name, ALL.stream().map(PrinterModel::name).collect(Collectors.joining(", ")))));
    }

    /** The model of that name, such as {@code epson-tm-t82}. */
    public static Optional<PrinterModel> findModel(String name) {
        return ALL.stream().filter(model -> model.name.equals(name)).findFirst();
    }

    /** All of them, the generic one first. */
    public static List<PrinterModel> listModels() {
        return ALL;
    }

    /** The same make on paper of another width. */
    public PrinterModel withWidth(int dots) {
        return new PrinterModel(
                name,
                dots,
                dpi,
                unitsPerInch,
                modelId,
                maker,
                shown,
                realTimeInsideImages,
                recoverOnlyFromErrors,
                skills);
    }

    boolean has(Skill skill) {
        return skills.contains(skill);
    }

    PrintHead head() {
        return new PrintHead(widthDots, dpi, unitsPerInch, missingCommands());
    }

    /** Commands this make has not, so that their data prints as the gibberish they make on a real one. */
    Set<Integer> missingCommands() {
        return Stream.concat(
                        has(GRAPHICS) ? Stream.of() : Stream.of(0x1D284C, 0x1D384C),
                        has(SYMBOLS) ? Stream.of() : Stream.of(0x1D286B))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Skill> without(Skill first, Skill... rest) {
        Set<Skill> left = EnumSet.copyOf(EPSON);
        left.removeAll(EnumSet.of(first, rest));
        return left;
    }
}

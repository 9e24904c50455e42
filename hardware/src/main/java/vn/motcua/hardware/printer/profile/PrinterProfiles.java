package vn.motcua.hardware.printer.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.hardware.printer.profile.PrinterProfile.Cut;
import vn.motcua.hardware.printer.profile.PrinterProfile.Proof;
import vn.motcua.hardware.printer.profile.PrinterProfile.Recovery;

/** The profiles that come with the product, read from {@code profiles.tsv} beside this class. */
public final class PrinterProfiles {

    private static final String FILE = "profiles.tsv";
    private static final int COLUMNS = 16;

    private record Row(PrinterProfile profile, List<String> modelNames) {}

    private static final Map<String, Row> ALL = read();

    /** 80 mm paper with a cutter: Epson TM-T82 and its many likes, without anything only some of them have. */
    public static final PrinterProfile PAPER_80_MM = get("generic-80");

    /** 58 mm paper with a cutter; feeds at most 24 dots at once, as Zjiang asks for. */
    public static final PrinterProfile PAPER_58_MM = get("generic-58");

    private PrinterProfiles() {}

    /** All ids, as the file orders them. */
    public static Set<String> ids() {
        return ALL.keySet();
    }

    /** The ids of those that mixed mode was proven for. */
    public static List<String> idsForMixed() {
        return ALL.values().stream()
                .map(Row::profile)
                .filter(PrinterProfile::mixed)
                .map(PrinterProfile::id)
                .toList();
    }

    /** @throws IllegalArgumentException naming the ids there are */
    public static PrinterProfile get(String id) {
        Row row = ALL.get(id);
        if (row == null) {
            throw new IllegalArgumentException(
                    "there is no printer profile '%s'; choose one of %s".formatted(id, ALL.keySet()));
        }
        return row.profile;
    }

    /**
     * The profile for what a printer says of itself (GS I 67), such as {@code TM-T82III}: the longest known name that it
     * begins with decides. Empty if there is none.
     */
    public static Optional<PrinterProfile> forModel(String answer) {
        String said = answer.strip().toUpperCase(Locale.ROOT);
        Row best = null;
        int longest = 0;
        for (Row row : ALL.values()) {
            for (String name : row.modelNames) {
                if (said.startsWith(name) && name.length() > longest) {
                    best = row;
                    longest = name.length();
                }
            }
        }
        return Optional.ofNullable(best).map(Row::profile);
    }

    /** One of the common profiles: paper like that, with nothing that only some makes have, and this proof. */
    public static PrinterProfile common(PrinterProfile like, Proof proof) {
        String paper = like.widthDots() < 400 ? "generic-58" : like.dpi() == 180 ? "generic-180dpi" : "generic-80";
        return get(proof == Proof.REAL_TIME_STATUS ? paper + "-status" : paper);
    }

    private static Map<String, Row> read() {
        try (InputStream file = PrinterProfiles.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("%s is missing beside %s".formatted(FILE, PrinterProfiles.class));
            }
            Map<String, Row> rows = new LinkedHashMap<>();
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    Row row = row(i + 1, lines.get(i).split("\t", -1));
                    rows.put(row.profile.id(), row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static Row row(int line, String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    "%s line %s: %s columns instead of %s".formatted(FILE, line, cells.length, COLUMNS));
        }
        List<String> names = new ArrayList<>();
        for (String name : cells[15].split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip().toUpperCase(Locale.ROOT));
            }
        }
        PrinterProfile profile = new PrinterProfile(
                cells[0],
                cells[1],
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                Double.parseDouble(cells[6]),
                Cut.valueOf(cells[7]),
                Proof.valueOf(cells[8]),
                Recovery.valueOf(cells[9]),
                cells[10].equals("yes"),
                cells[11].equals("yes"),
                cells[12].equals("yes"),
                Integer.parseInt(cells[13]),
                Integer.parseInt(cells[14]),
                Bytes.NONE);
        return new Row(profile, names);
    }
}

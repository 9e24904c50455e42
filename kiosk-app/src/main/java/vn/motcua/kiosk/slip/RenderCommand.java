package vn.motcua.kiosk.slip;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.drawing.Substitution;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.hardware.printer.roll.PrinterSettings;
import vn.motcua.hardware.printer.roll.SlipEncoder;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;

/**
 * Writes the bytes that a printer would get for a slip into a file, so that others can check them. Values come as
 * {@code --name value}; what there is, the answer to a wrong one says.
 */
public final class RenderCommand {

    private static final Set<String> NAMES = Set.of(
            "number",
            "out",
            "desk",
            "service",
            "counters",
            "ahead",
            "missing",
            "qr",
            "barcode",
            "profile",
            "paper",
            "mode",
            "reprint",
            "english",
            "png");
    private static final ZoneId HALL = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private RenderCommand() {}

    /** @return 0 when the file is written, 2 when the command was wrong; says so on the given streams */
    public static int run(String[] args, Clock clock, PrintStream out, PrintStream err) {
        if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
            out.println(help());
            return 0;
        }
        try {
            Map<String, String> values = values(args);
            Path file = Path.of(required(values, "out"));
            PrinterSettings settings = settings(values);
            SlipEncoder encoder = new SlipEncoder(settings);
            Slip slip = slip(values, LocalDateTime.ofInstant(clock.instant(), HALL));
            byte[] bytes = encoder.bytes(slip);
            Files.write(file, bytes);
            if (values.containsKey("png")) {
                Files.write(Path.of(values.get("png")), encoder.draw(slip).toPng());
            }
            out.printf(
                    "%s: %s bytes for %s, %s dots wide%n",
                    file,
                    bytes.length,
                    settings.profile().id(),
                    settings.profile().widthDots());
            Substitution.listIn(slip).forEach(each -> out.println(said(each)));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("render-slip --help tells what there is.");
            return 2;
        } catch (IOException e) {
            err.println("cannot write: " + e);
            return 2;
        }
    }

    /** A sign that the typeface lacks, and what the slip shows for it. */
    private static String said(Substitution each) {
        String sign = "'%s' (U+%04X)".formatted(each.sign(), each.sign().codePointAt(0));
        return each.printed().isEmpty()
                ? sign + " cannot be printed and is left out"
                : "%s is printed as '%s'".formatted(sign, each.printed());
    }

    private static String help() {
        return """
            render-slip --number "A 042" --out slip.bin [--desk TEXT] [--service TEXT] [--counters "3, 8"] [--ahead 3]
                        [--missing "paper; another paper"] [--qr TEXT] [--barcode TEXT] [--profile ID] [--paper 80|58] [--mode raster|mixed]
                        [--reprint yes] [--english yes] [--png slip.png]
            Profiles:
            """ + String.join(", ", PrinterProfiles.ids());
    }

    private static Map<String, String> values(String[] args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("'%s' is no option".formatted(args[i]));
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("--%s lacks its value".formatted(name));
            }
            values.put(name, args[i + 1]);
        }
        return values;
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("--%s is missing".formatted(name));
        }
        return value;
    }

    private static PrinterSettings settings(Map<String, String> values) {
        String paper = values.getOrDefault("paper", "80");
        if (!paper.equals("80") && !paper.equals("58")) {
            throw new IllegalArgumentException("--paper %s is not 80 or 58".formatted(paper));
        }
        String mode = values.getOrDefault("mode", "raster");
        if (!mode.equals("raster") && !mode.equals("mixed")) {
            throw new IllegalArgumentException("--mode %s is not raster or mixed".formatted(mode));
        }
        PrinterProfile profile = PrinterProfiles.get(values.getOrDefault("profile", "generic-" + paper));
        return PrinterSettings.of(profile).withMixed(mode.equals("mixed"));
    }

    private static Slip slip(Map<String, String> values, LocalDateTime now) {
        var texts = new KioskTexts(isYes(values, "english") ? KioskLanguage.EN : KioskLanguage.VI);
        List<Line> lines = new ArrayList<>();
        if (values.containsKey("counters")) {
            lines.add(Line.large(texts.get("paper.counters", values.get("counters"))));
        }
        if (values.containsKey("ahead")) {
            lines.add(Line.normal(texts.get("paper.ahead", ahead(values.get("ahead")))));
        }
        lines.add(Line.normal(texts.get("paper.time", now.format(TIME))));
        List<String> missing = new ArrayList<>();
        for (String paper : values.getOrDefault("missing", "").split(";")) {
            if (!paper.isBlank()) {
                missing.add(paper.strip());
            }
        }
        lines.addAll(SlipLayout.missing(missing, texts));
        lines.add(Line.small(texts.get("paper.rule", 3)));
        Slip slip = new Slip(
                        values.getOrDefault("desk", "Bộ phận một cửa"),
                        List.of(values.getOrDefault("service", "")),
                        required(values, "number"),
                        lines,
                        values.getOrDefault("qr", ""),
                        values.containsKey("qr") ? texts.get("paper.qr") : "",
                        false,
                        false)
                .withBarcode(values.getOrDefault("barcode", ""));
        return isYes(values, "reprint") ? slip.asReprint() : slip;
    }

    private static boolean isYes(Map<String, String> values, String name) {
        String value = values.getOrDefault(name, "no");
        if (!value.equals("yes") && !value.equals("no")) {
            throw new IllegalArgumentException("--%s %s is not yes or no".formatted(name, value));
        }
        return value.equals("yes");
    }

    private static int ahead(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("--ahead '%s' is no number of people".formatted(text));
        }
        return Integer.parseInt(text);
    }
}

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
import java.util.List;
import java.util.Optional;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.drawing.Substitution;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.hardware.printer.roll.PrinterSettings;
import vn.motcua.hardware.printer.roll.SlipEncoder;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;

/** Writes the bytes that a printer would get for a slip into a file, so that others can check them. */
public final class RenderCommand implements SlipRendering {

    private static final ZoneId HALL = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    public RenderCommand(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public int render(Order order, Path file, Optional<Path> picture) {
        try {
            PrinterSettings settings =
                    PrinterSettings.of(PrinterProfiles.get(order.profile())).withMixed(order.mixed());
            SlipEncoder encoder = new SlipEncoder(settings);
            Slip slip = slip(order, LocalDateTime.ofInstant(clock.instant(), HALL));
            byte[] bytes = encoder.bytes(slip);
            Files.write(file, bytes);
            if (picture.isPresent()) {
                Files.write(picture.get(), encoder.draw(slip).toPng());
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
            err.println("./motcua render-slip --help");
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

    private static Slip slip(Order order, LocalDateTime now) {
        var texts = new KioskTexts(order.english() ? KioskLanguage.EN : KioskLanguage.VI);
        List<Line> lines = new ArrayList<>();
        order.counters().ifPresent(counters -> lines.add(Line.large(texts.get("paper.counters", counters))));
        order.ahead().ifPresent(people -> lines.add(Line.normal(texts.get("paper.ahead", people))));
        lines.add(Line.normal(texts.get("paper.time", now.format(TIME))));
        List<String> missing = new ArrayList<>();
        for (String paper : order.missing().split(";")) {
            if (!paper.isBlank()) {
                missing.add(paper.strip());
            }
        }
        lines.addAll(SlipLayout.missing(missing, texts));
        lines.add(Line.small(texts.get("paper.rule", 3)));
        Slip slip = new Slip(
                        order.desk(),
                        List.of(order.service()),
                        order.number(),
                        lines,
                        order.qr().orElse(""),
                        order.qr().isPresent() ? texts.get("paper.qr") : "",
                        false,
                        false)
                .withBarcode(order.barcode());
        return order.reprint() ? slip.asReprint() : slip;
    }
}

package vn.motcua.launcher.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.kiosk.slip.SlipRendering;

/** {@code render-slip}: the bytes that a ticket printer would get for a slip, into a file. */
final class RenderSlipSyntax implements UserCommand {

    private static final List<String> TEXTS = List.of("desk", "service", "counters", "missing", "qr", "barcode");

    private final SlipRendering rendering;

    RenderSlipSyntax(SlipRendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public String name() {
        return "render-slip";
    }

    @Override
    public void describe(CommandSpec spec, CommandTexts texts) {
        spec.addOption(texts.option(name(), "number", "TEXT")
                .required(true)
                .converters(OptionValues.text())
                .build());
        spec.addOption(file(texts, "out", "FILE").required(true).build());
        for (String text : TEXTS) {
            spec.addOption(texts.option(name(), text, "TEXT").build());
        }
        spec.addOption(texts.option(name(), "ahead", "PEOPLE")
                .type(Integer.class)
                .converters(OptionValues.people())
                .build());
        String[] profiles = PrinterProfiles.ids().toArray(String[]::new);
        spec.addOption(texts.option(name(), "profile", "ID", String.join(", ", profiles))
                .converters(OptionValues.choice(profiles))
                .build());
        spec.addOption(choice(texts, "paper", "80", "58"));
        spec.addOption(choice(texts, "mode", "raster", "mixed"));
        spec.addOption(choice(texts, "reprint", "yes", "no"));
        spec.addOption(choice(texts, "english", "yes", "no"));
        spec.addOption(file(texts, "png", "FILE").build());
    }

    private OptionSpec.Builder file(CommandTexts texts, String name, String label) {
        return texts.option(name(), name, label).type(Path.class).converters(OptionValues.path());
    }

    private OptionSpec choice(CommandTexts texts, String name, String... words) {
        return texts.option(name(), name, String.join("|", words))
                .converters(OptionValues.choice(words))
                .build();
    }

    @Override
    public int run(ParseResult given) {
        var order = new SlipRendering.Order(
                text(given, "--number", ""),
                text(given, "--desk", "Bộ phận một cửa"),
                text(given, "--service", ""),
                optional(given, "--counters"),
                given.hasMatchedOption("--ahead")
                        ? OptionalInt.of(given.matchedOptionValue("--ahead", 0))
                        : OptionalInt.empty(),
                text(given, "--missing", ""),
                optional(given, "--qr"),
                text(given, "--barcode", ""),
                text(given, "--profile", "generic-" + text(given, "--paper", "80")),
                text(given, "--mode", "").equals("mixed"),
                text(given, "--reprint", "").equals("yes"),
                text(given, "--english", "").equals("yes"));
        Path file = given.matchedOptionValue("--out", Path.of(""));
        Optional<Path> picture = given.hasMatchedOption("--png")
                ? Optional.of(given.matchedOptionValue("--png", Path.of("")))
                : Optional.empty();
        return rendering.render(order, file, picture);
    }

    private static String text(ParseResult given, String name, String usual) {
        return given.matchedOptionValue(name, usual);
    }

    private static Optional<String> optional(ParseResult given, String name) {
        return given.hasMatchedOption(name) ? Optional.of(text(given, name, "")) : Optional.empty();
    }
}

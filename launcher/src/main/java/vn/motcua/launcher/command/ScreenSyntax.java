package vn.motcua.launcher.command;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import vn.motcua.launcher.screen.Limits;
import vn.motcua.launcher.screen.ScreenCommand;
import vn.motcua.launcher.screen.ScreenSettings;

/** {@code screen}: a page of the hall on this computer's screen, kept there. */
final class ScreenSyntax implements UserCommand {

    private static final String BROWSER = "chromium";
    private static final String PROFILE = ".local/state/motcua-screen";

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    ScreenSyntax(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public void describe(CommandSpec spec, CommandTexts texts) {
        spec.addOption(texts.option(name(), "url", "ADDRESS")
                .type(URI.class)
                .converters(OptionValues.page())
                .required(true)
                .build());
        spec.addOption(texts.option(name(), "browser", "PROGRAM", BROWSER).build());
        spec.addOption(texts.option(name(), "profile", "DIR", "~/" + PROFILE)
                .type(Path.class)
                .converters(OptionValues.path())
                .build());
        spec.addOption(texts.option(name(), "authority", "FILE.crt")
                .type(Path.class)
                .converters(OptionValues.path())
                .build());
        spec.addOption(texts.option(name(), "extra-flag", "FLAG")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        spec.addOption(seconds(texts, "ask-every", Limits.USUAL.every()));
        spec.addOption(seconds(texts, "frozen-after", Limits.USUAL.frozen()));
        spec.addOption(seconds(texts, "white-after", Limits.USUAL.white()));
        spec.addOption(seconds(texts, "start-within", Limits.USUAL.start()));
    }

    private OptionSpec seconds(CommandTexts texts, String name, Duration usual) {
        return texts.option(name(), name, "SECONDS", usual.toSeconds())
                .type(Duration.class)
                .converters(OptionValues.seconds())
                .build();
    }

    @Override
    public int run(ParseResult given) {
        Limits limits = Limits.USUAL
                .withEvery(given.matchedOptionValue("--ask-every", Limits.USUAL.every()))
                .withFrozen(given.matchedOptionValue("--frozen-after", Limits.USUAL.frozen()))
                .withWhite(given.matchedOptionValue("--white-after", Limits.USUAL.white()))
                .withStart(given.matchedOptionValue("--start-within", Limits.USUAL.start()));
        Path home = Path.of(System.getProperty("user.home"));
        var settings = new ScreenSettings(
                given.matchedOptionValue("--url", URI.create("")),
                given.matchedOptionValue("--browser", BROWSER),
                given.matchedOptionValue("--profile", home.resolve(PROFILE)),
                given.hasMatchedOption("--authority")
                        ? Optional.of(given.matchedOptionValue("--authority", Path.of("")))
                        : Optional.empty(),
                given.matchedOptionValue("--extra-flag", List.of()),
                limits);
        return ScreenCommand.run(settings, clock, out, err);
    }
}

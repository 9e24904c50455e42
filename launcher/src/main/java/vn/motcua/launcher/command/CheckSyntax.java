package vn.motcua.launcher.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import vn.motcua.server.record.RecordCommand;

/** {@code check}: whether anybody has changed the record. */
final class CheckSyntax implements UserCommand {

    private final Clock clock;
    private final PrintStream out;

    CheckSyntax(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public boolean takesSettings() {
        return true;
    }

    @Override
    public void describe(CommandSpec spec, CommandTexts texts) {
        spec.addOption(dataFolder(texts, name()));
    }

    @Override
    public int run(ParseResult given) {
        return RecordCommand.run(settings(given), clock, out);
    }

    /** The option for the folder of the data, which settings of the server may name as well. */
    static picocli.CommandLine.Model.OptionSpec dataFolder(CommandTexts texts, String command) {
        return texts.option(command, "data", "DIR")
                .type(Path.class)
                .converters(OptionValues.path())
                .build();
    }

    /** What stands on the command line as settings of the server. */
    static List<String> settings(ParseResult given) {
        List<String> settings = new ArrayList<>();
        Path data = given.matchedOptionValue("--data", Path.of(""));
        if (given.hasMatchedOption("--data")) {
            settings.add("--motcua.storage.directory=" + data);
        }
        settings.addAll(given.unmatched());
        return settings;
    }
}

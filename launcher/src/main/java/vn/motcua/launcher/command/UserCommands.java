package vn.motcua.launcher.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.motcua.kiosk.KioskRole;

/**
 * Runs the commands for people: {@code check}, {@code import-catalogue}, {@code render-slip}, {@code screen}. Wrong options are
 * named in Vietnamese and English, and end with 2; each command says with {@code --help} what it takes and how it ends.
 */
public final class UserCommands {

    /** How people start the program that these commands belong to. */
    static final String PROGRAM = "./motcua";

    private static final List<String> ASKS = List.of("-h", "--help", "-V", "--version");
    private static final Pattern SETTING =
            Pattern.compile("--[A-Za-z][A-Za-z0-9_.\\[\\]-]*[.][A-Za-z0-9_.\\[\\]-]+=.*", Pattern.DOTALL);
    private static final int WIDTH = 120;
    private static final int LONGEST_OPTION = 30;

    private final CommandTexts texts = new CommandTexts();
    private final List<UserCommand> commands;
    private final PrintStream out;
    private final PrintStream err;

    private UserCommands(List<UserCommand> commands, PrintStream out, PrintStream err) {
        this.commands = commands;
        this.out = out;
        this.err = err;
    }

    /** Whether the program was started for a command, not to be the desk: the desk takes settings only. */
    public static boolean isMeant(String[] args) {
        return args.length > 0 && (!args[0].startsWith("-") || ASKS.contains(args[0]));
    }

    /** @return the exit code of the process */
    public static int run(String[] args, Clock clock, PrintStream out, PrintStream err) {
        List<UserCommand> all = List.of(
                new CheckSyntax(clock, out),
                new ImportSyntax(out),
                new RenderSlipSyntax(KioskRole.slipRendering(clock, out, err)),
                new ScreenSyntax(clock, out, err));
        return new UserCommands(all, out, err).run(args);
    }

    private int run(String[] args) {
        String[] asked = args[0].equals("help") ? helpFor(args) : args;
        return line().execute(asked);
    }

    /** {@code help check} asks the same as {@code check --help}. */
    private static String[] helpFor(String[] args) {
        return args.length > 1 ? new String[] {args[1], "--help"} : new String[] {"--help"};
    }

    /** The commands as picocli knows them. */
    CommandLine line() {
        CommandSpec root = CommandSpec.create().name(PROGRAM).addOption(help()).addOption(version());
        root.version("Motcua " + ownVersion());
        root.usageMessage()
                .description(texts.block("motcua"))
                .synopsisSubcommandLabel("COMMAND")
                .footerHeading("%n")
                .footer(texts.lines("motcua.footer"));
        var line = new CommandLine(root);
        for (UserCommand command : commands) {
            CommandSpec spec = CommandSpec.create()
                    .name(command.name())
                    .aliases(command.aliases().toArray(String[]::new))
                    .addOption(help());
            spec.usageMessage()
                    .description(texts.block(command.name()))
                    .footerHeading("%n")
                    .footer(texts.lines(command.name() + ".footer"));
            command.describe(spec, texts);
            line.addSubcommand(
                    command.name(), new CommandLine(spec).setUnmatchedArgumentsAllowed(command.takesSettings()));
        }
        adjust(line);
        line.getSubcommands().values().forEach(this::adjust);
        line.setExecutionStrategy(this::execute);
        line.setParameterExceptionHandler(new CommandErrors(texts, err));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        return line;
    }

    private void adjust(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .width(WIDTH)
                .longOptionsMaxWidth(LONGEST_OPTION)
                .synopsisHeading(heading("heading.usage") + " ")
                .descriptionHeading("%n")
                .parameterListHeading("%n" + heading("heading.parameters") + "%n")
                .optionListHeading("%n" + heading("heading.options") + "%n")
                .commandListHeading("%n" + heading("heading.commands") + "%n");
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setExpandAtFiles(false); // a text may begin with "@"
        line.setOverwrittenOptionsAllowed(true); // the last one counts
    }

    private String heading(String key) {
        return String.join(" / ", texts.lines(key));
    }

    private OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(texts.lines("option.help"))
                .build();
    }

    private OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description(texts.lines("option.version"))
                .build();
    }

    private int execute(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult given = parsed.subcommand();
        if (given == null) {
            parsed.commandSpec().commandLine().usage(err);
            return CommandErrors.WRONG;
        }
        for (String unmatched : given.unmatched()) {
            if (!SETTING.matcher(unmatched).matches()) {
                throw unknown(given, unmatched);
            }
        }
        String name = given.commandSpec().name();
        UserCommand command = commands.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return command.run(given);
    }

    private static ParameterException unknown(ParseResult given, String argument) {
        return new UnmatchedArgumentException(given.commandSpec().commandLine(), List.of(argument));
    }

    /** The version of the build, which Maven writes into a file beside this class. */
    private static String ownVersion() {
        try (InputStream in = Objects.requireNonNull(UserCommands.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

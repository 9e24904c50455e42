package vn.motcua.launcher.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says of a wrong command line what is wrong, where, and where to read on, in both languages. */
final class CommandErrors implements IParameterExceptionHandler {

    /** The exit code of a command that was wrong. */
    static final int WRONG = 2;

    private final CommandTexts texts;
    private final PrintStream err;

    CommandErrors(CommandTexts texts, PrintStream err) {
        this.texts = texts;
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
        for (String line : said(wrong, args)) {
            err.println(command + ": " + line);
        }
        err.println(String.join(" / ", texts.both("mend")) + ": " + command + " --help");
        return WRONG;
    }

    private List<String> said(ParameterException wrong, String[] args) {
        if (wrong.getCause() instanceof WrongValue value) {
            List<String> values = new ArrayList<>(List.of(name(wrong.getArgSpec()), String.valueOf(wrong.getValue())));
            values.addAll(value.expected());
            return texts.both(value.key(), values.toArray());
        }
        return switch (wrong) {
            case MissingParameterException missing -> missing(missing, args);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            default -> texts.both("error.other", String.valueOf(wrong.getMessage()));
        };
    }

    private List<String> missing(MissingParameterException missing, String[] args) {
        ArgSpec what = missing.getMissing().getFirst();
        boolean given = what instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(Arrays.asList(args)::contains);
        return given
                ? texts.both("error.value", name(what), what.paramLabel())
                : texts.both("error.missing", name(what));
    }

    private List<String> unmatched(UnmatchedArgumentException wrong) {
        String what = wrong.getUnmatched().getFirst();
        List<String> like = wrong.getSuggestions();
        List<String> said = texts.both(kind(wrong.getCommandLine(), what), what);
        if (like.isEmpty()) {
            return said;
        }
        List<String> hints = texts.both("error.like", like.getFirst());
        return List.of(said.getFirst() + " " + hints.getFirst(), said.getLast() + " " + hints.getLast());
    }

    private static String kind(CommandLine command, String what) {
        if (what.startsWith("-")) {
            return "error.option";
        }
        return command.getParent() == null ? "error.command" : "error.surplus";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}

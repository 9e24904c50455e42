package vn.motcua.launcher.command;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The texts of the commands, each in Vietnamese and then in English. */
final class CommandTexts {

    private static final List<ResourceBundle> LANGUAGES = List.of(bundle(Locale.ROOT), bundle(Locale.ENGLISH));

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                CommandTexts.class.getPackageName() + ".commands",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text in both languages, Vietnamese first. */
    List<String> both(String key, Object... values) {
        return LANGUAGES.stream()
                .map(bundle -> new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values))
                .toList();
    }

    /** A text in both languages, as lines of a help page, which take {@code %} for a placeholder. */
    String[] lines(String key, Object... values) {
        return both(key, values).stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }

    /** The same as one text of two lines: of a command's description, the list of commands shows the first text only. */
    String block(String key) {
        return String.join("%n", lines(key));
    }

    /** An option with a value, described in both languages. */
    OptionSpec.Builder option(String command, String name, String label, Object... values) {
        return OptionSpec.builder("--" + name)
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(lines(command + "." + name, values));
    }

    /** An option that is there or not. */
    OptionSpec flag(String command, String name) {
        return OptionSpec.builder("--" + name)
                .arity("0")
                .type(boolean.class)
                .description(lines(command + "." + name))
                .build();
    }

    PositionalParamSpec.Builder parameter(String command, String label) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(String.class)
                .description(lines(command + "." + label.toLowerCase(Locale.ROOT)));
    }
}

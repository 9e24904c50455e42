package vn.motcua.launcher.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import vn.motcua.domain.catalogue.CatalogueImport.Mode;
import vn.motcua.server.catalogue.ImportCommand;

/** {@code import-catalogue}: a file of procedures into the data of a desk that is not running. */
final class ImportSyntax implements UserCommand {

    private final PrintStream out;

    ImportSyntax(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "import-catalogue";
    }

    @Override
    public List<String> aliases() {
        return List.of("import");
    }

    @Override
    public boolean takesSettings() {
        return true;
    }

    @Override
    public void describe(CommandSpec spec, CommandTexts texts) {
        spec.addPositional(texts.parameter(name(), "FILE")
                .type(Path.class)
                .index("0")
                .arity("1")
                .required(true)
                .converters(OptionValues.readableFile())
                .build());
        for (String flag : List.of("whole-list", "row-by-row", "yes")) {
            spec.addOption(texts.flag(name(), flag));
        }
        spec.addOption(CheckSyntax.dataFolder(texts, name()));
        spec.addOption(texts.flag(name(), "english"));
    }

    @Override
    public int run(ParseResult given) {
        var options = new ImportCommand.Options(
                given.matchedPositionalValue(0, Path.of("")),
                given.hasMatchedOption("--whole-list"),
                given.hasMatchedOption("--row-by-row") ? Mode.ROW_BY_ROW : Mode.WHOLE_FILE,
                given.hasMatchedOption("--yes"),
                given.hasMatchedOption("--english") ? Locale.ENGLISH : Locale.ROOT,
                CheckSyntax.settings(given));
        return ImportCommand.run(out, options);
    }
}

package vn.motcua.launcher.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command for people: its name, the options it takes, and what it does with them. */
interface UserCommand {

    String name();

    /** Names it had before, which stay. */
    default List<String> aliases() {
        return List.of();
    }

    /** Whether settings of the server ({@code --motcua.storage.directory=…}) may stand among its options. */
    default boolean takesSettings() {
        return false;
    }

    /** Adds the options; their texts stand in the bundle under the command's name. */
    void describe(CommandSpec spec, CommandTexts texts);

    /** @return the exit code of the process */
    int run(ParseResult given);
}

package vn.motcua.server.journal;

import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one place that knows how entries once were written. An event whose record gains a component gets its default for
 * earlier entries here; one that gets another name keeps the earlier one here. Nothing on disk is ever rewritten, for the
 * chain would break.
 */
final class OldEntries {

    /** By the name of today; a component that is there already stays as it is. */
    private static final Map<String, Consumer<ObjectNode>> DEFAULTS = Map.of(
            "DayOpened",
                    body -> {
                        if (!body.has("used")) { // before numbers went on after a day with a wrong clock
                            body.putObject("used");
                        }
                    },
            "SlipRecorded",
                    body -> {
                        if (!body.has("proof")) { // before a printer's proof was told
                            body.put("proof", "");
                        }
                    },
            "CounterClosed",
                    body -> {
                        if (!body.has("reason")) { // before a counter could be closed by somebody else
                            body.put("reason", "USUAL");
                        }
                    });

    /** The name of today by an earlier one; no event has been renamed yet. */
    private static final Map<String, String> RENAMED = Map.of();

    private OldEntries() {}

    /** The name an event has today. */
    static String kind(String written) {
        return RENAMED.getOrDefault(written, written);
    }

    /** Whether entries of this kind may lack what today's have. */
    static boolean mayLack(String kind) {
        return DEFAULTS.containsKey(kind);
    }

    /** Gives a body what entries of its kind have today. */
    static void complete(String kind, ObjectNode body) {
        DEFAULTS.getOrDefault(kind, complete -> {}).accept(body);
    }
}

package vn.motcua.server.catalogue.imports;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.Change;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.catalogue.FlawTexts;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.refusal.DeskRefusalTexts;

/** An import as lines of text. */
public final class ImportReport {

    private static final int FIRST = 3;
    private static final int FIRST_CHANGES = 10;
    private static final int SHORT = 90;

    private final PrintStream out;
    private final Locale locale;
    private final ResourceBundle texts;

    public ImportReport(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "vn.motcua.server.catalogue.imports.report",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private void say(String key, Object... facts) {
        out.println(new MessageFormat(texts.getString(key), locale).format(facts));
    }

    /** Prints what was read and what would change. */
    public void print(CatalogueImport read, Map<Flaw.Kind, Integer> counts) {
        say("file", read.file(), Integer.toString(read.rows()));
        read.failure().ifPresent(failure -> out.println(failure.in(locale)));
        for (Flaw.Severity severity : Flaw.Severity.values()) {
            counts.forEach((kind, times) -> {
                if (kind.severity() == severity) {
                    flaws(kind, times, read.flaws());
                }
            });
        }
        CatalogueImport.Counts all = read.counts();
        say(
                "counts",
                Integer.toString(all.created()),
                Integer.toString(all.changed()),
                Integer.toString(all.abolished()),
                Integer.toString(all.unchanged()),
                Integer.toString(all.faulty()));
        for (Change.Kind kind : Change.Kind.values()) {
            read.changes().stream()
                    .filter(change -> change.kind() == kind)
                    .limit(FIRST_CHANGES)
                    .forEach(this::change);
        }
    }

    private void flaws(Flaw.Kind kind, int times, List<Flaw> flaws) {
        say("kind", texts.getString(kind.severity().name()), kind.name(), Integer.toString(times));
        flaws.stream()
                .filter(flaw -> flaw.kind() == kind)
                .limit(FIRST)
                .forEach(flaw -> out.println("    " + FlawTexts.text(flaw, locale)));
        if (times > FIRST) {
            out.print("    ");
            say("more", Integer.toString(times - FIRST));
        }
    }

    private void change(Change change) {
        out.print("  ");
        say("change." + change.kind(), change.code().value(), cut(change.name()));
        change.fields()
                .forEach(field -> out.println(
                        "      %s: %s → %s".formatted(field.field(), cut(field.before()), cut(field.after()))));
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
    }

    /** Says how many rows have faults. */
    public void faulty(int rows) {
        say("faulty", Integer.toString(rows));
    }

    /** Says why it was not applied. */
    public void refused(DeskRefusal why) {
        out.println(DeskRefusalTexts.text(why, locale));
    }

    /** Asks whether to apply. */
    public void question() {
        out.print(texts.getString("question") + " ");
    }

    /** Says that nothing was changed. */
    public void notApplied() {
        say("not.applied");
    }

    /** Says how the import ended. */
    public void ended(CatalogueImport ended) {
        if (ended.state() == CatalogueImport.State.APPLIED) {
            say("applied");
        } else {
            ended.failure().ifPresent(failure -> out.println(failure.in(locale)));
            notApplied();
        }
    }

    /** Says that a server is at work on these data. */
    public void dataInUse(@Nullable String why) {
        say("in.use");
        out.println(why);
    }
}

package vn.motcua.server.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.Mode;
import vn.motcua.domain.catalogue.CatalogueImport.State;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.server.catalogue.imports.ImportReport;
import vn.motcua.server.record.RecordKeeping;
import vn.motcua.server.storage.DataInUse;
import vn.motcua.server.storage.DataRefused;

/**
 * Imports a file from the command line, into the data of a server that is not running. Ends with 0 when the file was applied or
 * changes nothing, 1 when it was not applied, 2 when the data is in use or refused.
 */
public final class ImportCommand {

    private static final int DONE = 0;
    private static final int NOT_APPLIED = 1;
    private static final int WRONG = 2;

    private static final int POLL_MS = 100;

    private final PrintStream out;
    private final ImportReport report;
    private final Options options;

    private ImportCommand(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
        this.report = new ImportReport(out, options.locale());
    }

    /**
     * What to import, and how.
     *
     * @param wholeList whether the file is the complete list: what it lacks counts as abolished
     * @param yes whether it is applied without asking
     * @param locale of the report
     * @param settings of Spring, as given to the server
     */
    public record Options(Path file, boolean wholeList, Mode mode, boolean yes, Locale locale, List<String> settings) {

        public Options {
            settings = List.copyOf(settings);
        }
    }

    /**
     * What an import needs of the server room: storage and catalogue, no doors. Not marked as a configuration: the
     * server's own scan must not find it.
     */
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    @Import(RecordKeeping.class)
    @ComponentScan(
            basePackages = {
                "vn.motcua.server.audit",
                "vn.motcua.server.catalogue",
                "vn.motcua.server.plan",
                "vn.motcua.server.storage"
            })
    static final class Room {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Runs the command; its result is the exit code of the process. */
    public static int run(PrintStream out, Options options) {
        return new ImportCommand(out, options).run();
    }

    private int run() {
        try (ConfigurableApplicationContext room = new SpringApplicationBuilder(Room.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(options.settings().toArray(String[]::new))) {
            return run(room.getBean(CatalogueDesk.class), room.getBean(CatalogueRoom.class));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof DataInUse) {
                    report.dataInUse(cause.getMessage());
                    return WRONG;
                }
                if (cause instanceof DataRefused) {
                    return WRONG; // the report of the start has said it, with the mend
                }
            }
            throw e;
        }
    }

    private int run(CatalogueDesk desk, CatalogueRoom room) {
        CatalogueImport.Id id = desk.prepareImport(
                options.file(), String.valueOf(options.file().getFileName()), options.wholeList(), "command line");
        CatalogueImport prepared = await(desk, id, State.READING);
        report.print(prepared, room.desk().countFlaws(id));
        if (prepared.state() == State.FAILED) {
            return NOT_APPLIED;
        }
        if (options.mode() == Mode.WHOLE_FILE && prepared.counts().faulty() > 0) {
            report.faulty(prepared.counts().faulty());
            return NOT_APPLIED;
        }
        if (!options.yes() && !confirm()) {
            report.notApplied();
            return NOT_APPLIED;
        }
        if (desk.applyImport(id, options.mode(), "command line") instanceof DeskAnswer.Refused<?>(DeskRefusal why)) {
            report.refused(why);
            return NOT_APPLIED;
        }
        CatalogueImport applied = await(desk, id, State.APPLYING);
        report.ended(applied);
        return applied.state() == State.APPLIED ? DONE : NOT_APPLIED;
    }

    private CatalogueImport await(CatalogueDesk desk, CatalogueImport.Id id, State state) {
        CatalogueImport found = desk.findImport(id);
        while (found.state() == state) {
            try {
                Thread.sleep(POLL_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            found = desk.findImport(id);
        }
        return found;
    }

    /** Anything but a yes is a no, the end of the input too. */
    private boolean confirm() {
        report.question();
        out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return answer != null
                    && List.of("c", "co", "có", "y", "yes")
                            .contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}

package vn.motcua.server.record;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.audit.CheckReport;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.server.audit.AuditChainTable;
import vn.motcua.server.chain.Chain;
import vn.motcua.server.chain.ChainWalk;
import vn.motcua.server.chain.Tip;
import vn.motcua.server.journal.JournalChainTable;
import vn.motcua.server.storage.SingleServer;
import vn.motcua.server.storage.StorageProperties;
import vn.motcua.server.storage.StoredData;

/**
 * Checks the record of a server, running or not, and changes nothing. Ends with 0 if the record is what was written, 1 if something was found, 2 if it could not be checked.
 */
public final class RecordCommand {

    private static final int INTACT = 0;
    private static final int FOUND = 1;
    private static final int FAILED = 2;

    /** The findings are told in this zone if the desk names none. */
    private static final ZoneId USUAL = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PrintStream out;
    private final Clock clock;
    private List<RecordWords> words = words(USUAL);

    private RecordCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Settings only. Not marked as a configuration: the server's own scan must not find it. */
    @EnableConfigurationProperties({StorageProperties.class, RecordProperties.class})
    static final class Settings {}

    /**
     * Runs the command; its result is the exit code of the process.
     *
     * @param settings of Spring, as given to the server
     */
    public static int run(List<String> settings, Clock clock, PrintStream out) {
        return new RecordCommand(out, clock).run(settings);
    }

    private static List<RecordWords> words(ZoneId zone) {
        return List.of(new RecordWords(Locale.ROOT, zone), new RecordWords(Locale.ENGLISH, zone));
    }

    private void say(String key, Object... values) {
        words.forEach(language -> out.println(language.get(key, values)));
    }

    private int run(List<String> settings) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF)
                .run(settings.toArray(String[]::new))) {
            return check(context.getBean(StorageProperties.class), context.getBean(RecordProperties.class));
        }
    }

    private int check(StorageProperties storage, RecordProperties properties) {
        try {
            Optional<StoredData> data = StoredData.open(storage);
            if (data.isEmpty()) {
                say("command.none", storage.directory().toAbsolutePath());
                return FAILED;
            }
            try (StoredData open = data.get()) {
                return check(open.jdbc(), storage, properties);
            }
        } catch (DataAccessException
                | UncheckedIOException
                | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            say(
                    "command.failed",
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
            return FAILED;
        }
    }

    private int check(JdbcClient jdbc, StorageProperties storage, RecordProperties properties) {
        words = words(zone(jdbc));
        Chain journal = new JournalChainTable(hall(jdbc), jdbc);
        Chain audit = new AuditChainTable(jdbc);
        boolean running = SingleServer.isAtWork(storage);
        // the head first: the record may grow meanwhile, and may be ahead of it
        HeadFile.Found found = new HeadFile(properties.directoryOr(storage.directory())).read();
        List<RecordFault> known = new ArrayList<>(HeadCompare.findings(found, journal, audit, isKept(jdbc), running));
        Head head = found instanceof HeadFile.Found.Present(Head present) ? present : Head.first(0, Tip.NONE, Tip.NONE);
        head.open().stream().map(RecordFault::parse).forEach(known::add);
        CheckReport report = new RecordCheck(journal, audit, ChainWalk.Pace.FULL, clock)
                .run(known, new HashSet<>(head.accepted()))
                .orElseThrow();
        print(report);
        return report.isIntact() ? INTACT : FOUND;
    }

    private void print(CheckReport report) {
        for (RecordWords language : words) {
            out.println(language.say(report));
            report.findings().forEach(finding -> out.println("  - " + language.say(finding)));
            out.println();
        }
        out.flush();
    }

    private static boolean isKept(JdbcClient jdbc) {
        return jdbc.sql("SELECT head_kept FROM record_state WHERE id = 1")
                        .query(Integer.class)
                        .optional()
                        .orElse(1)
                == 1;
    }

    /** Of several, the one that has more entries: the others are told as foreign. */
    private static String hall(JdbcClient jdbc) {
        return jdbc.sql("SELECT hall FROM journal GROUP BY hall ORDER BY COUNT(*) DESC LIMIT 1")
                .query((row, n) -> String.valueOf(row.getString(1)))
                .optional()
                .orElse("main");
    }

    private static ZoneId zone(JdbcClient jdbc) {
        return jdbc.sql("SELECT zone FROM desk WHERE id = 1")
                .query((row, n) -> ZoneId.of(row.getString(1)))
                .optional()
                .orElse(USUAL);
    }
}

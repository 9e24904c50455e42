package vn.motcua.server.record;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.server.audit.AuditChainTable;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.journal.JournalChainTable;
import vn.motcua.server.storage.OneHall;
import vn.motcua.server.storage.StorageProperties;

/** Keeps the head of the record: in the server, and in every command that writes into its data. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordProperties.class)
public class RecordKeeping {

    /** Whoever reads devices or sessions at a start depends on this, by its name: it may shut some of them out first. */
    public static final String HEAD = "headKeeper";

    @Bean
    JournalChainTable journalChain(@Qualifier("readingJdbc") JdbcClient reading) {
        return new JournalChainTable(OneHall.find(reading, null), reading);
    }

    @Bean
    AuditChainTable auditChain(@Qualifier("readingJdbc") JdbcClient reading) {
        return new AuditChainTable(reading);
    }

    @Bean(name = HEAD, destroyMethod = "close")
    HeadKeeper headKeeper(
            StorageProperties storage,
            RecordProperties properties,
            JournalChainTable journal,
            AuditChainTable audit,
            JdbcClient jdbc,
            AuditLog log,
            Clock clock) {
        var file = new HeadFile(properties.directoryOr(storage.directory()));
        return new HeadKeeper(file, journal, audit, jdbc, log, clock);
    }
}

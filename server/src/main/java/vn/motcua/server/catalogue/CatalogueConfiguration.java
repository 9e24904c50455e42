package vn.motcua.server.catalogue;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.catalogue.FinderFactory;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.lookup.LuceneFinderFactory;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.storage.StorageProperties;

/** Puts the catalogue together. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    FinderFactory finderFactory(StorageProperties storage) {
        return new LuceneFinderFactory(storage.directory().resolve("index"));
    }

    @Bean(destroyMethod = "close")
    CatalogueRoom catalogueRoom(
            JdbcClient jdbc,
            @Qualifier("readingJdbc") JdbcClient reading,
            @Qualifier("writer") DataSource writer,
            TransactionTemplate transaction,
            CurrentPlan plan,
            FinderFactory finders,
            StorageProperties storage,
            ObjectProvider<SearchLog> searches,
            ObjectProvider<MissedPapers> missed,
            AuditLog audit,
            Clock clock) {
        var room = new CatalogueRoom(
                new CatalogueRoom.Storage(jdbc, reading, new NamedParameterJdbcTemplate(writer), transaction),
                plan,
                finders,
                storage.directory().resolve("import"),
                searches::getObject,
                missed::getObject,
                audit,
                clock);
        room.start();
        return room;
    }

    @Bean
    Catalogue catalogue(CatalogueRoom room) {
        return room.catalogue();
    }

    @Bean
    CatalogueDesk catalogueDesk(CatalogueRoom room) {
        return room.desk();
    }
}

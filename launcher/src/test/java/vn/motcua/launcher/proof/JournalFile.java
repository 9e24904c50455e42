package vn.motcua.launcher.proof;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Position;
import vn.motcua.server.journal.ChainCheck;
import vn.motcua.server.journal.SqlJournal;

/** The journal as it lies on disk after the server has died. */
record JournalFile(ChainCheck chain, List<Entry> entries) {

    private static final int PAGE = 10_000;

    JournalFile {
        entries = List.copyOf(entries);
    }

    static JournalFile read(Path data) {
        var source = new SingleConnectionDataSource("jdbc:sqlite:" + data.resolve("motcua.db"), true);
        try {
            JdbcClient jdbc = JdbcClient.create(source);
            var journal = new SqlJournal(
                    "main",
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    new JdbcTemplate(source),
                    jdbc,
                    new TransactionTemplate(new JdbcTransactionManager(source)));
            List<Entry> entries = new ArrayList<>();
            List<Entry> page;
            do {
                page = journal.listAfter(new Position(entries.size()), PAGE);
                entries.addAll(page);
            } while (page.size() == PAGE);
            return new JournalFile(journal.checkChain(), entries);
        } finally {
            source.destroy();
        }
    }
}

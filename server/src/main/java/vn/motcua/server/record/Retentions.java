package vn.motcua.server.record;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.Retention;

/** How long things are kept: the usual, or what an administrator has chosen. Any thread. */
@Component
final class Retentions {

    private final JdbcClient jdbc;

    Retentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Retention> list() {
        return Arrays.stream(Retention.What.values()).map(this::get).toList();
    }

    Retention get(Retention.What what) {
        int days = jdbc.sql("SELECT days FROM retention WHERE what = :what")
                .param("what", what.name())
                .query(Integer.class)
                .optional()
                .filter(chosen -> chosen >= what.least() && chosen <= what.most())
                .orElse(what.usual());
        return new Retention(what, days);
    }

    void save(Retention retention) {
        jdbc.sql("""
                        INSERT INTO retention (what, days) VALUES (:what, :days)
                        ON CONFLICT (what) DO UPDATE SET days = excluded.days
                        """)
                .param("what", retention.what().name())
                .param("days", retention.days())
                .update();
    }
}

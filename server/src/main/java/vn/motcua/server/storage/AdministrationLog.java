package vn.motcua.server.storage;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who changed what of the desk, and when. Any thread. */
public record AdministrationLog(JdbcClient jdbc, Clock clock) {

    /**
     * @param by account of the administrator
     * @param what in English, with ids; no personal data, no secret
     */
    public void write(String by, String what) {
        jdbc.sql("INSERT INTO administration_log (at_ms, account, what) VALUES (:at, :by, :what)")
                .param("at", clock.millis())
                .param("by", by)
                .param("what", what)
                .update();
    }
}

package vn.motcua.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.domain.desk.Role;

/** Staff accounts in their table. */
@Component
final class StaffStore {

    private static final String COLUMNS =
            "id, account, display_name, role, password_hash, password_due, active, failures, locked_until_ms";

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param failures wrong passwords since the last right one */
    record Account(
            String id,
            String account,
            String displayName,
            Role role,
            String passwordHash,
            boolean passwordDue,
            boolean active,
            int failures,
            Instant lockedUntil) {

        boolean isLocked(Instant at) {
            return at.isBefore(lockedUntil);
        }

        Identity identity() {
            return new Identity(id, account, role);
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("account"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("password_hash"),
                row.getInt("password_due") == 1,
                row.getInt("active") == 1,
                row.getInt("failures"),
                Instant.ofEpochMilli(row.getLong("locked_until_ms")));
    }

    List<Account> list() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM staff ORDER BY account")
                .query((row, n) -> account(row))
                .list();
    }

    Optional<Account> find(String account) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM staff WHERE account = :account")
                .param("account", account)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> findById(String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM staff WHERE id = :id")
                .param("id", id)
                .query((row, n) -> account(row))
                .optional();
    }

    /** @return the clerk id given, {@code c1}, {@code c2} … */
    String insert(String account, String displayName, Role role, String passwordHash, boolean passwordDue) {
        int next = jdbc.sql("SELECT COALESCE(MAX(CAST(SUBSTR(id, 2) AS INTEGER)), 0) + 1 FROM staff")
                .query(Integer.class)
                .single();
        String id = "c" + next;
        jdbc.sql("""
                        INSERT INTO staff (id, account, display_name, role, password_hash, password_due, active, failures,
                            locked_until_ms)
                        VALUES (:id, :account, :displayName, :role, :hash, :due, 1, 0, 0)
                        """)
                .param("id", id)
                .param("account", account)
                .param("displayName", displayName)
                .param("role", role.name())
                .param("hash", passwordHash)
                .param("due", passwordDue ? 1 : 0)
                .update();
        return id;
    }

    void setPassword(String id, String passwordHash, boolean due) {
        jdbc.sql("""
                        UPDATE staff SET password_hash = :hash, password_due = :due, failures = 0, locked_until_ms = 0
                        WHERE id = :id
                        """)
                .param("hash", passwordHash)
                .param("due", due ? 1 : 0)
                .param("id", id)
                .update();
    }

    void setRole(String id, Role role, boolean active) {
        jdbc.sql("UPDATE staff SET role = :role, active = :active WHERE id = :id")
                .param("role", role.name())
                .param("active", active ? 1 : 0)
                .param("id", id)
                .update();
    }

    void setFailures(String id, int failures, Instant lockedUntil) {
        jdbc.sql("UPDATE staff SET failures = :failures, locked_until_ms = :until WHERE id = :id")
                .param("failures", failures)
                .param("until", lockedUntil.toEpochMilli())
                .param("id", id)
                .update();
    }
}

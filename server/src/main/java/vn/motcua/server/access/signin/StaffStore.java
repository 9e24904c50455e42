package vn.motcua.server.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.identity.Identity;

/** Staff accounts in their table. */
@Component
public final class StaffStore {

    private static final String COLUMNS =
            "id, account, display_name, role, password_hash, password_due, password_until_ms, active,"
                    + " (SELECT COUNT(*) FROM second_factor WHERE staff_id = staff.id) AS factors";

    private final JdbcClient jdbc;

    public StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param passwordUntil when a one-time password, see {@code passwordDue}, opens no more
     * @param factor whether the person has set up a second factor
     */
    public record Account(
            String id,
            String account,
            String displayName,
            Role role,
            String passwordHash,
            boolean passwordDue,
            Instant passwordUntil,
            boolean active,
            boolean factor) {

        /** A one-time password that nobody has used in time. */
        public boolean isExpired(Instant at) {
            return passwordDue && !at.isBefore(passwordUntil);
        }

        /** Who this account lets in. */
        public Identity identity() {
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
                Instant.ofEpochMilli(row.getLong("password_until_ms")),
                row.getInt("active") == 1,
                row.getInt("factors") > 0);
    }

    /** All accounts, the inactive ones too. */
    public List<Account> list() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM staff ORDER BY account")
                .query((row, n) -> account(row))
                .list();
    }

    /** The account of this name. */
    public Optional<Account> find(String account) {
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

    /** The account that is tied to this name of the identity provider. */
    public Optional<Account> findLinked(String name) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM staff WHERE linked_name = :name")
                .param("name", name)
                .query((row, n) -> account(row))
                .optional();
    }

    /** The provider's name for an account, if it is linked. */
    public Optional<String> findLinkedName(String account) {
        return jdbc.sql("SELECT linked_name FROM staff WHERE account = :account AND linked_name IS NOT NULL")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /** Links an account to a provider's name, or takes the link away. */
    public void setLinkedName(String id, Optional<String> name) {
        jdbc.sql("UPDATE staff SET linked_name = :name WHERE id = :id")
                .param("name", name.orElse(null))
                .param("id", id)
                .update();
    }

    /**
     * @param until when a one-time password opens no more; empty if the password is the person's own
     * @return the clerk id given, {@code c1}, {@code c2} …
     */
    public String insert(String account, String displayName, Role role, String passwordHash, Optional<Instant> until) {
        int next = jdbc.sql("SELECT COALESCE(MAX(CAST(SUBSTR(id, 2) AS INTEGER)), 0) + 1 FROM staff")
                .query(Integer.class)
                .single();
        String id = "c" + next;
        jdbc.sql("""
                        INSERT INTO staff (id, account, display_name, role, password_hash, password_due, password_until_ms,
                            active, failures, locked_until_ms)
                        VALUES (:id, :account, :displayName, :role, :hash, :due, :until, 1, 0, 0)
                        """)
                .param("id", id)
                .param("account", account)
                .param("displayName", displayName)
                .param("role", role.name())
                .param("hash", passwordHash)
                .param("due", until.isPresent() ? 1 : 0)
                .param("until", until.orElse(Instant.EPOCH).toEpochMilli())
                .update();
        return id;
    }

    /** @param until when a one-time password opens no more; empty if the password is the person's own */
    public void setPassword(String id, String passwordHash, Optional<Instant> until) {
        jdbc.sql("""
                        UPDATE staff SET password_hash = :hash, password_due = :due, password_until_ms = :until
                        WHERE id = :id
                        """)
                .param("hash", passwordHash)
                .param("due", until.isPresent() ? 1 : 0)
                .param("until", until.orElse(Instant.EPOCH).toEpochMilli())
                .param("id", id)
                .update();
    }

    /** Gives an account its role, and says whether it may sign in. */
    public void setRole(String id, Role role, boolean active) {
        jdbc.sql("UPDATE staff SET role = :role, active = :active WHERE id = :id")
                .param("role", role.name())
                .param("active", active ? 1 : 0)
                .param("id", id)
                .update();
    }

    /** The same password, hashed anew. */
    void renewHash(String id, String passwordHash) {
        jdbc.sql("UPDATE staff SET password_hash = :hash WHERE id = :id")
                .param("hash", passwordHash)
                .param("id", id)
                .update();
    }

    /** One-time passwords of the time before they ended: they get a last term. */
    public void endOldOneTimePasswords(Instant until) {
        jdbc.sql("UPDATE staff SET password_until_ms = :until WHERE password_due = 1 AND password_until_ms = 0")
                .param("until", until.toEpochMilli())
                .update();
    }
}

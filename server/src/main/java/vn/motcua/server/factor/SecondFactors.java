package vn.motcua.server.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.server.storage.StorageProperties;

/** Who has a second factor, and whether a code is right. Counts nothing and tells nobody: that is for whoever asks. */
@Component
@EnableConfigurationProperties(FactorProperties.class)
public final class SecondFactors {

    /** As many bytes as SHA-1 gives; RFC 4226 asks for sixteen at least. */
    private static final int KEY_BYTES = 20;

    private static final int RECOVERY_CODES = 10;
    /** Of 31 readable characters, 118 bits: so much that a plain hash of it tells nobody anything. */
    private static final int RECOVERY_CHARACTERS = 24;

    private static final int GROUP = 6;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final StorageProperties storage;
    private final Clock clock;

    public SecondFactors(JdbcClient jdbc, TransactionTemplate transaction, StorageProperties storage, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.storage = storage;
        this.clock = clock;
    }

    /** What a code was. */
    public sealed interface Outcome {

        /** The code that the authenticator shows. */
        record Shown() implements Outcome {}

        /** @param left how many recovery codes the person still has */
        record Recovery(int left) implements Outcome {}

        /** Neither, or used before. */
        record Wrong() implements Outcome {}
    }

    public boolean isSet(String staffId) {
        return jdbc.sql("SELECT COUNT(*) FROM second_factor WHERE staff_id = :staff")
                        .param("staff", staffId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public int recoveryCodes(String staffId) {
        return jdbc.sql("SELECT COUNT(*) FROM recovery_code WHERE staff_id = :staff")
                .param("staff", staffId)
                .query(Integer.class)
                .single();
    }

    /** A key nobody has, as an authenticator takes it; nothing is kept. */
    public static String newKey() {
        return Base32.encode(KeyGenerators.secureRandom(KEY_BYTES).generateKey());
    }

    /**
     * Sets a person's factor, in place of any the person has, once its authenticator has shown the right code.
     *
     * @return recovery codes, of which only hashes are kept; empty if the code is not right
     */
    public Optional<List<String>> set(String staffId, String key, String code) {
        byte[] secret = Base32.decode(key);
        OptionalLong step = Totp.match(secret, bare(code), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        String encrypted = FactorKey.in(storage.directory()).encrypt(secret);
        List<String> codes = newRecoveryCodes();
        transaction.executeWithoutResult(status -> {
            remove(staffId);
            insert(staffId, encrypted, step.getAsLong());
            codes.forEach(fresh -> insertRecoveryCode(staffId, hash(bare(fresh))));
        });
        return Optional.of(codes);
    }

    private void insert(String staffId, String encrypted, long step) {
        jdbc.sql("""
                        INSERT INTO second_factor (staff_id, secret, last_step, since_ms)
                        VALUES (:staff, :secret, :step, :now)
                        """)
                .param("staff", staffId)
                .param("secret", encrypted)
                .param("step", step)
                .param("now", clock.millis())
                .update();
    }

    private void insertRecoveryCode(String staffId, String hash) {
        jdbc.sql("INSERT INTO recovery_code (code_hash, staff_id) VALUES (:hash, :staff)")
                .param("hash", hash)
                .param("staff", staffId)
                .update();
    }

    /** Takes a person's factor away, with the recovery codes. */
    public void remove(String staffId) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM recovery_code WHERE staff_id = :staff")
                    .param("staff", staffId)
                    .update();
            jdbc.sql("DELETE FROM second_factor WHERE staff_id = :staff")
                    .param("staff", staffId)
                    .update();
        });
    }

    /** Uses a code up: what was right once is wrong from then on, also when it comes twice at the same moment. */
    public Outcome use(String staffId, String typed) {
        String code = bare(typed);
        if (code.length() == Totp.DIGITS) {
            return isShown(staffId, code) ? new Outcome.Shown() : new Outcome.Wrong();
        }
        int used = jdbc.sql("DELETE FROM recovery_code WHERE staff_id = :staff AND code_hash = :hash")
                .param("staff", staffId)
                .param("hash", hash(code))
                .update();
        return used == 1 ? new Outcome.Recovery(recoveryCodes(staffId)) : new Outcome.Wrong();
    }

    private boolean isShown(String staffId, String code) {
        Optional<String> encrypted = jdbc.sql("SELECT secret FROM second_factor WHERE staff_id = :staff")
                .param("staff", staffId)
                .query(String.class)
                .optional();
        if (encrypted.isEmpty()) {
            return false;
        }
        Optional<byte[]> secret = FactorKey.in(storage.directory()).decrypt(encrypted.get());
        if (secret.isEmpty()) {
            LOG.error(
                    "the second factor of {} was set up under another {} than the one in {}: put that file back, or let an administrator take the factor away",
                    staffId,
                    FactorKey.FILE,
                    storage.directory());
            return false;
        }
        OptionalLong step = Totp.match(secret.get(), code, clock.instant());
        return step.isPresent() && advance(staffId, step.getAsLong());
    }

    private boolean advance(String staffId, long step) {
        return jdbc.sql("UPDATE second_factor SET last_step = :step WHERE staff_id = :staff AND last_step < :step")
                        .param("step", step)
                        .param("staff", staffId)
                        .update()
                == 1;
    }

    private static List<String> newRecoveryCodes() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = new StringBuilder();
            for (int at = 0; at < RECOVERY_CHARACTERS; at++) {
                if (at > 0 && at % GROUP == 0) {
                    code.append('-');
                }
                code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
            }
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    /** Without what people and apps put between: {@code 123 456}, {@code ABCDEF-…}. */
    private static String bare(String typed) {
        return typed.replaceAll("[\\s\\p{Pd}]", "").toLowerCase(Locale.ROOT);
    }

    private static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package vn.motcua.server.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.server.factor.SecondFactors.Outcome;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.StorageProperties;
import vn.motcua.server.storage.TestStorage;

/** What holds on every database. */
abstract class SecondFactorsContract {

    private static final String LAN = "c1";

    private final MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");
    private final String key = SecondFactors.newKey();

    @TempDir
    Path folder;

    abstract TestStorage storage();

    private SecondFactors factors() {
        return new SecondFactors(
                storage().jdbc(), storage().transaction(), new StorageProperties(folder, "", "", "", 0), clock);
    }

    @BeforeEach
    void empty() {
        storage().jdbc().sql("DELETE FROM recovery_code").update();
        storage().jdbc().sql("DELETE FROM second_factor").update();
        storage().jdbc().sql("DELETE FROM staff").update();
        storage().jdbc().sql("""
                INSERT INTO staff (id, account, display_name, role, password_hash, password_due, active, failures,
                    locked_until_ms)
                VALUES ('c1', 'lan', 'Lan', 'ADMINISTRATOR', '', 0, 1, 0, 0)
                """).update();
    }

    private String shown() {
        return Totp.code(Base32.decode(key), Totp.step(clock.instant()));
    }

    private List<String> set() {
        List<String> codes = factors().set(LAN, key, shown()).orElseThrow();
        clock.move(Duration.ofSeconds(60));
        return codes;
    }

    @Test
    void is_set_only_once_its_authenticator_shows_the_right_code() {
        assertThat(factors().set(LAN, key, "000000")).isEmpty();
        assertThat(factors().isSet(LAN)).isFalse();

        set();

        assertThat(factors().isSet(LAN)).isTrue();
        assertThat(factors().recoveryCodes(LAN)).isEqualTo(10);
    }

    @Test
    void takes_each_code_once() {
        set();

        assertThat(factors().use(LAN, shown().substring(0, 3) + " " + shown().substring(3)))
                .isEqualTo(new Outcome.Shown());
        assertThat(factors().use(LAN, shown())).isEqualTo(new Outcome.Wrong());
        clock.move(Duration.ofSeconds(30));
        assertThat(factors().use(LAN, shown())).isEqualTo(new Outcome.Shown());
    }

    @Test
    void does_not_take_the_code_again_that_it_was_set_up_with() {
        assertThat(factors().set(LAN, key, shown())).isPresent();

        assertThat(factors().use(LAN, shown())).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void takes_a_code_once_that_comes_twenty_times_at_the_same_moment() throws Exception {
        set();
        String code = shown();
        List<Callable<Outcome>> tries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tries.add(() -> factors().use(LAN, code));
        }

        int right = 0;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> one : many.invokeAll(tries)) {
                right += one.get() instanceof Outcome.Shown ? 1 : 0;
            }
        }

        assertThat(right).isEqualTo(1);
    }

    @Test
    void takes_each_recovery_code_once_however_it_is_typed() {
        List<String> codes = set();

        assertThat(factors()
                        .use(
                                LAN,
                                codes.get(3).toUpperCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(new Outcome.Recovery(9));
        assertThat(factors().use(LAN, codes.get(3))).isEqualTo(new Outcome.Wrong());
        assertThat(factors().use("c2", codes.get(4))).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void keeps_neither_key_nor_recovery_code_in_the_database() {
        List<String> codes = set();

        String kept = storage()
                        .jdbc()
                        .sql("SELECT secret FROM second_factor")
                        .query(String.class)
                        .single()
                + storage()
                        .jdbc()
                        .sql("SELECT code_hash FROM recovery_code")
                        .query(String.class)
                        .list();
        assertThat(kept).doesNotContain(key);
        assertThat(codes).allSatisfy(code -> assertThat(kept).doesNotContain(code, code.replace("-", "")));
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("([a-z2-9]{6}-){3}[a-z2-9]{6}"));
    }

    @Test
    void opens_by_recovery_codes_only_when_the_file_of_its_key_was_lost() throws Exception {
        List<String> codes = set();

        Files.delete(folder.resolve(FactorKey.FILE));

        assertThat(factors().use(LAN, shown())).isEqualTo(new Outcome.Wrong());
        assertThat(factors().use(LAN, codes.getFirst())).isEqualTo(new Outcome.Recovery(9));
    }

    @Test
    void leaves_nothing_when_it_is_taken_away() {
        List<String> codes = set();

        factors().remove(LAN);

        assertThat(factors().isSet(LAN)).isFalse();
        assertThat(factors().use(LAN, shown())).isEqualTo(new Outcome.Wrong());
        assertThat(factors().use(LAN, codes.getFirst())).isEqualTo(new Outcome.Wrong());
    }
}

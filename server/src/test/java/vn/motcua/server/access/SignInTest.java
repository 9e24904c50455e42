package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.access.signin.KnownComputers;
import vn.motcua.server.access.signin.SignIn;
import vn.motcua.server.access.signin.StaffStore;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.password.TryCount;
import vn.motcua.server.storage.TestStorage;

/** The one place where passwords are looked at, on a real SQLite file, with a clock that a test moves. */
class SignInTest {

    static final String PASSWORD = "sen-trang-2026";
    static final String USUAL = "token-of-the-usual-computer";
    static final Caller ELSEWHERE = new Caller("10.9.0.7", Optional.empty(), "");
    static final Caller USUAL_COMPUTER = new Caller("10.0.0.5", Optional.of(USUAL), "");

    final TestStorage storage;
    final MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");
    private final Counted passwords = new Counted();
    final StaffStore staff;
    final KnownComputers computers;
    final SignIn signIn;

    SignInTest(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
        staff = new StaffStore(storage.jdbc());
        computers = new KnownComputers(storage.jdbc(), clock);
        signIn = newSignIn();
        staff.insert("canbo1", "Cán bộ 1", Role.CLERK, passwords.encode(PASSWORD), Optional.empty());
        staff.insert("quantri", "Quản trị", Role.ADMINISTRATOR, passwords.encode(PASSWORD), Optional.empty());
        passwords.checked.set(0);
    }

    private SignIn newSignIn() {
        return new SignIn(
                staff, passwords, new TryCount(storage.jdbc(), clock), computers, storage.audit(clock), clock);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    /** Counts how often a real account's hash is looked at, and how many at once. */
    private static final class Counted implements PasswordEncoder {

        final PasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
        final List<String> real = new ArrayList<>();
        final AtomicInteger checked = new AtomicInteger();
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final AtomicInteger all = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence password) {
            String hash = String.valueOf(bcrypt.encode(password));
            if (PASSWORD.contentEquals(Objects.requireNonNull(password))) {
                real.add(hash);
            }
            return hash;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            all.incrementAndGet();
            if (real.contains(Objects.requireNonNull(hash))) {
                checked.incrementAndGet();
            }
            try {
                return bcrypt.matches(password, hash);
            } finally {
                atOnce.decrementAndGet();
            }
        }
    }

    private void fail(String account, int times, Caller caller) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn.attempt(account, "sai-mat-khau-" + i, caller)).isEqualTo(new SignIn.Result.Wrong());
        }
    }

    private static void assertWelcome(SignIn.Result result) {
        assertThat(result).isInstanceOf(SignIn.Result.Welcome.class);
    }

    @Test
    void welcomes_the_right_password() {
        assertWelcome(signIn.attempt("canbo1", PASSWORD, ELSEWHERE));
    }

    @Test
    void answers_alike_and_checks_as_much_for_an_unknown_name_a_pause_and_a_wrong_password() {
        fail("canbo1", 1, ELSEWHERE);
        fail("khongcoai", 1, ELSEWHERE);
        fail("canbo1", 4, ELSEWHERE);
        fail("canbo1", 1, ELSEWHERE);
        assertThat(signIn.attempt("canbo1", PASSWORD, ELSEWHERE)).isEqualTo(new SignIn.Result.Wrong());

        assertThat(passwords.all.get()).isEqualTo(8);
        assertThat(passwords.checked.get()).isEqualTo(5);
    }

    @Test
    void evaluates_of_a_hundred_guesses_at_once_no_more_than_allowed_and_one_at_a_time() throws Exception {
        List<Callable<SignIn.Result>> guesses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String guess = "guess-" + i;
            guesses.add(() -> signIn.attempt("canbo1", guess, ELSEWHERE));
        }
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SignIn.Result> guess : many.invokeAll(guesses)) {
                assertThat(guess.get()).isNotInstanceOf(SignIn.Result.Welcome.class);
            }
        }

        assertThat(passwords.checked.get()).isLessThanOrEqualTo(SignIn.TRIES_ALLOWED);
        assertThat(passwords.most.get()).isEqualTo(1);
    }

    @Test
    void lets_the_owner_in_at_the_usual_computer_whatever_somebody_tries_elsewhere() {
        computers.remember(USUAL, staff.find("canbo1").orElseThrow().id());
        fail("canbo1", 20, ELSEWHERE);

        assertWelcome(signIn.attempt("canbo1", PASSWORD, USUAL_COMPUTER));
        assertThat(signIn.attempt("canbo1", PASSWORD, ELSEWHERE)).isEqualTo(new SignIn.Result.Wrong());
    }

    @Test
    void takes_no_computer_for_the_usual_one_of_somebody_else() {
        computers.remember(USUAL, staff.find("quantri").orElseThrow().id());
        fail("canbo1", 5, ELSEWHERE);

        assertThat(signIn.attempt("canbo1", PASSWORD, USUAL_COMPUTER)).isEqualTo(new SignIn.Result.Wrong());
    }

    @Test
    void pauses_the_usual_computer_by_itself_after_five_wrong_ones() {
        computers.remember(USUAL, staff.find("canbo1").orElseThrow().id());
        fail("canbo1", 5, USUAL_COMPUTER);

        assertThat(signIn.attempt("canbo1", PASSWORD, USUAL_COMPUTER)).isEqualTo(new SignIn.Result.Wrong());
        assertWelcome(signIn.attempt("canbo1", PASSWORD, ELSEWHERE));
    }

    @Test
    void opens_again_after_fifteen_minutes_and_not_before_whatever_was_tried_in_between() {
        fail("canbo1", 5, ELSEWHERE);
        clock.move(Duration.ofMinutes(14));
        fail("canbo1", 3, ELSEWHERE);
        assertThat(signIn.attempt("canbo1", PASSWORD, ELSEWHERE)).isEqualTo(new SignIn.Result.Wrong());

        clock.move(Duration.ofMinutes(1));

        assertWelcome(signIn.attempt("canbo1", PASSWORD, ELSEWHERE));
    }

    @Test
    void remembers_a_pause_over_a_restart() {
        fail("canbo1", 5, ELSEWHERE);

        assertThat(newSignIn().attempt("canbo1", PASSWORD, ELSEWHERE)).isEqualTo(new SignIn.Result.Wrong());
    }

    @Test
    void forgets_wrong_passwords_after_a_right_one() {
        fail("canbo1", 4, ELSEWHERE);
        assertWelcome(signIn.attempt("canbo1", PASSWORD, ELSEWHERE));
        fail("canbo1", 4, ELSEWHERE);

        assertWelcome(signIn.attempt("canbo1", PASSWORD, ELSEWHERE));
    }

    @Test
    void pauses_an_address_that_tries_many_accounts() {
        for (int i = 0; i < SignIn.TRIES_OF_AN_ADDRESS; i++) {
            fail("nguoi" + i, 1, ELSEWHERE);
        }

        assertThat(signIn.attempt("canbo1", PASSWORD, ELSEWHERE)).isEqualTo(new SignIn.Result.Wrong());
        assertWelcome(signIn.attempt("canbo1", PASSWORD, new Caller("10.9.0.8", Optional.empty(), "")));
    }

    @Test
    void keeps_no_name_that_was_typed() {
        fail("mat-khau-go-nham-o-day", 1, ELSEWHERE);

        assertThat(storage.jdbc()
                        .sql("SELECT try_key FROM sign_in_try")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(key -> key.contains("mat-khau"));
    }

    @Test
    void ends_a_one_time_password_after_72_hours() {
        String id = staff.find("canbo1").orElseThrow().id();
        staff.setPassword(
                id, passwords.encode(PASSWORD), Optional.of(clock.instant().plus(Duration.ofDays(3))));
        assertWelcome(signIn.attempt("canbo1", PASSWORD, ELSEWHERE));

        clock.move(Duration.ofDays(3));

        assertThat(signIn.attempt("canbo1", PASSWORD, ELSEWHERE)).isEqualTo(new SignIn.Result.Wrong());
    }

    @Test
    void writes_one_time_passwords_of_eighty_bits_and_more() {
        assertThat(Tokens.oneTimePassword()).matches("([a-z2-9]{6}-){2}[a-z2-9]{6}");
        assertThat(18 * Math.log(31) / Math.log(2)).isGreaterThan(80);
    }
}

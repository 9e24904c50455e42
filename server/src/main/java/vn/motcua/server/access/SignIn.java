package vn.motcua.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.server.access.StaffStore.Account;

/** Checks passwords, and locks an account for a while after too many wrong ones. */
@Component
final class SignIn {

    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final StaffStore staff;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(StaffStore staff, PasswordEncoder passwords, Clock clock) {
        this.staff = staff;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = String.valueOf(passwords.encode(Tokens.random()));
    }

    /** What came of an attempt. */
    sealed interface Result {

        record Welcome(Account account) implements Result {}

        /** Wrong account or password: which of them is not told. */
        record Wrong() implements Result {}

        record Locked(Duration remaining) implements Result {}
    }

    Result attempt(String name, String password) {
        Optional<Account> found = staff.find(name).filter(Account::active);
        if (found.isEmpty()) {
            passwords.matches(password, nobodysHash); // takes as long as a real check: names cannot be probed
            return new Result.Wrong();
        }
        Account account = found.get();
        Instant now = clock.instant();
        if (account.isLocked(now)) {
            return new Result.Locked(Duration.between(now, account.lockedUntil()));
        }
        if (passwords.matches(password, account.passwordHash())) {
            if (account.failures() > 0) {
                staff.setFailures(account.id(), 0, Instant.EPOCH);
            }
            return new Result.Welcome(account);
        }
        return refuse(account, now);
    }

    private synchronized Result refuse(Account stale, Instant now) {
        int failures = staff.findById(stale.id()).map(Account::failures).orElse(0) + 1;
        boolean lock = failures >= FAILURES_ALLOWED;
        staff.setFailures(stale.id(), lock ? 0 : failures, lock ? now.plus(LOCKED_FOR) : Instant.EPOCH);
        return lock ? new Result.Locked(LOCKED_FOR) : new Result.Wrong();
    }
}

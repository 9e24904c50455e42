package vn.motcua.server.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.access.signin.StaffStore.Account;

/**
 * Who has given the right password and not yet the code. Such a person is nobody yet: a token of this place opens nothing
 * but the question for the code. Kept in memory only; after a restart the password is asked again. Any thread.
 */
@Component
public final class PendingSignIns {

    /** How long a person may take to type the code. */
    public static final Duration LAST = Duration.ofMinutes(5);

    private static final int MOST = 1_000;

    private final StaffStore staff;
    private final Clock clock;
    private final Map<String, Pending> pending = new LinkedHashMap<>();

    public PendingSignIns(StaffStore staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** @param passwordHash as it was: whoever gets a new password begins anew */
    private record Pending(String staffId, String passwordHash, Instant until) {}

    /** @return the token, which is not kept */
    public synchronized String begin(String staffId) {
        Instant now = clock.instant();
        pending.values().removeIf(one -> !now.isBefore(one.until()));
        if (pending.size() >= MOST) {
            pending.remove(pending.keySet().iterator().next());
        }
        Account account = staff.findById(staffId).orElseThrow();
        String token = Tokens.random();
        pending.put(Tokens.hash(token), new Pending(staffId, account.passwordHash(), now.plus(LAST)));
        return token;
    }

    /** The account, as it is now. */
    public synchronized Optional<Account> find(String token) {
        Pending found = pending.get(Tokens.hash(token));
        if (found == null || !clock.instant().isBefore(found.until())) {
            return Optional.empty();
        }
        return staff.findById(found.staffId())
                .filter(Account::active)
                .filter(account -> account.passwordHash().equals(found.passwordHash()));
    }

    /** Forgets a sign-in that waited for its code. */
    public synchronized void end(String token) {
        pending.remove(Tokens.hash(token));
    }
}

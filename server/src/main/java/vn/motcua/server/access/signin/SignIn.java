package vn.motcua.server.access.signin;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.server.access.identity.Addresses;
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.access.signin.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.password.HashSlots;
import vn.motcua.server.password.TryCount;

/**
 * The one place where a password is looked at: for the sign-in page, the interface, and whoever changes the own password.
 *
 * <p>A try is counted before the password is checked. From a browser in which the person has signed in before, tries are
 * counted for that browser and person alone; from anywhere else, for the account and for the network address. Unknown
 * names, names in their pause and wrong passwords cost the same check and get the same answer.
 */
@Component
public final class SignIn {

    /** Tries at one account from unknown browsers, and at one account from a known one. */
    public static final int TRIES_ALLOWED = 5;
    /** Tries from one network address at whatever accounts: a hall's computers may share one address. */
    public static final int TRIES_OF_AN_ADDRESS = 50;

    private static final int LONGEST_NAME = 100;

    private final StaffStore staff;
    private final PasswordEncoder passwords;
    private final TryCount tries;
    private final KnownComputers computers;
    private final AuditLog log;
    private final Clock clock;
    private final HashSlots slots = new HashSlots();
    private final String nobodysHash;

    public SignIn(
            StaffStore staff,
            PasswordEncoder passwords,
            TryCount tries,
            KnownComputers computers,
            AuditLog log,
            Clock clock) {
        this.staff = staff;
        this.passwords = passwords;
        this.tries = tries;
        this.computers = computers;
        this.log = log;
        this.clock = clock;
        this.nobodysHash = String.valueOf(passwords.encode(Tokens.random()));
    }

    /** What came of an attempt. */
    public sealed interface Result {

        record Welcome(Account account) implements Result {}

        /** Wrong account or password, or a pause after too many tries: which of them is not told. */
        record Wrong() implements Result {}

        /** Too many passwords are being checked: nothing was looked at, and nothing counted. */
        record Busy() implements Result {}
    }

    /** Looks at one try of a password; counts it before anything is checked. */
    public Result attempt(String typed, String password, Caller caller) {
        String name = typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
        Optional<Account> found = staff.find(name).filter(Account::active);
        boolean usual = found.isPresent()
                && caller.computer()
                        .filter(token -> computers.knows(token, found.get().id()))
                        .isPresent();
        List<TryCount.Key> keys = usual ? usualKeys(caller, found.get()) : strangerKeys(caller, name);
        HashSlots.Side side = usual ? HashSlots.Side.KNOWN : HashSlots.Side.STRANGER;
        Optional<Result> result = slots.run(side, caller.address(), () -> check(found, password, keys, caller));
        return result.orElseGet(() -> busy(caller));
    }

    private static List<TryCount.Key> usualKeys(Caller caller, Account account) {
        return List.of(new TryCount.Key(
                "computer", caller.computer().orElseThrow() + ":" + account.id(), TRIES_ALLOWED, false));
    }

    private static List<TryCount.Key> strangerKeys(Caller caller, String name) {
        return List.of(addressKey(caller), accountKey(name));
    }

    private static TryCount.Key addressKey(Caller caller) {
        return new TryCount.Key("address", Addresses.network(caller.address()), TRIES_OF_AN_ADDRESS, true);
    }

    private static TryCount.Key accountKey(String name) {
        return new TryCount.Key("account", name.strip().toLowerCase(Locale.ROOT), TRIES_ALLOWED, false);
    }

    private Result check(Optional<Account> found, String password, List<TryCount.Key> keys, Caller caller) {
        boolean admitted = tries.admit(keys);
        Optional<Account> known = found.filter(account -> admitted && !account.isExpired(clock.instant()));
        boolean matches =
                passwords.matches(password, known.map(Account::passwordHash).orElse(nobodysHash));
        if (known.isEmpty() || !matches) {
            log.record(AuditEvent.of(admitted ? AuditKind.SIGN_IN_FAILED : AuditKind.LOCKED)
                    .about(found.map(Account::account).orElse(AuditEvent.UNKNOWN))
                    .from(caller.address()));
            return new Result.Wrong();
        }
        keys.forEach(this::succeed);
        renewHash(known.get(), password);
        return new Result.Welcome(known.get());
    }

    /** An address is not cleared by one right password: its owner could then try others' for ever. */
    private void succeed(TryCount.Key key) {
        if (key.fades()) {
            tries.release(List.of(key));
        } else {
            tries.forget(key);
        }
    }

    private void renewHash(Account account, String password) {
        if (passwords.upgradeEncoding(account.passwordHash())) {
            staff.renewHash(account.id(), String.valueOf(passwords.encode(password)));
        }
    }

    private Result busy(Caller caller) {
        log.record(AuditEvent.of(AuditKind.LIMIT_MET)
                .about("sign-in")
                .from(caller.address())
                .saying("too many passwords at once"));
        return new Result.Busy();
    }

    /** Whether strangers may not try this account for a while; the owner's usual browsers still may. */
    public boolean isPaused(String account) {
        return tries.isPaused(accountKey(account));
    }

    /** An administrator gave a new password: earlier tries count no more. */
    public void forgetTries(String account) {
        tries.forget(accountKey(account));
    }
}

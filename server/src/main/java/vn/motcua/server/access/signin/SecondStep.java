package vn.motcua.server.access.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.SecondFactor.Rule;
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.signin.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.factor.FactorProperties;
import vn.motcua.server.factor.SecondFactors;
import vn.motcua.server.password.TryCount;

/**
 * The one place where a code is looked at, once the password was right. Counted as passwords are: before it is checked,
 * and apart for a browser in which the person has signed in before.
 */
@Component
public final class SecondStep {

    private final Rule rule;
    private final SecondFactors factors;
    private final KnownComputers computers;
    private final TryCount tries;
    private final AuditLog log;

    public SecondStep(
            FactorProperties properties,
            SecondFactors factors,
            KnownComputers computers,
            TryCount tries,
            AuditLog log) {
        this.rule = properties.secondFactor();
        this.factors = factors;
        this.computers = computers;
        this.tries = tries;
        this.log = log;
    }

    /** Whether codes are asked for, and of whom. */
    public Rule rule() {
        return rule;
    }

    /** Whether this person's password alone does not let in. */
    public boolean isAsked(Account account) {
        return rule != Rule.OFF && account.factor();
    }

    /** Whether this person must set up a factor before anything else. */
    public boolean isDue(Account account) {
        return rule == Rule.ADMINISTRATORS && account.role() == Role.ADMINISTRATOR && !account.factor();
    }

    /** Uses a code up. During a pause of fifteen minutes after five wrong ones every code is wrong. */
    public boolean isRight(Account account, String code, Caller caller) {
        TryCount.Key key = key(account, caller);
        if (!tries.admit(List.of(key))) {
            log(AuditKind.LOCKED, account, caller, "too many codes");
            return false;
        }
        return switch (factors.use(account.id(), code)) {
            case SecondFactors.Outcome.Wrong wrong -> {
                log(AuditKind.FACTOR_FAILED, account, caller, "");
                yield false;
            }
            case SecondFactors.Outcome.Shown shown -> {
                tries.forget(key);
                yield true;
            }
            case SecondFactors.Outcome.Recovery(int left) -> {
                tries.forget(key);
                log(AuditKind.RECOVERY_CODE_USED, account, caller, "{\"left\":%s}".formatted(left));
                yield true;
            }
        };
    }

    private TryCount.Key key(Account account, Caller caller) {
        String place = caller.computer()
                .filter(token -> computers.knows(token, account.id()))
                .orElse("");
        return new TryCount.Key("code", account.id() + ":" + place, SignIn.TRIES_ALLOWED, false);
    }

    private void log(AuditKind kind, Account account, Caller caller, String text) {
        log.record(AuditEvent.of(kind)
                .about(account.account())
                .from(caller.address())
                .saying(text));
    }

    /** The factor was set up anew or taken away: earlier tries count no more. */
    public void forgetTries(String staffId) {
        tries.forget(new TryCount.Key("code", staffId + ":", SignIn.TRIES_ALLOWED, false));
    }
}

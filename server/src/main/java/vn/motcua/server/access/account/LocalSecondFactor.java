package vn.motcua.server.access.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.SecondFactor;
import vn.motcua.server.access.Doorkeeper;
import vn.motcua.server.access.FeedConnections;
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.signin.KnownComputers;
import vn.motcua.server.access.signin.SecondStep;
import vn.motcua.server.access.signin.SignIn;
import vn.motcua.server.access.signin.StaffSessions;
import vn.motcua.server.access.signin.StaffStore;
import vn.motcua.server.access.signin.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.factor.FactorProperties;
import vn.motcua.server.factor.SecondFactors;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.refusal.Refused;
import vn.motcua.server.sheet.QrMatrix;

/** Second factors on this server's own tables. */
@Component
public final class LocalSecondFactor implements SecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSecondFactor.class);
    private static final int LONGEST_NAME = 32;
    private static final String AT_THE_COMPUTER = "setup";
    private static final Map<String, String> NONE = Map.of("factor", "none");
    private static final Map<String, String> TOTP = Map.of("factor", "totp");

    private final SecondFactors factors;
    private final SecondStep step;
    private final SignIn signIn;
    private final StaffStore staff;
    private final StaffSessions sessions;
    private final FeedConnections feeds;
    private final KnownComputers computers;
    private final Doorkeeper doorkeeper;
    private final CurrentPlan plan;
    private final AuditLog log;

    LocalSecondFactor(
            FactorProperties properties,
            SecondFactors factors,
            SecondStep step,
            SignIn signIn,
            StaffStore staff,
            StaffSessions sessions,
            FeedConnections feeds,
            KnownComputers computers,
            Doorkeeper doorkeeper,
            CurrentPlan plan,
            AuditLog log) {
        this.factors = factors;
        this.step = step;
        this.signIn = signIn;
        this.staff = staff;
        this.sessions = sessions;
        this.feeds = feeds;
        this.computers = computers;
        this.doorkeeper = doorkeeper;
        this.plan = plan;
        this.log = log;
        forget(properties.forgetFactor());
    }

    /** The way back of whoever stands at the computer: nobody is left who could take the factor away on the page. */
    private void forget(String account) {
        if (account.isBlank()) {
            return;
        }
        if (staff.find(account).filter(Account::factor).isEmpty()) {
            LOG.warn("motcua.access.forget-factor: '{}' has no second factor; leave this setting out", account);
            return;
        }
        takeAwayFrom(get(account), AT_THE_COMPUTER);
        LOG.warn("the second factor of '{}' is taken away; leave motcua.access.forget-factor out from now on", account);
    }

    @Override
    public Rule rule() {
        return step.rule();
    }

    @Override
    public State stateOf(String account) {
        Account found = get(account);
        return new State(found.factor(), factors.recoveryCodes(found.id()));
    }

    private Account get(String account) {
        return staff.find(account).orElseThrow(() -> new Refused(DeskRefusal.Kind.UNKNOWN_ACCOUNT, account));
    }

    /**
     * The address that authenticators read (Key Uri Format of Google Authenticator's wiki), with the usual algorithm, digits
     * and period, which need not be named. The desk's name without marks: each of them would be six characters, and the
     * picture too fine for a poor camera.
     */
    @Override
    public Setup begin(String account) {
        String key = SecondFactors.newKey();
        String desk = plain(plan.get().name().vi());
        String label = encode(desk.substring(0, Math.min(desk.length(), LONGEST_NAME)));
        return new Setup(key, QrMatrix.svg("otpauth://totp/%s:%s?secret=%s".formatted(label, encode(account), key)));
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return letters.replaceAll("\\p{M}+", "").replaceAll("[^A-Za-z0-9 .()-]+", " ");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public DeskAnswer<List<String>> confirm(String account, String key, String password, String code) {
        return Refused.answer(() -> {
            if (rule() == Rule.OFF) {
                throw new Refused(DeskRefusal.Kind.FACTOR_OFF);
            }
            Account found = prove(account, password);
            List<String> codes =
                    factors.set(found.id(), key, code).orElseThrow(() -> new Refused(DeskRefusal.Kind.FACTOR_CODE));
            changed(found, found.account(), found.factor() ? TOTP : NONE, TOTP);
            return codes;
        });
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> remove(String account, String password, String code) {
        return Refused.carryOut(() -> {
            Account found = prove(account, password);
            if (!step.isRight(found, code, Caller.current())) {
                throw new Refused(DeskRefusal.Kind.FACTOR_CODE);
            }
            factors.remove(found.id());
            changed(found, found.account(), TOTP, NONE);
        });
    }

    /** Who sits at an open page is asked again before the way in is changed. */
    private Account prove(String account, String password) {
        return switch (signIn.attempt(account, password, Caller.current())) {
            case SignIn.Result.Welcome(Account found) -> found;
            case SignIn.Result.Wrong wrong -> throw new Refused(DeskRefusal.Kind.PASSWORD_WRONG);
            case SignIn.Result.Busy busy -> throw new Refused(DeskRefusal.Kind.PASSWORDS_BUSY);
        };
    }

    private void changed(Account account, String by, Map<String, String> before, Map<String, String> after) {
        step.forgetTries(account.id());
        sessions.endAllBut(account.id(), doorkeeper.currentSession().orElse(""));
        record(account, by, before, after);
    }

    private void record(Account account, String by, Map<String, String> before, Map<String, String> after) {
        log.record(AuditEvent.of(AuditKind.FACTOR_CHANGED)
                .by(by)
                .about(account.account())
                .changed(before, after));
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> takeAway(String account, String by) {
        return Refused.carryOut(() -> {
            if (account.equals(by)) {
                throw new Refused(DeskRefusal.Kind.FACTOR_OWN);
            }
            Account found = get(account);
            if (found.factor()) {
                takeAwayFrom(found, by);
            }
        });
    }

    private void takeAwayFrom(Account found, String by) {
        factors.remove(found.id());
        step.forgetTries(found.id());
        sessions.endAll(found.id());
        feeds.cutOff(found.id());
        computers.forget(found.id());
        record(found, by, TOTP, NONE);
    }
}

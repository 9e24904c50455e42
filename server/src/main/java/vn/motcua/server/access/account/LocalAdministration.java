package vn.motcua.server.access.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.Administration;
import vn.motcua.domain.staff.PairedDevice;
import vn.motcua.domain.staff.PlanAnswer;
import vn.motcua.domain.staff.Remedy;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.Staff;
import vn.motcua.domain.staff.StaffSession;
import vn.motcua.server.access.Doorkeeper;
import vn.motcua.server.access.FeedConnections;
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.access.pairing.Devices;
import vn.motcua.server.access.pairing.Pairings;
import vn.motcua.server.access.signin.KnownComputers;
import vn.motcua.server.access.signin.SignIn;
import vn.motcua.server.access.signin.StaffSessions;
import vn.motcua.server.access.signin.StaffStore;
import vn.motcua.server.access.signin.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.password.PasswordRules;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.plan.PlanWords;
import vn.motcua.server.refusal.Refused;
import vn.motcua.server.setup.Leaving;
import vn.motcua.server.setup.PlanChanges;

/** Administration on this server's own tables. */
@Component
public final class LocalAdministration implements Administration {

    /** How long a one-time password opens: over a weekend, and not for ever. */
    static final Duration ONE_TIME_LASTS = Duration.ofDays(3);

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final CurrentPlan plan;
    private final PlanChanges changes;
    private final Leaving leaving;
    private final StaffStore staff;
    private final StaffSessions sessions;
    private final Devices devices;
    private final Pairings pairings;
    private final FeedConnections feeds;
    private final SignIn signIn;
    private final KnownComputers computers;
    private final Doorkeeper doorkeeper;
    private final PasswordEncoder passwords;
    private final AuditLog log;
    private final Clock clock;

    public LocalAdministration(
            CurrentPlan plan,
            PlanChanges changes,
            Leaving leaving,
            StaffStore staff,
            StaffSessions sessions,
            Devices devices,
            Pairings pairings,
            FeedConnections feeds,
            SignIn signIn,
            KnownComputers computers,
            Doorkeeper doorkeeper,
            PasswordEncoder passwords,
            AuditLog log,
            Clock clock) {
        this.plan = plan;
        this.changes = changes;
        this.leaving = leaving;
        this.staff = staff;
        this.sessions = sessions;
        this.devices = devices;
        this.pairings = pairings;
        this.feeds = feeds;
        this.signIn = signIn;
        this.computers = computers;
        this.doorkeeper = doorkeeper;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    private void log(AuditKind kind, String by, String about, Map<String, String> before, Map<String, String> after) {
        log.record(AuditEvent.of(kind).by(by).about(about).changed(before, after));
    }

    @Override
    public HallPlan plan() {
        return plan.get();
    }

    @Override
    public PlanAnswer savePlan(HallPlan changed, Remedy remedy, String by) {
        Map<String, String> before = PlanWords.of(plan.get());
        PlanAnswer answer = changes.change(changed, remedy, actor(by));
        if (answer instanceof PlanAnswer.Saved) {
            log(AuditKind.PLAN_CHANGED, by, "", before, PlanWords.of(plan.get()));
        }
        return answer;
    }

    /** As the journal names an administrator: by id, never by name. */
    private Actor actor(String account) {
        return new Actor.Manager(staff.find(account).map(Account::id).orElse("administration"));
    }

    @Override
    public List<Staff> listStaff() {
        return staff.list().stream()
                .map(account -> new Staff(
                        new ClerkId(account.id()),
                        account.account(),
                        account.displayName(),
                        account.role(),
                        account.active(),
                        signIn.isPaused(account.account()),
                        account.passwordDue(),
                        account.factor(),
                        false))
                .toList();
    }

    @Override
    public synchronized DeskAnswer<Staff.OneTime> addStaff(String account, String displayName, Role role, String by) {
        String password = Tokens.oneTimePassword();
        return Refused.answer(() -> {
            insert(account, displayName, role, password, Optional.of(oneTimeEnd()), by);
            return new Staff.OneTime(account, password);
        });
    }

    private Instant oneTimeEnd() {
        return clock.instant().plus(ONE_TIME_LASTS);
    }

    /** @param until when the password, a one-time one, opens no more; empty if it is the person's own */
    public synchronized DeskAnswer<DeskAnswer.Nothing> addStaff(
            String account, String displayName, Role role, String password, Optional<Instant> until, String by) {
        return Refused.carryOut(() -> insert(account, displayName, role, password, until, by));
    }

    private void insert(
            String account, String displayName, Role role, String password, Optional<Instant> until, String by) {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new Refused(DeskRefusal.Kind.ACCOUNT_FORM, account);
        }
        if (!role.isStaff()) {
            throw new Refused(DeskRefusal.Kind.ROLE_OF_DEVICES, role);
        }
        if (staff.find(account).isPresent()) {
            throw new Refused(DeskRefusal.Kind.ACCOUNT_TAKEN, account);
        }
        staff.insert(account, displayName.isBlank() ? account : displayName.strip(), role, hash(password), until);
        log(AuditKind.ACCOUNT_ADDED, by, account, Map.of(), said(role, true));
    }

    private String hash(String password) {
        return String.valueOf(passwords.encode(password));
    }

    private Account get(String account) {
        return staff.find(account).orElseThrow(() -> new Refused(DeskRefusal.Kind.UNKNOWN_ACCOUNT, account));
    }

    @Override
    public DeskAnswer<Staff.OneTime> resetPassword(String account, String by) {
        return Refused.answer(() -> {
            Account found = get(account);
            String password = Tokens.oneTimePassword();
            staff.setPassword(found.id(), hash(password), Optional.of(oneTimeEnd()));
            shutOut(found);
            signIn.forgetTries(account);
            log(AuditKind.PASSWORD_RESET, by, account, Map.of(), Map.of());
            return new Staff.OneTime(account, password);
        });
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> changeStaff(
            String account, Role role, boolean active, String by) {
        return Refused.carryOut(() -> {
            Account found = get(account);
            boolean leaves = found.role() == Role.ADMINISTRATOR && (role != Role.ADMINISTRATOR || !active);
            boolean anotherOne = staff.list().stream()
                    .anyMatch(other -> other.role() == Role.ADMINISTRATOR
                            && other.active()
                            && !other.id().equals(found.id()));
            if (leaves && !anotherOne) {
                throw new Refused(DeskRefusal.Kind.LAST_ADMINISTRATOR, account);
            }
            if (!role.isStaff()) {
                throw new Refused(DeskRefusal.Kind.ROLE_OF_DEVICES, role);
            }
            staff.setRole(found.id(), role, active);
            shutOut(found);
            if (!active) {
                leaving.leave(new ClerkId(found.id()), actor(by));
            }
            log(AuditKind.ACCOUNT_CHANGED, by, account, said(found.role(), found.active()), said(role, active));
        });
    }

    /** Sessions with their pages and feeds; and no browser is the person's usual one any more. */
    private void shutOut(Account account) {
        sessions.endAll(account.id());
        feeds.cutOff(account.id());
        computers.forget(account.id());
    }

    private static Map<String, String> said(Role role, boolean active) {
        return Map.of("role", role.name(), "active", Boolean.toString(active));
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> setOwnPassword(String account, String oldPassword, String newPassword) {
        return Refused.carryOut(() -> {
            switch (signIn.attempt(account, oldPassword, Caller.current())) {
                case SignIn.Result.Wrong wrong -> throw new Refused(DeskRefusal.Kind.PASSWORD_WRONG);
                case SignIn.Result.Busy busy -> throw new Refused(DeskRefusal.Kind.PASSWORDS_BUSY);
                case SignIn.Result.Welcome(Account found) -> replace(found, oldPassword, newPassword);
            }
        });
    }

    /**
     * For somebody who has just given the old password. Every other session of the person ends: who took one over, or
     * was the first to use a one-time password, is out.
     */
    public DeskAnswer<DeskAnswer.Nothing> replacePassword(Account found, String oldPassword, String newPassword) {
        return Refused.carryOut(() -> replace(found, oldPassword, newPassword));
    }

    private void replace(Account found, String oldPassword, String newPassword) {
        List<String> local = List.of(
                found.displayName(), plan.get().name().vi(), plan.get().name().en());
        PasswordRules.findFault(found.account(), oldPassword, newPassword, local)
                .ifPresent(why -> {
                    throw new Refused(why);
                });
        staff.setPassword(found.id(), hash(newPassword), Optional.empty());
        int ended = sessions.endAllBut(found.id(), doorkeeper.currentSession().orElse(""));
        log(
                AuditKind.PASSWORD_CHANGED,
                found.account(),
                found.account(),
                Map.of(),
                Map.of("otherSessionsEnded", Integer.toString(ended)));
    }

    @Override
    public List<StaffSession> listSessions(String account) {
        return sessions.list(get(account).id(), doorkeeper.currentSession().orElse(""));
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> endSession(String account, String id, String by) {
        return Refused.carryOut(() -> {
            if (sessions.endOne(get(account).id(), id)) {
                log(AuditKind.SESSION_ENDED, by, account, Map.of(), Map.of("session", id));
            }
        });
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> endOtherSessions(String account, String by) {
        return Refused.carryOut(() -> {
            int ended = sessions.endAllBut(
                    get(account).id(), doorkeeper.currentSession().orElse(""));
            log(AuditKind.SESSION_ENDED, by, account, Map.of(), Map.of("sessions", Integer.toString(ended)));
        });
    }

    @Override
    public List<PairedDevice> listDevices() {
        return devices.list();
    }

    @Override
    public List<PairedDevice.Waiting> listPairings() {
        return pairings.list();
    }

    @Override
    public DeskAnswer<PairedDevice> approve(String code, String name, String by) {
        return Refused.answer(() -> {
            PairedDevice device = pairings.approve(code.strip(), name.strip());
            log(
                    AuditKind.DEVICE_ADMITTED,
                    by,
                    device.id(),
                    Map.of(),
                    Map.of("role", device.role().name(), "name", device.name()));
            return device;
        });
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> revoke(String deviceId, String by) {
        return Refused.carryOut(() -> {
            if (!devices.knows(deviceId)) {
                throw new Refused(DeskRefusal.Kind.UNKNOWN_DEVICE, deviceId);
            }
            devices.revoke(deviceId);
            feeds.cutOff(deviceId);
            log(AuditKind.DEVICE_REVOKED, by, deviceId, Map.of(), Map.of());
        });
    }
}

package vn.motcua.server.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.desk.Administration;
import vn.motcua.domain.desk.PairedDevice;
import vn.motcua.domain.desk.Role;
import vn.motcua.domain.desk.Staff;
import vn.motcua.domain.hall.HallPlan;
import vn.motcua.server.access.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.catalogue.CurrentPlan;
import vn.motcua.server.catalogue.PlanWords;

/** Administration on this server's own tables. */
@Component
public final class LocalAdministration implements Administration {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final CurrentPlan plan;
    private final StaffStore staff;
    private final StaffSessions sessions;
    private final Devices devices;
    private final Pairings pairings;
    private final FeedConnections feeds;
    private final PasswordEncoder passwords;
    private final AuditLog log;
    private final Clock clock;

    LocalAdministration(
            CurrentPlan plan,
            StaffStore staff,
            StaffSessions sessions,
            Devices devices,
            Pairings pairings,
            FeedConnections feeds,
            PasswordEncoder passwords,
            AuditLog log,
            Clock clock) {
        this.plan = plan;
        this.staff = staff;
        this.sessions = sessions;
        this.devices = devices;
        this.pairings = pairings;
        this.feeds = feeds;
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
    public void savePlan(HallPlan changed, String by) {
        Map<String, String> before = PlanWords.of(plan.get());
        plan.replace(changed);
        log(AuditKind.PLAN_CHANGED, by, "", before, PlanWords.of(changed));
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
                        account.isLocked(clock.instant()),
                        account.passwordDue()))
                .toList();
    }

    @Override
    public synchronized Staff.OneTime addStaff(String account, String displayName, Role role, String by) {
        String password = Tokens.oneTimePassword();
        addStaff(account, displayName, role, password, true, by);
        return new Staff.OneTime(account, password);
    }

    synchronized void addStaff(String account, String displayName, Role role, String password, boolean due, String by) {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException(
                    "Tên đăng nhập '%s' phải có 2 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch. / An account is 2 to 40 of a-z, 0-9, dot, hyphen, underscore."
                            .formatted(account));
        }
        if (!role.isStaff()) {
            throw new IllegalArgumentException(
                    "Vai trò %s là của thiết bị, không phải của người. / Role %s is for devices."
                            .formatted(role, role));
        }
        if (staff.find(account).isPresent()) {
            throw new IllegalArgumentException(
                    "Tên đăng nhập '%s' đã có. Hãy chọn tên khác. / Account '%s' exists already; choose another name."
                            .formatted(account, account));
        }
        staff.insert(account, displayName.isBlank() ? account : displayName.strip(), role, hash(password), due);
        log(AuditKind.ACCOUNT_ADDED, by, account, Map.of(), said(role, true));
    }

    private String hash(String password) {
        return String.valueOf(passwords.encode(password));
    }

    private Account get(String account) {
        return staff.find(account)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Không có tài khoản '%s'. / There is no account '%s'.".formatted(account, account)));
    }

    @Override
    public Staff.OneTime resetPassword(String account, String by) {
        Account found = get(account);
        String password = Tokens.oneTimePassword();
        staff.setPassword(found.id(), hash(password), true);
        sessions.endAll(found.id());
        feeds.cutOff(found.id());
        log(AuditKind.PASSWORD_RESET, by, account, Map.of(), Map.of());
        return new Staff.OneTime(account, password);
    }

    @Override
    public synchronized void changeStaff(String account, Role role, boolean active, String by) {
        Account found = get(account);
        boolean leaves = found.role() == Role.ADMINISTRATOR && (role != Role.ADMINISTRATOR || !active);
        boolean anotherOne = staff.list().stream()
                .anyMatch(other -> other.role() == Role.ADMINISTRATOR
                        && other.active()
                        && !other.id().equals(found.id()));
        if (leaves && !anotherOne) {
            throw new IllegalArgumentException(
                    "'%s' là quản trị viên cuối cùng; hãy lập quản trị viên khác trước. / '%s' is the last administrator; make another one first."
                            .formatted(account, account));
        }
        if (!role.isStaff()) {
            throw new IllegalArgumentException("role %s is for devices".formatted(role));
        }
        staff.setRole(found.id(), role, active);
        sessions.endAll(found.id());
        feeds.cutOff(found.id());
        log(AuditKind.ACCOUNT_CHANGED, by, account, said(found.role(), found.active()), said(role, active));
    }

    private static Map<String, String> said(Role role, boolean active) {
        return Map.of("role", role.name(), "active", Boolean.toString(active));
    }

    @Override
    public void setOwnPassword(String account, String oldPassword, String newPassword) {
        Account found = get(account);
        if (!passwords.matches(oldPassword, found.passwordHash())) {
            throw new IllegalArgumentException(
                    "Mật khẩu hiện tại không đúng. Hãy nhập lại. / The present password is wrong; type it again.");
        }
        PasswordRules.check(account, oldPassword, newPassword);
        staff.setPassword(found.id(), hash(newPassword), false);
        sessions.refresh(found.id());
        log(AuditKind.PASSWORD_CHANGED, account, account, Map.of(), Map.of());
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
    public PairedDevice approve(String code, String name, String by) {
        PairedDevice device = pairings.approve(code.strip(), name.strip());
        log(
                AuditKind.DEVICE_ADMITTED,
                by,
                device.id(),
                Map.of(),
                Map.of("role", device.role().name(), "name", device.name()));
        return device;
    }

    @Override
    public void revoke(String deviceId, String by) {
        if (!devices.knows(deviceId)) {
            throw new IllegalArgumentException(
                    "Không có thiết bị '%s'. / There is no device '%s'.".formatted(deviceId, deviceId));
        }
        devices.revoke(deviceId);
        feeds.cutOff(deviceId);
        log(AuditKind.DEVICE_REVOKED, by, deviceId, Map.of(), Map.of());
    }
}

package vn.motcua.server.access.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.domain.refusal.DeskRefusalTexts;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.Staff;
import vn.motcua.server.access.pairing.Devices;
import vn.motcua.server.access.signin.StaffStore;
import vn.motcua.server.password.PasswordRules;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.plan.SetupProperties;

/**
 * Makes the accounts and devices that a setup names and the database does not have; and, where nobody at all could sign
 * in, the first ones with one-time passwords.
 */
@Component
public final class FirstAccess {

    private static final String BY = "setup";

    private final SetupProperties setup;
    private final CurrentPlan plan;
    private final StaffStore staff;
    private final Devices devices;
    private final LocalAdministration administration;
    private final Clock clock;
    private final List<Staff.OneTime> fresh;

    FirstAccess(
            SetupProperties setup,
            CurrentPlan plan,
            StaffStore staff,
            Devices devices,
            LocalAdministration administration,
            Clock clock) {
        this.setup = setup;
        this.plan = plan;
        this.staff = staff;
        this.devices = devices;
        this.administration = administration;
        this.clock = clock;
        this.fresh = List.copyOf(prepare());
    }

    /** Accounts that this start has made with one-time passwords, to be shown once; usually none. */
    public List<Staff.OneTime> listFresh() {
        return fresh;
    }

    private List<Staff.OneTime> prepare() {
        List<Staff.OneTime> made = new ArrayList<>();
        staff.endOldOneTimePasswords(clock.instant().plus(LocalAdministration.ONE_TIME_LASTS));
        for (SetupProperties.StaffSetup person : setup.staff()) {
            if (staff.find(person.account()).isPresent()) {
                continue;
            }
            if (person.password().isEmpty()) {
                made.add(administration
                        .addStaff(person.account(), person.displayName(), person.role(), BY)
                        .orElseThrow());
            } else {
                PasswordRules.findFault(person.account(), "", person.password(), List.of())
                        .ifPresent(why -> {
                            throw new IllegalStateException(
                                    "the password of account '%s' in the settings is refused: %s"
                                            .formatted(person.account(), DeskRefusalTexts.text(why, Locale.ENGLISH)));
                        });
                administration
                        .addStaff(
                                person.account(),
                                person.displayName(),
                                person.role(),
                                person.password(),
                                Optional.empty(),
                                BY)
                        .orElseThrow();
            }
        }
        for (SetupProperties.DeviceSetup device : setup.devices()) {
            letIn(device);
        }
        if (staff.list().isEmpty()) {
            made.addAll(firstAccounts());
        } else {
            wayBack().ifPresent(made::add);
        }
        return made;
    }

    /** Where every administrator's one-time password has ended unused, nobody could make a new one. */
    private Optional<Staff.OneTime> wayBack() {
        Instant now = clock.instant();
        List<StaffStore.Account> administrators = staff.list().stream()
                .filter(account -> account.active() && account.role() == Role.ADMINISTRATOR)
                .toList();
        return administrators.stream().allMatch(account -> account.isExpired(now))
                ? administrators.stream()
                        .findFirst()
                        .map(account -> administration
                                .resetPassword(account.account(), BY)
                                .orElseThrow())
                : Optional.empty();
    }

    private void letIn(SetupProperties.DeviceSetup device) {
        if (device.token().length() < 24) {
            throw new IllegalArgumentException(
                    "motcua.setup.devices: the token of '%s' has %s characters; make it at least 24 random ones"
                            .formatted(device.id(), device.token().length()));
        }
        if (!devices.knows(device.id())) {
            devices.add(
                    device.id(), device.name().isBlank() ? device.id() : device.name(), device.role(), device.token());
        }
    }

    private List<Staff.OneTime> firstAccounts() {
        List<Staff.OneTime> made = new ArrayList<>();
        made.add(administration
                .addStaff("quantri", "Quản trị viên", Role.ADMINISTRATOR, BY)
                .orElseThrow());
        if (plan.get().demonstration()) {
            made.add(administration
                    .addStaff("quanly", "Quản lý (dữ liệu mẫu)", Role.MANAGER, BY)
                    .orElseThrow());
            made.add(administration
                    .addStaff("canbo1", "Cán bộ 1 (dữ liệu mẫu)", Role.CLERK, BY)
                    .orElseThrow());
            made.add(administration
                    .addStaff("canbo2", "Cán bộ 2 (dữ liệu mẫu)", Role.CLERK, BY)
                    .orElseThrow());
        }
        return made;
    }
}

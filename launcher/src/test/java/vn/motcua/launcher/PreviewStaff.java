package vn.motcua.launcher;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.counter.CounterRole;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.staff.Administration;
import vn.motcua.domain.staff.PairedDevice;
import vn.motcua.domain.staff.PlanAnswer;
import vn.motcua.domain.staff.Remedy;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.Staff;
import vn.motcua.domain.staff.StaffSession;

/** The staff pages beside the kiosk's in {@link Preview}, with everybody signed in as one person; profile {@code staff}. */
@Configuration(proxyBeanMethods = false)
@Profile("staff")
@Import(CounterRole.class)
class PreviewStaff {

    public static void main(String[] args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--spring.profiles.active=preview,staff";
        var unused = Preview.start(all);
    }

    @Bean
    CounterDesk counters() {
        return PreviewCounters.open(Clock.systemUTC());
    }

    @Bean
    @Primary
    PreviewCatalogue staffCatalogue() {
        return new PreviewCatalogue();
    }

    @Bean
    PreviewCatalogueDesk catalogueDesk(PreviewCatalogue catalogue) {
        return new PreviewCatalogueDesk(catalogue, Clock.systemUTC());
    }

    @Bean
    @Primary
    PreviewQuestions staffQuestions() {
        return new PreviewQuestions(Clock.systemUTC());
    }

    @Bean
    Visitor person() {
        return new Visitor();
    }

    @Bean
    Administration administration(CounterDesk desk) {
        return new OneClerk(desk);
    }

    /** Whoever opens a page is this one. */
    static final class Visitor implements SignedIn {

        volatile Role role = Role.ADMINISTRATOR;

        @Override
        public Optional<Person> current() {
            return Optional.of(new Person(new ClerkId("c1"), "quantri", "Trần Văn Quản", role, false, false));
        }

        @Override
        public void signOut() {}
    }

    /** {@code /preview-staff?role=CLERK}. */
    @RestController
    @Profile("staff")
    static class Switches {

        private final Visitor person;

        Switches(Visitor person) {
            this.person = person;
        }

        @GetMapping("/preview-staff")
        String set(@RequestParam Role role) {
            person.role = role;
            return "ok";
        }
    }

    /** Reads the plan, changes nothing. */
    record OneClerk(CounterDesk desk) implements Administration {

        @Override
        public HallPlan plan() {
            return desk.snapshot().plan();
        }

        @Override
        public PlanAnswer savePlan(HallPlan plan, Remedy remedy, String by) {
            throw new IllegalArgumentException("the preview keeps its plan");
        }

        @Override
        public List<Staff> listStaff() {
            return List.of(new Staff(
                    new ClerkId("c1"),
                    "quantri",
                    "Trần Văn Quản",
                    Role.ADMINISTRATOR,
                    true,
                    false,
                    false,
                    false,
                    false));
        }

        @Override
        public DeskAnswer<Staff.OneTime> addStaff(String account, String displayName, Role role, String by) {
            throw new IllegalArgumentException("the preview keeps its staff");
        }

        @Override
        public DeskAnswer<Staff.OneTime> resetPassword(String account, String by) {
            throw new IllegalArgumentException("the preview keeps its staff");
        }

        @Override
        public DeskAnswer<DeskAnswer.Nothing> changeStaff(String account, Role role, boolean active, String by) {
            throw new IllegalArgumentException("the preview keeps its staff");
        }

        @Override
        public DeskAnswer<DeskAnswer.Nothing> setOwnPassword(String account, String oldPassword, String newPassword) {
            throw new IllegalArgumentException("the preview keeps its staff");
        }

        @Override
        public List<StaffSession> listSessions(String account) {
            return List.of();
        }

        @Override
        public DeskAnswer<DeskAnswer.Nothing> endSession(String account, String id, String by) {
            throw new IllegalArgumentException("the preview keeps its staff");
        }

        @Override
        public DeskAnswer<DeskAnswer.Nothing> endOtherSessions(String account, String by) {
            throw new IllegalArgumentException("the preview keeps its staff");
        }

        @Override
        public List<PairedDevice> listDevices() {
            return List.of();
        }

        @Override
        public List<PairedDevice.Waiting> listPairings() {
            return List.of();
        }

        @Override
        public DeskAnswer<PairedDevice> approve(String code, String name, String by) {
            throw new IllegalArgumentException("the preview has no devices");
        }

        @Override
        public DeskAnswer<DeskAnswer.Nothing> revoke(String deviceId, String by) {
            throw new IllegalArgumentException("the preview has no devices");
        }
    }
}

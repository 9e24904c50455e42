package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.server.refusal.Refusals.said;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.motcua.domain.staff.PairedDevice;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.SecondFactor;
import vn.motcua.domain.staff.Staff;
import vn.motcua.server.access.account.LocalAdministration;
import vn.motcua.server.access.identity.Addresses;
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.access.pairing.Devices;
import vn.motcua.server.access.pairing.Pairings;
import vn.motcua.server.access.signin.KnownComputers;
import vn.motcua.server.access.signin.PendingSignIns;
import vn.motcua.server.access.signin.SecondStep;
import vn.motcua.server.access.signin.SignIn;
import vn.motcua.server.access.signin.StaffSessions;
import vn.motcua.server.access.signin.StaffStore;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.catalogue.StoredPlan;
import vn.motcua.server.factor.FactorProperties;
import vn.motcua.server.factor.SecondFactors;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.password.TryCount;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.refusal.Refused;
import vn.motcua.server.setup.Leaving;
import vn.motcua.server.setup.PlanChanges;
import vn.motcua.server.storage.StorageProperties;
import vn.motcua.server.storage.TestStorage;

/** Accounts, sessions, devices and pairings on a real SQLite file, with a clock that a test moves. */
class AccessTest {

    static final String PASSWORD = "sen-trang-2026";

    final TestStorage storage;
    final MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");
    final PasswordEncoder passwords = new BCryptPasswordEncoder(4);
    final FeedConnections feeds = new FeedConnections();
    final AuditLog log;
    final StaffStore staff;
    final KnownComputers computers;
    final SignIn signIn;
    final Doorkeeper doorkeeper;
    final StaffAuthentication authentication;
    final StaffSessions sessions;
    final Devices devices;
    final Pairings pairings;
    final LocalAdministration administration;

    AccessTest(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
        log = storage.audit(clock);
        staff = new StaffStore(storage.jdbc());
        computers = new KnownComputers(storage.jdbc(), clock);
        signIn = new SignIn(staff, passwords, new TryCount(storage.jdbc(), clock), computers, log, clock);
        var factors = new SecondFactors(
                storage.jdbc(), storage.transaction(), new StorageProperties(directory, "", "", "", 0), clock);
        var step = new SecondStep(
                new FactorProperties(SecondFactor.Rule.OFF, ""),
                factors,
                computers,
                new TryCount(storage.jdbc(), clock),
                log);
        var pending = new PendingSignIns(staff, clock);
        sessions = newSessions();
        devices = newDevices();
        pairings = new Pairings(devices, clock);
        doorkeeper = new Doorkeeper(sessions, devices, step, log);
        authentication = new StaffAuthentication(staff, signIn, step, pending, sessions, computers, doorkeeper, log);
        CurrentPlan plan = StoredPlan.in(storage);
        var hall = new LocalHall(storage.journal(), plan, clock, device -> true, new SimpleMeterRegistry());
        administration = new LocalAdministration(
                plan,
                new PlanChanges(plan, hall),
                new Leaving(hall),
                staff,
                sessions,
                devices,
                pairings,
                feeds,
                signIn,
                computers,
                doorkeeper,
                passwords,
                log,
                clock);
        administration
                .addStaff("canbo1", "Cán bộ 1", Role.CLERK, PASSWORD, Optional.empty(), "test")
                .orElseThrow();
        administration
                .addStaff("quantri", "Quản trị", Role.ADMINISTRATOR, PASSWORD, Optional.empty(), "test")
                .orElseThrow();
    }

    private StaffSessions newSessions() {
        return new StaffSessions(storage.jdbc(), staff, log, clock);
    }

    private Devices newDevices() {
        return new Devices(storage.jdbc(), clock);
    }

    private String beginSession() {
        return sessions.begin(staff.find("canbo1").orElseThrow().identity(), Caller.INSIDE);
    }

    @AfterEach
    void close() {
        feeds.close();
        storage.close();
    }

    @Nested
    class A_session {

        @Test
        void ends_after_eight_hours_without_a_request() {
            String token = beginSession();

            clock.move(Duration.ofHours(8).plusSeconds(1));

            assertThat(sessions.find(token)).isEmpty();
        }

        @Test
        void is_not_prolonged_by_whoever_only_looks() {
            String token = beginSession();
            for (int hour = 0; hour < 8; hour++) {
                clock.move(Duration.ofHours(1));
                assertThat(sessions.find(token)).isPresent();
            }

            clock.move(Duration.ofSeconds(1));

            assertThat(sessions.find(token)).isEmpty();
        }

        @Test
        void that_nobody_asks_for_is_ended_by_the_sweep_and_tells_its_pages() {
            var ended = new ArrayList<String>();
            sessions.onEnd(ended::add);
            String token = beginSession();

            clock.move(Duration.ofHours(8).plusSeconds(1));
            sessions.sweep();

            assertThat(ended).containsExactly(Tokens.hash(token));
            assertThat(endedInLog()).containsExactly("canbo1");
        }

        @Test
        void that_has_run_out_is_in_the_log_once() {
            String token = beginSession();
            clock.move(Duration.ofHours(8).plusSeconds(1));

            sessions.find(token);
            sessions.find(token);
            sessions.sweep();

            assertThat(endedInLog()).containsExactly("canbo1");
        }

        private List<String> endedInLog() {
            return storage.jdbc()
                    .sql("SELECT subject FROM audit_log WHERE kind = 'SESSION_ENDED'")
                    .query((row, n) -> row.getString(1))
                    .list();
        }

        @Test
        void ends_when_the_same_browser_signs_in_anew() {
            String former = beginSession();
            var request = new MockHttpServletRequest();
            request.setCookies(new Cookie("motcua_staff", former));

            authentication.begin(
                    staff.find("quantri").orElseThrow().identity(), "", request, new MockHttpServletResponse());

            assertThat(sessions.find(former)).isEmpty();
        }

        @Test
        void elsewhere_ends_when_the_owner_sets_a_password_and_here_stays() {
            String here = beginSession();
            String elsewhere = beginSession();

            asRequestOf(
                    here,
                    () -> administration
                            .setOwnPassword("canbo1", PASSWORD, "hoa-sung-2027")
                            .orElseThrow());

            assertThat(sessions.find(here)).isPresent();
            assertThat(sessions.find(elsewhere)).isEmpty();
        }

        @Test
        void of_a_stranger_with_the_one_time_password_does_not_become_whole() {
            Staff.OneTime oneTime =
                    administration.resetPassword("canbo1", "test").orElseThrow();
            String dormant = beginSession();
            String owners = beginSession();

            asRequestOf(
                    owners,
                    () -> administration
                            .setOwnPassword("canbo1", oneTime.password(), "hoa-sung-2027")
                            .orElseThrow());

            assertThat(doorkeeper.findByHeader("Bearer " + dormant)).isEmpty();
            assertThat(doorkeeper.findByHeader("Bearer " + owners)).isPresent();
        }

        @Test
        void is_listed_to_its_owner_and_ended_by_its_id() {
            String token = beginSession();
            String id = administration.listSessions("canbo1").getFirst().id();

            administration.endSession("quantri", id, "quantri");
            assertThat(sessions.find(token)).isPresent();
            administration.endSession("canbo1", id, "quantri");

            assertThat(sessions.find(token)).isEmpty();
            assertThat(administration.listSessions("canbo1")).isEmpty();
        }

        private void asRequestOf(String token, Runnable action) {
            var request = new MockHttpServletRequest();
            request.setCookies(new Cookie("motcua_staff", token));
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            try {
                action.run();
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        }

        @Test
        void ends_after_sixteen_hours_however_busy() {
            String token = beginSession();
            for (int hour = 0; hour < 16; hour++) {
                clock.move(Duration.ofHours(1));
                assertThat(sessions.find(token)).isPresent();
                sessions.use(Tokens.hash(token));
            }

            clock.move(Duration.ofSeconds(1));

            assertThat(sessions.find(token)).isEmpty();
        }

        @Test
        void survives_a_restart() {
            String token = beginSession();

            assertThat(newSessions().find(token)).isPresent();
        }

        @Test
        void is_not_stored_in_a_way_that_lets_a_reader_of_the_database_in() {
            String token = beginSession();

            assertThat(storage.jdbc()
                            .sql("SELECT token_hash FROM staff_session")
                            .query(String.class)
                            .single())
                    .isNotEqualTo(token);
        }

        @Test
        void ends_everywhere_when_the_role_changes() {
            String one = beginSession();
            String two = beginSession();
            sessions.find(one);

            administration.changeStaff("canbo1", Role.MANAGER, true, "test").orElseThrow();

            assertThat(sessions.find(one)).isEmpty();
            assertThat(sessions.find(two)).isEmpty();
            assertThat(newSessions().find(one)).isEmpty();
        }

        @Test
        void ends_when_the_password_is_reset_and_a_one_time_password_opens_no_interface() {
            String old = beginSession();
            Staff.OneTime oneTime =
                    administration.resetPassword("canbo1", "test").orElseThrow();
            assertThat(sessions.find(old)).isEmpty();

            String withOneTime = beginSession();

            assertThat(signIn.attempt("canbo1", oneTime.password(), Caller.INSIDE))
                    .isInstanceOf(SignIn.Result.Welcome.class);
            assertThat(doorkeeper.findByHeader("Bearer " + withOneTime)).isEmpty();
        }

        @Test
        void by_cookie_is_told_from_one_by_header() {
            String token = beginSession();
            var byCookie = new MockHttpServletRequest();
            byCookie.setCookies(new Cookie("motcua_staff", token));
            var byHeader = new MockHttpServletRequest();
            byHeader.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);

            assertThat(doorkeeper.find(byCookie).orElseThrow().byCookie()).isTrue();
            assertThat(doorkeeper.find(byHeader).orElseThrow().byCookie()).isFalse();
        }
    }

    @Nested
    class A_pairing {

        private Pairings.Begun begin(Role role) {
            return pairings.begin(role, "10.0.0.5").orElseThrow();
        }

        @Test
        void waits_until_an_administrator_approves_and_gives_its_token_once() {
            Pairings.Begun begun = begin(Role.KIOSK);
            assertThat(pairings.claim(begun.claim())).isInstanceOf(Pairings.Claim.Pending.class);

            PairedDevice device =
                    administration.approve(begun.code(), "Sảnh", "quantri").orElseThrow();

            assertThat(pairings.claim(begun.claim())).isInstanceOfSatisfying(Pairings.Claim.Granted.class, granted -> {
                assertThat(granted.admitted().device()).isEqualTo(device.id());
                assertThat(devices.find(granted.admitted().token())).isPresent();
            });
            assertThat(pairings.claim(begun.claim())).isInstanceOf(Pairings.Claim.Gone.class);
        }

        @Test
        void expires_after_ten_minutes() {
            Pairings.Begun begun = begin(Role.DISPLAY);

            clock.move(Duration.ofMinutes(10).plusSeconds(1));

            assertThat(pairings.claim(begun.claim())).isInstanceOf(Pairings.Claim.Gone.class);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> pairings.approve(begun.code(), "Sảnh"));
        }

        @Test
        void is_approved_once() {
            Pairings.Begun begun = begin(Role.KIOSK);
            pairings.approve(begun.code(), "Sảnh");

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> pairings.approve(begun.code(), "Sảnh"));
        }

        @Test
        void does_not_give_way_to_those_of_other_addresses() {
            Pairings.Begun own = begin(Role.KIOSK);
            for (int i = 0; i < 2_000; i++) {
                pairings.begin(Role.KIOSK, "10.1.%d.%d".formatted(i % 40, i % 7));
            }

            assertThat(pairings.claim(own.claim())).isInstanceOf(Pairings.Claim.Pending.class);
            assertThat(pairings.list()).hasSizeLessThanOrEqualTo(Pairings.IN_ALL);
        }

        @Test
        void gives_way_to_newer_ones_of_its_own_address() {
            Pairings.Begun first = begin(Role.KIOSK);
            for (int i = 0; i < Pairings.OF_AN_ADDRESS; i++) {
                begin(Role.KIOSK);
            }

            assertThat(pairings.list()).hasSize(Pairings.OF_AN_ADDRESS);
            assertThat(pairings.claim(first.claim())).isInstanceOf(Pairings.Claim.Gone.class);
        }

        @Test
        void counts_the_addresses_of_one_ipv6_network_as_one() {
            assertThat(Addresses.network("2001:db8:1:2:aaaa::1")).isEqualTo(Addresses.network("2001:db8:1:2::9"));
            assertThat(Addresses.network("2001:db8:1:2::9")).isNotEqualTo(Addresses.network("2001:db8:1:3::9"));
            assertThat(Addresses.network("::1")).isNotEqualTo(Addresses.network("::2:0:0:1"));
        }
    }

    @Nested
    class A_device {

        @Test
        void is_shut_out_from_its_next_request_on_and_stays_out() {
            String token = "a-token-of-more-than-24-characters";
            PairedDevice device = devices.add("Sảnh", Role.KIOSK, token);
            assertThat(devices.find(token)).contains(new Identity(device.id(), device.id(), Role.KIOSK));

            administration.revoke(device.id(), "quantri").orElseThrow();

            assertThat(devices.find(token)).isEmpty();
            assertThat(devices.admits(device.id())).isFalse();
            assertThat(newDevices().find(token)).isEmpty();
        }

        @Test
        void never_gets_the_id_of_a_revoked_one() {
            devices.add("Sảnh", Role.KIOSK, "token-one-token-one-token-one");
            devices.revoke("kiosk-1");

            assertThat(devices.add("Sảnh", Role.KIOSK, "token-two-token-two-token-two")
                            .id())
                    .isEqualTo("kiosk-2");
        }
    }

    @Nested
    class The_pace {

        final RateLimits limits = new RateLimits(new LimitProperties(2, 500, 5000, 1, 5));

        @Test
        void lets_twice_the_rate_through_and_then_asks_to_wait() {
            var kiosk = Optional.of(new Identity("kiosk-1", "kiosk-1", Role.KIOSK));
            for (int i = 0; i < 4; i++) {
                assertThat(limits.secondsToWait(kiosk, "10.0.0.5", true)).isZero();
            }

            assertThat(limits.secondsToWait(kiosk, "10.0.0.5", true)).isPositive();
        }

        @Test
        void answers_429_with_retry_after_in_words() throws Exception {
            var filter = new TokenFilter(doorkeeper, limits);
            limits.secondsToWait(Optional.empty(), "127.0.0.1", true);
            limits.secondsToWait(Optional.empty(), "127.0.0.1", true);
            var response = new MockHttpServletResponse();
            var chain = new MockFilterChain();

            filter.doFilter(new MockHttpServletRequest("POST", "/api/v1/pairings"), response, chain);

            assertThat(response.getStatus()).isEqualTo(429);
            assertThat(response.getHeader("Retry-After")).isEqualTo("1");
            assertThat(response.getContentAsString()).contains("Gửi quá nhanh");
            assertThat(chain.getRequest()).isNull();
        }

        @Test
        void is_kept_for_each_visitor_apart() {
            limits.secondsToWait(Optional.empty(), "10.0.0.5", true);
            limits.secondsToWait(Optional.empty(), "10.0.0.5", true);

            assertThat(limits.secondsToWait(Optional.empty(), "10.0.0.5", true)).isPositive();
            assertThat(limits.secondsToWait(Optional.empty(), "10.0.0.6", true)).isZero();
        }
    }

    @Test
    void the_last_administrator_stays() {
        assertThat(said(administration.changeStaff("quantri", Role.CLERK, true, "test")))
                .contains("quản trị viên cuối cùng");
    }
}

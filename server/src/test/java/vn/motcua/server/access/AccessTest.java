package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
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
import vn.motcua.domain.desk.PairedDevice;
import vn.motcua.domain.desk.Role;
import vn.motcua.domain.desk.Staff;
import vn.motcua.server.catalogue.StoredPlan;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** Accounts, sessions, devices and pairings on a real SQLite file, with a clock that a test moves. */
class AccessTest {

    static final String PASSWORD = "sen-trang-2026";

    final TestStorage storage;
    final MutableClock clock = new MutableClock("2026-11-23T01:00:00Z");
    final PasswordEncoder passwords = new BCryptPasswordEncoder(4);
    final StaffStore staff;
    final SignIn signIn;
    final StaffSessions sessions;
    final Devices devices;
    final Pairings pairings;
    final LocalAdministration administration;

    AccessTest(@TempDir Path directory) {
        storage = TestStorage.sqlite(directory);
        staff = new StaffStore(storage.jdbc());
        signIn = new SignIn(staff, passwords, clock);
        sessions = newSessions();
        devices = newDevices();
        pairings = new Pairings(devices, clock);
        administration = new LocalAdministration(
                StoredPlan.in(storage),
                staff,
                sessions,
                devices,
                pairings,
                new FeedConnections(),
                passwords,
                storage.audit(clock),
                clock);
        administration.addStaff("canbo1", "Cán bộ 1", Role.CLERK, PASSWORD, false, "test");
        administration.addStaff("quantri", "Quản trị", Role.ADMINISTRATOR, PASSWORD, false, "test");
    }

    private StaffSessions newSessions() {
        return new StaffSessions(storage.jdbc(), staff, clock);
    }

    private Devices newDevices() {
        return new Devices(storage.jdbc(), clock);
    }

    private String beginSession() {
        return sessions.begin(staff.find("canbo1").orElseThrow().identity());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Nested
    class Signing_in {

        private void fail(int times) {
            for (int i = 0; i < times; i++) {
                signIn.attempt("canbo1", "sai-mat-khau");
            }
        }

        @Test
        void welcomes_the_right_password() {
            assertThat(signIn.attempt("canbo1", PASSWORD)).isInstanceOf(SignIn.Result.Welcome.class);
        }

        @Test
        void does_not_tell_an_unknown_account_from_a_wrong_password() {
            assertThat(signIn.attempt("nobody", PASSWORD)).isEqualTo(signIn.attempt("canbo1", "sai-mat-khau"));
        }

        @Test
        void locks_after_five_wrong_passwords_even_for_the_right_one() {
            fail(4);
            assertThat(signIn.attempt("canbo1", "sai-mat-khau"))
                    .isEqualTo(new SignIn.Result.Locked(Duration.ofMinutes(15)));

            clock.move(Duration.ofMinutes(14));

            assertThat(signIn.attempt("canbo1", PASSWORD)).isEqualTo(new SignIn.Result.Locked(Duration.ofMinutes(1)));
        }

        @Test
        void opens_again_after_fifteen_minutes() {
            fail(5);

            clock.move(Duration.ofMinutes(15));

            assertThat(signIn.attempt("canbo1", PASSWORD)).isInstanceOf(SignIn.Result.Welcome.class);
        }

        @Test
        void forgets_wrong_passwords_after_a_right_one() {
            fail(4);
            signIn.attempt("canbo1", PASSWORD);
            fail(4);

            assertThat(signIn.attempt("canbo1", PASSWORD)).isInstanceOf(SignIn.Result.Welcome.class);
        }

        @Test
        void keeps_switched_off_accounts_out() {
            administration.changeStaff("canbo1", Role.CLERK, false, "test");

            assertThat(signIn.attempt("canbo1", PASSWORD)).isInstanceOf(SignIn.Result.Wrong.class);
        }
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
        void ends_after_sixteen_hours_however_busy() {
            String token = beginSession();
            for (int hour = 0; hour < 16; hour++) {
                clock.move(Duration.ofHours(1));
                assertThat(sessions.find(token)).isPresent();
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

            administration.changeStaff("canbo1", Role.MANAGER, true, "test");

            assertThat(sessions.find(one)).isEmpty();
            assertThat(sessions.find(two)).isEmpty();
            assertThat(newSessions().find(one)).isEmpty();
        }

        @Test
        void ends_when_the_password_is_reset_and_a_one_time_password_opens_no_interface() {
            String old = beginSession();
            Staff.OneTime oneTime = administration.resetPassword("canbo1", "test");
            assertThat(sessions.find(old)).isEmpty();

            String withOneTime = beginSession();
            var doorkeeper = new Doorkeeper(sessions, devices);

            assertThat(signIn.attempt("canbo1", oneTime.password())).isInstanceOf(SignIn.Result.Welcome.class);
            assertThat(doorkeeper.findByHeader("Bearer " + withOneTime)).isEmpty();
            administration.setOwnPassword("canbo1", oneTime.password(), "hoa-sung-2027");
            assertThat(doorkeeper.findByHeader("Bearer " + withOneTime)).isPresent();
        }

        @Test
        void by_cookie_is_told_from_one_by_header() {
            var doorkeeper = new Doorkeeper(sessions, devices);
            String token = beginSession();
            var byCookie = new MockHttpServletRequest();
            byCookie.setCookies(new jakarta.servlet.http.Cookie(Doorkeeper.STAFF_COOKIE, token));
            var byHeader = new MockHttpServletRequest();
            byHeader.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);

            assertThat(doorkeeper.find(byCookie).orElseThrow().byCookie()).isTrue();
            assertThat(doorkeeper.find(byHeader).orElseThrow().byCookie()).isFalse();
        }
    }

    @Nested
    class A_pairing {

        @Test
        void waits_until_an_administrator_approves_and_gives_its_token_once() {
            Pairings.Begun begun = pairings.begin(Role.KIOSK);
            assertThat(pairings.claim(begun.claim())).isInstanceOf(Pairings.Claim.Pending.class);

            PairedDevice device = administration.approve(begun.code(), "Sảnh", "quantri");

            assertThat(pairings.claim(begun.claim())).isInstanceOfSatisfying(Pairings.Claim.Granted.class, granted -> {
                assertThat(granted.admitted().device()).isEqualTo(device.id());
                assertThat(devices.find(granted.admitted().token())).isPresent();
            });
            assertThat(pairings.claim(begun.claim())).isInstanceOf(Pairings.Claim.Gone.class);
        }

        @Test
        void expires_after_fifteen_minutes() {
            Pairings.Begun begun = pairings.begin(Role.DISPLAY);

            clock.move(Duration.ofMinutes(15).plusSeconds(1));

            assertThat(pairings.claim(begun.claim())).isInstanceOf(Pairings.Claim.Gone.class);
            assertThatIllegalArgumentException().isThrownBy(() -> pairings.approve(begun.code(), "Sảnh"));
        }

        @Test
        void is_approved_once() {
            Pairings.Begun begun = pairings.begin(Role.KIOSK);
            pairings.approve(begun.code(), "Sảnh");

            assertThatIllegalArgumentException().isThrownBy(() -> pairings.approve(begun.code(), "Sảnh"));
        }

        @Test
        void gives_way_when_fifty_others_wait() {
            Pairings.Begun first = pairings.begin(Role.KIOSK);
            for (int i = 0; i < 50; i++) {
                pairings.begin(Role.KIOSK);
            }

            assertThat(pairings.list()).hasSize(50);
            assertThat(pairings.claim(first.claim())).isInstanceOf(Pairings.Claim.Gone.class);
        }
    }

    @Nested
    class A_device {

        @Test
        void is_shut_out_from_its_next_request_on_and_stays_out() {
            String token = "a-token-of-more-than-24-characters";
            PairedDevice device = devices.add("Sảnh", Role.KIOSK, token);
            assertThat(devices.find(token)).contains(new Identity(device.id(), device.id(), Role.KIOSK));

            administration.revoke(device.id(), "quantri");

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
            var filter = new TokenFilter(new Doorkeeper(sessions, devices), limits);
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> administration.changeStaff("quantri", Role.CLERK, true, "test"));
    }
}

package vn.motcua.server.clock;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.command.ClockTrouble.Kind;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.OpeningHoursText;
import vn.motcua.server.catalogue.DemonstrationDesk;
import vn.motcua.server.hall.MutableClock;

class ClockWatchTest {

    static final Instant FRIDAY_AFTERNOON = Instant.parse("2026-11-20T09:50:00Z"); // 16:50 in Vietnam
    static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T00:10:00Z"); // 07:10 in Vietnam

    @TempDir
    Path folder;

    final HallPlan plan = office();
    final MutableClock clock = new MutableClock(MONDAY_MORNING.toString());
    final AtomicLong nanos = new AtomicLong();

    /** A desk at work, Monday to Friday, that is no demonstration. */
    static HallPlan office() {
        HallPlan trial = DemonstrationDesk.openRoundTheClock();
        var week = new java.util.EnumMap<java.time.DayOfWeek, List<OpeningHours.Window>>(java.time.DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(java.time.DayOfWeek.of(day), OpeningHoursText.parse("07:00-11:30, 13:30-17:00"));
        }
        return new HallPlan(
                trial.name(),
                trial.zone(),
                new OpeningHours(week, false),
                trial.rules(),
                trial.groups(),
                trial.services(),
                trial.counters(),
                trial.slip(),
                false);
    }

    ClockWatch watch(URI... peers) throws InterruptedException {
        var properties = new ClockProperties(Duration.ofHours(36), List.of(peers), "");
        var watch = new ClockWatch(
                properties,
                () -> plan,
                clock,
                nanos::get,
                new TimeSources(properties.peers(), clock),
                new DataFolder(folder, clock.instant()));
        watch.look();
        return watch;
    }

    Optional<Kind> judged(ClockWatch watch, Instant lastEntry) {
        return watch.judge(clock.instant(), lastEntry).map(ClockTrouble::kind);
    }

    @Nested
    class Where_nothing_vouches_for_the_clock {

        @Test
        void a_weekend_asks_nobody() throws Exception {
            assertThat(judged(watch(), FRIDAY_AFTERNOON)).isEmpty();
        }

        @Test
        void an_empty_journal_asks_nobody() throws Exception {
            assertThat(judged(watch(), Instant.EPOCH)).isEmpty();
        }

        @Test
        void a_clock_that_is_days_ahead_is_asked_about() throws Exception {
            clock.move(Duration.ofDays(400));

            assertThat(judged(watch(), FRIDAY_AFTERNOON)).contains(Kind.UNCONFIRMED);
        }

        @Test
        void files_written_lately_count_as_the_journal_does() throws Exception {
            clock.move(Duration.ofDays(14));
            Path file = Files.writeString(folder.resolve("backup.db"), "x");
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofHours(20))));

            assertThat(judged(watch(), FRIDAY_AFTERNOON)).isEmpty();
        }

        @Test
        void a_file_of_the_future_is_asked_about_once() throws Exception {
            Path file = Files.writeString(folder.resolve("backup.db"), "x");
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().plus(Duration.ofDays(30))));
            ClockWatch watch = watch();
            assertThat(judged(watch, FRIDAY_AFTERNOON)).contains(Kind.UNCONFIRMED);

            watch.vouched();

            assertThat(judged(watch, FRIDAY_AFTERNOON)).isEmpty();
            assertThat(judged(watch(), FRIDAY_AFTERNOON)).as("the next start").isEmpty();
        }

        @Test
        void a_journal_of_the_future_says_that_one_of_the_two_is_wrong() throws Exception {
            assertThat(judged(watch(), clock.instant().plus(Duration.ofDays(400))))
                    .contains(Kind.DISAGREE);
        }

        @Test
        void a_jump_while_the_server_runs_is_asked_about() throws Exception {
            ClockWatch watch = watch();
            assertThat(judged(watch, FRIDAY_AFTERNOON)).isEmpty();
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            clock.move(Duration.ofDays(400));

            assertThat(judged(watch, MONDAY_MORNING)).contains(Kind.UNCONFIRMED);
        }

        @Test
        void time_that_passes_is_no_jump() throws Exception {
            ClockWatch watch = watch();
            assertThat(judged(watch, FRIDAY_AFTERNOON)).isEmpty();
            nanos.addAndGet(Duration.ofDays(9).toNanos());
            clock.move(Duration.ofDays(9));

            assertThat(judged(watch, MONDAY_MORNING)).isEmpty();
        }

        @Test
        void a_person_settles_it() throws Exception {
            clock.move(Duration.ofDays(14));
            ClockWatch watch = watch();
            assertThat(judged(watch, FRIDAY_AFTERNOON)).isPresent();

            watch.vouched();

            assertThat(judged(watch, clock.instant())).isEmpty();
        }
    }

    @Nested
    class With_a_peer_that_tells_the_time {

        Optional<Kind> judgedBeside(Instant peerTime, Instant lastEntry) throws Exception {
            try (var peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Thread answering = new Thread(() -> answerOnce(peer, peerTime), "peer");
                answering.start();
                URI address = URI.create("http://127.0.0.1:" + peer.getLocalPort() + "/");
                Optional<Kind> judged = judged(watch(address), lastEntry);
                answering.join(5_000);
                return judged;
            }
        }

        private static void answerOnce(ServerSocket peer, Instant time) {
            try (Socket asked = peer.accept()) {
                var lines = new BufferedReader(new InputStreamReader(asked.getInputStream(), US_ASCII));
                while (!lines.readLine().isEmpty()) {
                    // the request's head
                }
                String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
                asked.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nDate: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .formatted(date)
                                .getBytes(US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        void two_weeks_of_holidays_ask_nobody() throws Exception {
            clock.move(Duration.ofDays(14));

            assertThat(judgedBeside(clock.instant(), FRIDAY_AFTERNOON)).isEmpty();
        }

        @Test
        void the_text_says_that_the_journal_is_the_wrong_one() throws Exception {
            assertThat(judgedBeside(clock.instant(), clock.instant().plus(Duration.ofDays(400))))
                    .contains(Kind.JOURNAL_AHEAD);
        }

        @Test
        void a_server_ahead_or_behind_is_called_so() throws Exception {
            assertThat(judgedBeside(clock.instant().minus(Duration.ofDays(1)), FRIDAY_AFTERNOON))
                    .contains(Kind.SERVER_AHEAD);
            assertThat(judgedBeside(clock.instant().plus(Duration.ofDays(1)), FRIDAY_AFTERNOON))
                    .contains(Kind.SERVER_BEHIND);
        }
    }

    @Test
    void a_peer_that_is_not_there_is_no_reason_to_doubt() throws IOException, InterruptedException {
        assertThat(judged(watch(URI.create("http://127.0.0.1:1/")), FRIDAY_AFTERNOON))
                .isEmpty();
    }
}

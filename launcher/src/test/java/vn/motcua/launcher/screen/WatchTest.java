package vn.motcua.launcher.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final ScreenRemedy LEAVE = new ScreenRemedy.Leave();

    private final Watch watch = new Watch(Limits.USUAL, second(0));
    private boolean serverAnswers = true;

    @Nested
    class A_page_that_does_not_answer {

        @Test
        void is_waited_for_while_the_browser_starts() {
            assertThat(see(Sight.MUTE, 60)).isEqualTo(LEAVE);
            assertThat(see(Sight.MUTE, 61)).isEqualTo(new ScreenRemedy.Replace("does not answer"));
        }

        @Test
        void is_replaced_twenty_seconds_after_its_last_answer() {
            see(Sight.SHOWN, 100);

            assertThat(see(Sight.MUTE, 120)).isEqualTo(LEAVE);
            assertThat(see(Sight.MUTE, 121)).isEqualTo(new ScreenRemedy.Replace("does not answer"));
        }

        @Test
        void is_replaced_while_the_server_is_away_as_well() {
            serverAnswers = false;
            see(Sight.SHOWN, 100);

            assertThat(see(Sight.MUTE, 121)).isEqualTo(new ScreenRemedy.Replace("does not answer"));
        }
    }

    @Nested
    class A_white_page {

        @Test
        void is_loaded_again_after_thirty_seconds_and_replaced_after_thirty_more() {
            see(Sight.WHITE, 100);

            assertThat(see(Sight.WHITE, 129)).isEqualTo(LEAVE);
            assertThat(see(Sight.WHITE, 130)).isEqualTo(new ScreenRemedy.LoadAgain("is white"));
            assertThat(see(Sight.WHITE, 159)).isEqualTo(LEAVE);
            assertThat(see(Sight.WHITE, 160))
                    .isEqualTo(new ScreenRemedy.Replace("is white, and loading it again did not help"));
        }

        @Test
        void that_shows_something_in_between_begins_anew() {
            see(Sight.WHITE, 100);
            see(Sight.SHOWN, 120);

            assertThat(see(Sight.WHITE, 130)).isEqualTo(LEAVE);
            assertThat(see(Sight.WHITE, 159)).isEqualTo(LEAVE);
            assertThat(see(Sight.WHITE, 160)).isEqualTo(new ScreenRemedy.LoadAgain("is white"));
        }

        @Test
        void is_left_alone_while_the_server_is_away_however_long() {
            serverAnswers = false;
            see(Sight.WHITE, 100);

            assertThat(see(Sight.WHITE, 100_000)).isEqualTo(LEAVE);
        }
    }

    @Test
    void an_error_page_is_loaded_again_as_soon_as_the_server_answers() {
        serverAnswers = false;
        assertThat(see(Sight.FAILED, 100)).isEqualTo(LEAVE);
        assertThat(see(Sight.FAILED, 1_000)).isEqualTo(LEAVE);

        serverAnswers = true;

        assertThat(see(Sight.FAILED, 1_005)).isEqualTo(new ScreenRemedy.LoadAgain("could not be loaded"));
        assertThat(see(Sight.FAILED, 1_010)).isEqualTo(LEAVE);
    }

    @Test
    void a_crashed_page_is_loaded_again_at_once() {
        assertThat(see(Sight.CRASHED, 100)).isEqualTo(new ScreenRemedy.LoadAgain("has crashed"));
    }

    @Test
    void pauses_grow_from_one_second_to_thirty_and_begin_anew_after_a_browser_that_settled() {
        Duration none = Duration.ZERO;

        assertThat(Limits.USUAL.pauseAfter(none, none)).isEqualTo(second(1));
        assertThat(Limits.USUAL.pauseAfter(second(1), none)).isEqualTo(second(2));
        assertThat(Limits.USUAL.pauseAfter(second(16), second(59))).isEqualTo(second(30));
        assertThat(Limits.USUAL.pauseAfter(second(30), none)).isEqualTo(second(30));
        assertThat(Limits.USUAL.pauseAfter(second(30), second(60))).isEqualTo(second(1));
    }

    private ScreenRemedy see(Sight sight, int second) {
        return watch.see(sight, second(second), () -> serverAnswers);
    }

    private static Duration second(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}

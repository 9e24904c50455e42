package vn.motcua.launcher.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.launcher.screen.Screen.signal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Chromium that freezes, turns white, crashes, or loses its server, and what the keeper makes of it. */
@Tag("alone") // measures time
class ScreenKeeperIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final List<Process> commands = new ArrayList<>();
    private SmallHall hall;

    @BeforeEach
    void open_the_hall() throws IOException {
        hall = new SmallHall();
        hall.open();
    }

    @AfterEach
    void close_the_hall() {
        hall.close();
        commands.forEach(Process::destroyForcibly);
        Screen.browsers(folder).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void row_50_a_frozen_browser_is_replaced() throws Exception {
        try (Screen screen = shown()) {
            ProcessHandle frozen = screen.browser();

            signal("STOP", frozen);

            awaitLoad(2);
            assertThat(frozen.isAlive()).isFalse();
            assertThat(screen.browser()).isNotEqualTo(frozen);
            assertThat(screen.said()).contains("the page does not answer; the browser is ended");
        }
    }

    @Test
    void row_50_a_browser_whose_page_is_frozen_is_replaced_with_all_its_processes() throws Exception {
        try (Screen screen = shown()) {
            List<ProcessHandle> frozen = screen.renderers();
            assertThat(frozen).isNotEmpty();

            for (ProcessHandle renderer : frozen) {
                signal("STOP", renderer);
            }

            awaitLoad(2);
            await().atMost(SOON).until(() -> frozen.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void row_50_a_page_caught_in_an_endless_loop_is_replaced() throws Exception {
        try (Screen screen = shown()) {
            List<ProcessHandle> looping = screen.renderers();
            assertThat(looping).isNotEmpty();

            hall.tell(SmallHall.LOOP_FOR_EVER);

            awaitLoad(2);
            await().atMost(SOON).until(() -> looping.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void row_50_a_white_page_is_loaded_again() throws Exception {
        try (Screen screen = shown()) {
            ProcessHandle browser = screen.browser();

            hall.tell(SmallHall.TURN_WHITE);

            awaitLoad(2);
            assertThat(screen.browser()).isEqualTo(browser);
            assertThat(screen.said()).contains("the page is white; it is loaded again");
        }
    }

    @Test
    void row_50_a_crashed_page_is_loaded_again() throws Exception {
        try (Screen screen = shown()) {
            ProcessHandle browser = screen.browser();

            for (ProcessHandle renderer : screen.renderers()) {
                signal("KILL", renderer);
            }

            awaitLoad(2);
            assertThat(screen.browser()).isEqualTo(browser);
            assertThat(screen.said()).contains("the page has crashed; it is loaded again");
        }
    }

    @Test
    void row_50_a_killed_browser_comes_back() throws Exception {
        try (Screen screen = shown()) {
            signal("KILL", screen.browser());

            awaitLoad(2);
            assertThat(screen.said()).contains("the browser has ended by itself, exit code 137");
        }
    }

    @Test
    void row_50_while_the_server_is_away_the_browser_is_left_alone_and_then_shows_the_page() throws Exception {
        hall.close();
        try (Screen screen = new Screen(hall.page(), folder)) {
            await().atMost(SOON).until(() -> screen.said().contains("the server does not answer"));
            ProcessHandle browser = screen.browser();
            await().during(Screen.FROZEN.plus(Screen.WHITE))
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(screen.browser()).isEqualTo(browser));

            hall.open();

            awaitLoad(1);
            assertThat(screen.browser()).isEqualTo(browser);
        }
    }

    @Test
    void the_command_ends_its_browser_and_a_browser_left_behind_is_ended_by_the_next() throws Exception {
        Process killed = command();
        awaitLoad(1);
        ProcessHandle leftBehind = Screen.browsers(folder).getFirst();
        killed.destroyForcibly().waitFor();
        assertThat(leftBehind.isAlive()).isTrue();

        Process ended = command();
        awaitLoad(2);
        assertThat(leftBehind.isAlive()).isFalse();
        ended.destroy();

        assertThat(ended.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ended.exitValue()).isEqualTo(143);
        assertThat(Screen.browsers(folder)).isEmpty();
    }

    private Screen shown() throws IOException {
        var screen = new Screen(hall.page(), folder);
        awaitLoad(1);
        await().atMost(SOON).until(() -> screen.said().contains("the page is shown"));
        return screen;
    }

    /** Waits until a page that was loaded at least this many times says that it lives. */
    private void awaitLoad(int load) {
        await().atMost(SOON).until(() -> hall.freshest() >= load);
    }

    /** The real program, as ./motcua screen starts it. */
    private Process command() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("motcua.jar"),
                "screen",
                "--url",
                hall.page().toString(),
                "--profile",
                folder.toString()));
        Screen.HEADLESS.forEach(flag -> command.addAll(List.of("--extra-flag", flag)));
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        commands.add(started);
        return started;
    }
}

package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hall display does with more calls than it can show at a time. */
class DeviceOverviewIT {

    private static final int CALLS = 20;
    private static final String HEARD = "window.motcuaDisplay.announced[0].state";

    private static final String SOUNDS_WHEN_TOUCHED = """
            document.addEventListener('click', () => { window.touched = true; });
            Object.defineProperty(BaseAudioContext.prototype, 'state',
                { get: () => window.touched ? 'running' : 'suspended' });
            """;

    @TempDir
    Path folder;

    @Test
    void twenty_calls_at_once_are_all_announced_in_their_order() throws Exception {
        try (Server server = new Server(folder, List.of())) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page display = lobby.display();
                Lobby.connected(display, 30_000);

                List<String> called = Rehearsal.callMany(server, CALLS);

                Lobby.until(display, 20_000, "window.motcuaDisplay.announced.length >= " + CALLS);
                assertThat(display.evaluate("() => window.motcuaDisplay.announced.map(a => a.label)"))
                        .isEqualTo(called);
                Lobby.shows(display, 20_000, called.get(1)); // the first stands its time, then the second follows
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    @Test
    void row_48_without_sound_the_wall_shows_the_call_and_says_that_it_is_not_heard() throws Exception {
        try (Server server = new Server(folder, List.of())) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page deaf = display(lobby, "delete window.AudioContext; delete window.webkitAudioContext;");
                Page muted = display(
                        lobby,
                        "Object.defineProperty(BaseAudioContext.prototype, 'state', { get: () => 'suspended' });");

                String called = Rehearsal.callMany(server, 1).getFirst();

                Lobby.shows(deaf, 10_000, called);
                Lobby.shows(muted, 10_000, called);
                Lobby.until(deaf, 10_000, HEARD + " === 'muted'");
                Lobby.until(muted, 10_000, HEARD + " === 'muted'");
                muted.getByText("Chạm để bật tiếng").waitFor();
                muted.getByText("Tap to turn sound on").waitFor();
            }
        }
    }

    @Test
    void row_48_a_display_that_waits_for_a_touch_is_told_to_the_staff_until_it_is_touched() throws Exception {
        try (Server server = new Server(folder, List.of())) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page display = display(lobby, SOUNDS_WHEN_TOUCHED);
                Page wall = HallSteps.devices(lobby);
                Page clerk = lobby.staff("lan");
                clerk.locator(".mc-card").first().click();
                Locator banner = clerk.locator(".mc-devices", new Page.LocatorOptions().setHasText("Trang gọi số"));

                wall.locator("[data-device='display-1/screen']").waitFor();
                wall.getByText("chưa có tiếng, chờ chạm").waitFor();
                banner.getByText("Chạm một lần vào màn hình đó").waitFor();
                display.locator("body").click();

                wall.getByText("có tiếng", new Page.GetByTextOptions().setExact(true))
                        .waitFor();
                banner.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            }
        }
    }

    @Test
    void row_48_the_loudspeaker_of_a_displays_computer_stands_on_the_wall_of_devices() throws Exception {
        Path apart = Files.createDirectories(folder.resolve("display"));
        try (Server server = new Server(folder, List.of());
                Server speaking = new Server(
                        apart,
                        List.of(),
                        "--spring.profiles.active=display",
                        "--motcua.display.server=" + server.address(),
                        "--motcua.display.token=" + Server.DISPLAY)) {
            server.start();
            speaking.launch();
            try (Lobby lobby = new Lobby(server.address())) {
                Page wall = HallSteps.devices(lobby);

                assertThat(wall.locator("[data-device='display-1/audio']").innerText())
                        .startsWith("Loa ở màn hình sảnh 1");
            }
        }
    }

    private static Page display(Lobby lobby, String sound) {
        Page page = lobby.page(1920, 1080, false, "motcua_device", Server.DISPLAY);
        page.addInitScript(sound);
        page.navigate(lobby.hall().resolve("/display").toString());
        Lobby.connected(page, 30_000);
        return page;
    }
}

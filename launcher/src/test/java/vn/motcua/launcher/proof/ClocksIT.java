package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: a clock that is wrong is noticed by the first member of staff whose own computer says otherwise. */
class ClocksIT {

    @TempDir
    Path folder;

    @Test
    void row_52_a_server_whose_clock_differs_from_the_clerks_computer_is_told_to_staff() throws Exception {
        try (Server server = Server.demonstration(folder)) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page counter = lobby.staff("lan");
                Locator banner = counter.locator(".mc-clocks", new Page.LocatorOptions().setHasText("Đồng hồ máy chủ"));
                counter.locator(".mc-staff").waitFor();
                assertThat(banner.count()).isZero();

                long behind = Instant.now().minus(Duration.ofHours(1)).toEpochMilli();
                counter.clock().install(new Clock.InstallOptions().setTime(behind));
                counter.reload();

                banner.waitFor();
                assertThat(banner.textContent()).contains("một trong hai sai");
                Files.createDirectories(Path.of("target", "screens"));
                counter.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "clocks-differ.png")));
                counter.clock().setSystemTime(Instant.now().toEpochMilli()); // mended: gone at the next comparison
                counter.clock().runFor(61_000);
                await().atMost(Duration.ofSeconds(10)).until(() -> !banner.isVisible());
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }
}

package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hall display does with more calls than it can show at a time. */
class WallIT {

    private static final int CALLS = 20;

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
}

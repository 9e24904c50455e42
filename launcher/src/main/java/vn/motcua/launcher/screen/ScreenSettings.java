package vn.motcua.launcher.screen;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a screen shows, and with which browser.
 *
 * @param page of the hall, {@code http://server:8080/kiosk}
 * @param browser a program of the Chromium family, by name or path
 * @param profile folder of the browser, made if there is none; two screens of a computer need one each
 * @param authority certificate of the hall's own authority, for a page over https; the browser trusts it, in this profile only
 * @param extra flags for the browser after ours, so that they win
 */
public record ScreenSettings(
        URI page, String browser, Path profile, Optional<Path> authority, List<String> extra, Limits limits) {

    /** @throws IllegalArgumentException if the page is no address over http or https */
    public ScreenSettings {
        extra = List.copyOf(extra);
        if (page.getHost() == null || !List.of("http", "https").contains(page.getScheme())) {
            throw new IllegalArgumentException("--url '%s' is no address of a page".formatted(page));
        }
    }

    /** Where the page's server says that it is there: beside the page, below whatever path that is below. */
    URI alive() {
        return page.resolve(page.getRawPath().isEmpty() ? "/alive" : "alive");
    }

    /** The browser's command line: full screen, asking nobody anything, allowed to sound, open to the keeper. */
    List<String> command(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                browser,
                "--kiosk",
                "--user-data-dir=" + folder,
                "--remote-debugging-port=0", // a free one, on the loopback; see DevToolsActivePort
                "--autoplay-policy=no-user-gesture-required", // a hall display sounds without a touch
                "--no-first-run",
                "--no-default-browser-check",
                "--noerrdialogs",
                "--hide-crash-restore-bubble",
                "--disable-session-crashed-bubble",
                "--disable-hang-monitor", // "page does not answer" is for us to see
                "--disable-features=Translate",
                "--disable-pinch",
                "--overscroll-history-navigation=0",
                "--disable-component-update",
                "--password-store=basic")); // or the desktop asks for the password of its key ring
        command.addAll(extra);
        command.add(page.toString());
        return command;
    }
}

package vn.motcua.launcher.screen;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows, and with which browser.
 *
 * @param page of the hall, {@code http://server:8080/kiosk}
 * @param browser a program of the Chromium family, by name or path
 * @param profile folder of the browser, made if there is none; two screens of a computer need one each
 * @param authority certificate of the hall's own authority, for a page over https; the browser trusts it, in this profile only
 * @param extra flags for the browser after ours, so that they win
 */
record ScreenSettings(
        URI page, String browser, Path profile, Optional<Path> authority, List<String> extra, Limits limits) {

    static final String HELP = """
            screen --url http://server:8080/kiosk [--browser chromium] [--profile DIR] [--authority FILE.crt] [--extra-flag --force-device-scale-factor=1.5 …]
                   [--ask-every 5] [--frozen-after 20] [--white-after 30] [--start-within 60]
            Times are in seconds. --extra-flag may be given again and again.
            """;

    ScreenSettings {
        extra = List.copyOf(extra);
        if (page.getHost() == null || !List.of("http", "https").contains(page.getScheme())) {
            throw new IllegalArgumentException("--url '%s' is no address of a page".formatted(page));
        }
    }

    /** @throws IllegalArgumentException saying which value is wrong */
    static ScreenSettings parse(String[] args, Path home) {
        @Nullable URI page = null;
        String browser = "chromium";
        Path profile = home.resolve(".local/state/motcua-screen");
        @Nullable Path authority = null;
        List<String> extra = new ArrayList<>();
        Limits limits = Limits.USUAL;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("%s lacks its value".formatted(args[i]));
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--url" -> page = URI.create(value);
                case "--browser" -> browser = value;
                case "--profile" -> profile = Path.of(value);
                case "--authority" -> authority = Path.of(value);
                case "--extra-flag" -> extra.add(value);
                case "--ask-every" -> limits = limits.withEvery(seconds(args[i], value));
                case "--frozen-after" -> limits = limits.withFrozen(seconds(args[i], value));
                case "--white-after" -> limits = limits.withWhite(seconds(args[i], value));
                case "--start-within" -> limits = limits.withStart(seconds(args[i], value));
                default -> throw new IllegalArgumentException("'%s' is no option".formatted(args[i]));
            }
        }
        if (page == null) {
            throw new IllegalArgumentException("--url is missing");
        }
        return new ScreenSettings(page, browser, profile, Optional.ofNullable(authority), extra, limits);
    }

    /** Where the page's server says that it is there: beside the page, below whatever path that is below. */
    URI alive() {
        return page.resolve(page.getRawPath().isEmpty() ? "/alive" : "alive");
    }

    private static Duration seconds(String name, String value) {
        try {
            var length =
                    Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValueExact());
            if (length.isPositive()) {
                return length;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("%s '%s' is no number of seconds".formatted(name, value), e);
        }
        throw new IllegalArgumentException("%s must be more than nothing".formatted(name));
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

package vn.motcua.launcher.proof;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium with the screens of a hall: a kiosk with touch, a counter with keys, a display that may sound. */
public final class Lobby implements AutoCloseable {

    private static final List<Path> CHROMIUMS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final URI hall;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strays = new ArrayList<>();

    public Lobby(URI hall) {
        this(hall, Map.of());
    }

    /** @param environment of the browser, for instance a HOME with the certificates it trusts */
    Lobby(URI hall, Map<String, String> environment) {
        this.hall = hall;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setEnv(environment.isEmpty() ? null : environment)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--autoplay-policy=no-user-gesture-required")));
    }

    private static Path chromium() {
        return CHROMIUMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium at " + CHROMIUMS + "; ./test installs one, or: apt-get install chromium"));
    }

    URI hall() {
        return hall;
    }

    /** The address of one of the hall's pages, below the path that the hall may have. */
    String at(String page) {
        return hall + page;
    }

    Page kiosk() {
        Page page = page(1080, 1920, true, "motcua_device", Server.KIOSK);
        page.navigate(at("/kiosk"));
        return page;
    }

    Page display() {
        Page page = page(1920, 1080, false, "motcua_device", Server.DISPLAY);
        page.navigate(at("/display"));
        return page;
    }

    /** Signs a person in by typing, as staff do. */
    Page staff(String account) {
        Page page = page(1366, 768, false, "", "");
        page.navigate(at("/counter"));
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(Server.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/counter**");
        page.locator(".mc-bar-who").waitFor(); // signed in, or the form's answer would overtake what follows
        return page;
    }

    /** A kiosk on a screen with so many device pixels to a CSS pixel. */
    Page sharp(int width, int height, double density) {
        return page(
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setDeviceScaleFactor(density)
                        .setHasTouch(true),
                "motcua_device",
                Server.KIOSK);
    }

    public Page page(int width, int height, boolean touch, String cookie, String token) {
        return page(
                new Browser.NewContextOptions().setViewportSize(width, height).setHasTouch(touch), cookie, token);
    }

    private Page page(Browser.NewContextOptions options, String cookie, String token) {
        BrowserContext context = browser.newContext(options.setLocale("vi-VN"));
        if (!cookie.isEmpty()) {
            boolean secure = "https".equals(hall.getScheme());
            String path = hall.getPath().isEmpty() ? "/" : hall.getPath() + "/";
            // over https a device is known by its __Host- cookie only, or by that of its path
            String prefix = secure ? path.equals("/") ? "__Host-" : "__Secure-" : "";
            context.addCookies(List.of(new Cookie(prefix + cookie, token)
                    .setDomain(hall.getHost())
                    .setPath(path)
                    .setSecure(secure)));
        }
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(hall + "/")) {
                strays.add(request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                strays.add(response.status() + " " + response.url());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /**
     * Waits until a script expression holds. Asked again and again from here: the page's own policy lets nobody wait
     * inside it, because that would need {@code eval}.
     */
    public static void until(Page page, long withinMs, String expression) {
        await(expression)
                .atMost(Duration.ofMillis(withinMs))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsMatching(Lobby::isBetweenPages)
                .until(() -> Boolean.TRUE.equals(page.evaluate("() => !!(" + expression + ")")));
    }

    /** A page that has just left for another one cannot be asked; the next one can. */
    public static boolean isBetweenPages(Throwable failure) {
        return failure instanceof PlaywrightException
                && String.valueOf(failure.getMessage()).contains("Execution context was destroyed");
    }

    /** Waits until the display is linked to the hall and shows nothing stale. */
    static void connected(Page display, long withinMs) {
        until(
                display,
                withinMs,
                "window.motcuaDisplay && window.motcuaDisplay.state.connected && !window.motcuaDisplay.state.stale");
    }

    /** Waits until the display's spotlight is on a number. */
    static void shows(Page display, long withinMs, String number) {
        until(display, withinMs, "document.getElementById('number').textContent.trim() === '" + number + "'");
    }

    /** Script errors and broken content security policies of all pages so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every page as it looks now, for whoever wants to know why a test has failed. */
    void photograph(Path folder) {
        int number = 0;
        for (BrowserContext context : browser.contexts()) {
            for (Page page : context.pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(number + ".png")));
            }
        }
    }

    /** What pages have asked for outside of the hall, and what of the hall was refused. */
    List<String> strays() {
        return List.copyOf(strays);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

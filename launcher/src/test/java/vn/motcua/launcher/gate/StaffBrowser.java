package vn.motcua.launcher.gate;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium as staff have it at their desks; each context is a browser with cookies of its own. */
final class StaffBrowser implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox")));

    /** @param patienceMs how long whatever is waited for may take */
    BrowserContext newContext(int patienceMs) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(1366, 768));
        context.setDefaultTimeout(patienceMs);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

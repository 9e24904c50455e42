package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the kiosk does in the browser by itself: lists turned in pages, and a hand-held scanner told from fingers. */
class KioskHandsIT {

    private static final String LIST = """
            <div class="kiosk" style="position:fixed;inset:0;height:{height}px;display:flex;flex-direction:column">
              <div class="k-pages" data-pages="one" data-digits>
                <div class="k-list">{rows}</div>
                <div class="k-pager" hidden><button class="k-page k-page-back">Trang trước</button>
                  <span class="k-page-of"></span><button class="k-page k-page-on">Trang sau</button></div>
              </div>
            </div>
            <script>window.hits = []; window.scans = [];
              document.addEventListener('click', e => { if (e.target.dataset.key) window.hits.push(e.target.dataset.key); });
              document.querySelector('.kiosk').addEventListener('kiosk-scan', e => window.scans.push(e.detail));</script>""";

    private static final String SHOWN =
            "() => [...document.querySelectorAll('.k-list > *')].filter(e => e.offsetParent).map(e => e.dataset.key)";

    private static KioskPage kiosk;

    @BeforeAll
    static void open() {
        kiosk = new KioskPage();
    }

    @AfterAll
    static void close() {
        kiosk.close();
    }

    private static Page list(int items, int height) {
        var rows = new StringBuilder();
        for (int i = 1; i <= items; i++) {
            rows.append("<button class='k-row' data-key='%1$d' style='height:100px'>Dòng %1$d</button>".formatted(i));
        }
        Page page = kiosk.open(
                LIST.replace("{height}", Integer.toString(height)).replace("{rows}", rows),
                "lookup.css",
                "pages.js",
                "scanner.js",
                "kiosk.js");
        Lobby.until(page, 5_000, "document.querySelector('.k-pages').dataset.page !== undefined");
        return page;
    }

    @Test
    void a_list_that_fits_has_no_arrows() {
        Page page = list(3, 500);

        assertThat(page.evaluate(SHOWN)).isEqualTo(List.of("1", "2", "3"));
        assertThat(page.locator(".k-page-on").isVisible()).isFalse();
    }

    @Test
    void a_longer_list_shows_what_fits_whole_and_turns() {
        Page page = list(7, 500);

        assertThat(page.evaluate(SHOWN)).isEqualTo(List.of("1", "2", "3"));
        assertThat(page.locator(".k-page-of").textContent()).isEqualTo("1 / 3");
        page.locator(".k-page-on").tap();
        assertThat(page.evaluate(SHOWN)).isEqualTo(List.of("4", "5", "6"));
        page.keyboard().press("PageDown");
        assertThat(page.evaluate(SHOWN)).isEqualTo(List.of("7"));
        assertThat(page.locator(".k-page-on").isDisabled()).isTrue();
        page.locator(".k-page-back").tap();
        assertThat(page.evaluate(SHOWN)).isEqualTo(List.of("4", "5", "6"));
    }

    @Test
    void a_digit_chooses_what_stands_on_the_page() {
        Page page = list(7, 500);
        page.locator(".k-page-on").tap();

        page.keyboard().press("2");

        Lobby.until(page, 5_000, "window.hits.length > 0");
        assertThat(page.evaluate("() => window.hits")).isEqualTo(List.of("5"));
    }

    @Test
    void a_list_drawn_anew_stands_where_it_stood_until_the_next_citizen_comes() {
        Page page = list(7, 500);
        page.locator(".k-page-on").tap();

        page.evaluate("() => { const l = document.querySelector('.k-list'); l.innerHTML = l.innerHTML; }");
        Lobby.until(page, 5_000, "document.querySelector('[data-key=\"1\"]').offsetParent === null");
        assertThat(page.evaluate(SHOWN)).isEqualTo(List.of("4", "5", "6"));

        page.evaluate("""
                () => { document.dispatchEvent(new CustomEvent('kiosk-fresh'));
                  const l = document.querySelector('.k-list'); l.innerHTML = l.innerHTML; }""");
        Lobby.until(page, 5_000, "document.querySelector('[data-key=\"4\"]').offsetParent === null");
        assertThat(page.evaluate(SHOWN)).isEqualTo(List.of("1", "2", "3"));
    }

    @Test
    void a_scanner_opens_the_sheet_and_chooses_no_tile_on_the_way() {
        Page page = list(3, 500);

        scan(page, "http://192.168.1.10:8080/p/1.001193?case=2");
        scan(page, "1.000656");

        assertThat(page.evaluate("() => window.scans")).isEqualTo(List.of("1.001193", "1.000656"));
        page.keyboard().press("3");
        Lobby.until(page, 5_000, "window.hits.length > 0");
        assertThat(page.evaluate("() => window.hits")).isEqualTo(List.of("3"));
    }

    @Test
    void fingers_are_no_scanner() {
        Page page = list(3, 500);

        page.keyboard().type("1.001193", new Keyboard.TypeOptions().setDelay(200));
        page.keyboard().press("Enter");

        assertThat(page.evaluate("() => window.scans")).isEqualTo(List.of());
    }

    /** Key after key without a pause, as a scanner does; Playwright's own typing is as slow as this computer is busy. */
    private static void scan(Page page, String text) {
        page.evaluate("""
                text => [...text, 'Enter'].forEach(key => document.body.dispatchEvent(
                    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))""", text);
    }
}

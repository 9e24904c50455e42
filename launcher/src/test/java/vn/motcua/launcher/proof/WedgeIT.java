package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A scanner that types, in a real browser: told from hands, and nothing of it in a field or on a button. */
class WedgeIT {

    private static final String BODY = """
            <div class="kiosk" data-wedge="{wedge}" data-wedge-prefix="{prefix}">
              <input data-vietnamese value="">
              <button id="button" data-digit="2">Lấy số</button>
            </div>
            <script>window.scans = []; window.hits = 0; window.enters = 0;
              document.querySelector('.kiosk').addEventListener('kiosk-scan', e => window.scans.push(e.detail));
              document.querySelector('input').addEventListener('kiosk-enter', () => window.enters++);
              document.querySelector('#button').addEventListener('click', () => window.hits++);</script>""";

    /** Keys as a device strikes them: the time between them is the device's, not this computer's. */
    private static final String TYPE = """
            ([keys, gap]) => {
              let at = Math.max(performance.now(), (window.struck || 0) + 1000);
              for (const key of keys) {
                const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
                Object.defineProperty(event, 'timeStamp', { value: at });
                document.activeElement.dispatchEvent(event);
                window.struck = at;
                at += gap;
              }
            }""";

    private static KioskPage kiosk;

    @BeforeAll
    static void open() {
        kiosk = new KioskPage();
    }

    @AfterAll
    static void close() {
        kiosk.close();
    }

    private static Page page(boolean wedge, String prefix, String focused) {
        Page page = kiosk.open(
                BODY.replace("{wedge}", wedge ? "on" : "").replace("{prefix}", prefix),
                "scanner.js",
                "kiosk.js",
                "vietnamese.js",
                "keyboard.js");
        page.focus(focused);
        return page;
    }

    private static void type(Page page, String text, int gapMs) {
        List<String> keys = text.chars()
                .mapToObj(key -> key == '\n' ? "Enter" : Character.toString(key))
                .toList();
        page.evaluate(TYPE, List.of(keys, gapMs));
    }

    private static Object scans(Page page) {
        return page.evaluate("() => window.scans");
    }

    private static String field(Page page) {
        return page.inputValue("input");
    }

    @Test
    void the_whole_code_goes_to_the_kiosk_and_none_of_it_into_the_field() {
        Page page = page(true, "", "input");
        type(page, "khai sinh", 200);

        type(page, "http://quay/t/20261125-A-42\n", 8);

        assertThat(scans(page)).isEqualTo(List.of("http://quay/t/20261125-A-42"));
        assertThat(field(page)).isEqualTo("khai sinh");
        assertThat(page.evaluate("() => window.enters")).isEqualTo(0);
        type(page, "h", 200);
        assertThat(field(page)).isEqualTo("khai sinhh");
    }

    @Test
    void neither_its_digits_nor_its_enter_press_a_button() {
        Page page = page(true, "", "#button");

        type(page, "2|0 2-AAA\n\n", 8);
        page.waitForTimeout(400);

        assertThat(scans(page)).isEqualTo(List.of("2|0 2-AAA"));
        assertThat(page.evaluate("() => window.hits")).isEqualTo(0);
        type(page, "2", 200);
        Lobby.until(page, 5_000, "window.hits === 1");
    }

    /** Keys as the browser itself gets them, as only those press a button by Enter; the page's time is ours. */
    @Test
    void the_enter_of_a_scan_presses_no_button_and_the_enter_of_a_hand_does() {
        Page page = page(true, "", "#button");
        page.clock().install();
        page.clock().pauseAt(System.currentTimeMillis() + 10_000);

        for (String key : List.of("A", "-", "4", "1", "-", "4", "3", "Enter")) {
            page.keyboard().press(key);
            page.clock().runFor(8);
        }
        page.clock().runFor(1_000);
        assertThat(scans(page)).isEqualTo(List.of("A-41-43"));
        assertThat(page.evaluate("() => window.hits")).isEqualTo(0);

        page.keyboard().press("Enter");
        page.clock().runFor(1_000);
        assertThat(page.evaluate("() => window.hits")).isEqualTo(1);
    }

    @Test
    void a_scanner_that_ends_with_tab_is_read_and_the_tab_of_a_hand_moves_on() {
        Page page = page(true, "", "#button");
        page.clock().install();
        page.clock().pauseAt(System.currentTimeMillis() + 10_000);

        for (String key : List.of("A", "-", "4", "1", "-", "4", "3", "Tab")) {
            page.keyboard().press(key);
            page.clock().runFor(8);
        }
        page.clock().runFor(1_000);
        assertThat(scans(page)).isEqualTo(List.of("A-41-43"));
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("button");

        page.keyboard().press("Tab");
        page.clock().runFor(1_000);
        assertThat(page.evaluate("() => document.activeElement.id")).isNotEqualTo("button");
    }

    @Test
    void quick_fingers_lose_no_letter_and_keep_their_marks() {
        Page page = page(true, "", "input");

        type(page, "tieengs vieetj", 20);
        Lobby.until(page, 5_000, "document.querySelector('input').value === 'tiếng việt'");

        assertThat(scans(page)).isEqualTo(List.of());
    }

    @Test
    void a_hand_and_its_enter_are_left_alone() {
        Page page = page(true, "", "input");

        type(page, "20261125-A-42\n", 90);

        assertThat(scans(page)).isEqualTo(List.of());
        assertThat(field(page)).isEqualTo("20261125-A-42");
        assertThat(page.evaluate("() => window.enters")).isEqualTo(1);
    }

    @Test
    void with_a_prefix_only_what_begins_with_it_is_a_scan() {
        Page page = page(true, "~~", "input");

        type(page, "abcdefgh\n", 8);
        assertThat(scans(page)).isEqualTo(List.of());
        assertThat(field(page)).isEqualTo("abcdefgh");

        page.waitForTimeout(200);
        type(page, "~~X1\n", 8);
        assertThat(scans(page)).isEqualTo(List.of("X1"));
        assertThat(field(page)).isEqualTo("abcdefgh");
    }

    @Test
    void without_a_wedge_only_procedures_are_opened_by_it() {
        Page page = page(false, "", "#button");

        type(page, "20261125-A-42\n", 8);
        type(page, "1.001193\n", 8);

        assertThat(scans(page)).isEqualTo(List.of("1.001193"));
    }

    @Test
    void a_shortcut_in_a_code_reaches_nobody_and_marks_it_as_hostile() {
        Page page = page(true, "", "#button");

        page.evaluate("""
                () => { let at = performance.now(); window.shortcuts = 0;
                  document.addEventListener('keydown', e => { if (e.ctrlKey) window.shortcuts++; });
                  for (const [key, ctrlKey] of [['a'], ['b'], ['c'], ['d'], ['p', true], ['Enter']]) {
                    const event = new KeyboardEvent('keydown', { key, ctrlKey: !!ctrlKey, bubbles: true, cancelable: true });
                    Object.defineProperty(event, 'timeStamp', { value: at });
                    document.activeElement.dispatchEvent(event);
                    at += 8;
                  } }""");

        assertThat(scans(page)).isEqualTo(List.of("abcd\u001b"));
        assertThat(page.evaluate("() => window.shortcuts")).isEqualTo(0);
    }
}

package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The kiosk's Vietnamese keyboard in a real browser: the rules of composing as a table, and the keys on the glass. */
@Tag("alone") // measures time
class KeyboardIT {

    /** What is typed, and what must stand there; "<" erases. */
    private static final List<List<String>> TELEX = List.of(
            // whole words, marks and tones where they are spoken or late
            List.of("tieengs vieetj", "tiếng việt"),
            List.of("tieesng", "tiếng"),
            List.of("tiengse", "tiếng"),
            List.of("dduwowngf", "đường"),
            List.of("duongwf", "dường"),
            List.of("dduongwf", "đường"),
            List.of("nguwowif", "người"),
            List.of("nguoiwf", "người"),
            List.of("nghieepj", "nghiệp"),
            List.of("chuyenre", "chuyển"),
            List.of("ddaawng kys", "đăng ký"),
            List.of("soor ddor", "sổ đỏ"),
            List.of("keets hoon", "kết hôn"),
            List.of("phuowngf xax", "phường xã"),
            List.of("huyeenj", "huyện"),
            List.of("uyr quyeenf", "ủy quyền"),
            // tones as on official papers: on the first vowel of open oa, oe, uy
            List.of("hoaf", "hòa"),
            List.of("hoanf", "hoàn"),
            List.of("hoafn", "hoàn"),
            List.of("thuys", "thúy"),
            List.of("khoer", "khỏe"),
            List.of("khuyur", "khuỷu"),
            List.of("ngoaif", "ngoài"),
            List.of("mias", "mía"),
            List.of("cuar", "của"),
            List.of("yeeus", "yếu"),
            // gi and qu are consonants
            List.of("gif", "gì"),
            List.of("ginf", "gìn"),
            List.of("giaf", "già"),
            List.of("gieengs", "giếng"),
            List.of("giaays", "giấy"),
            List.of("quas", "quá"),
            List.of("quys", "quý"),
            List.of("quoocs", "quốc"),
            // w
            List.of("tw", "tư"),
            List.of("uwu tieen", "ưu tiên"),
            List.of("luuw", "lưu"),
            List.of("muaw", "mưa"),
            List.of("guiwr", "gửi"),
            List.of("hoawcj", "hoặc"),
            List.of("thuowr", "thuở"),
            List.of("ruowuj", "rượu"),
            // capitals
            List.of("NGUYEENX", "NGUYỄN"),
            List.of("Ddoongf", "Đồng"),
            List.of("DDoongf", "Đồng"),
            // the same key once more takes it back
            List.of("ass", "as"),
            List.of("aas", "ấ"),
            List.of("aass", "âs"),
            List.of("aaa", "aa"),
            List.of("ddd", "dd"),
            List.of("oww", "ow"),
            List.of("uww", "uw"),
            List.of("aww", "aw"),
            List.of("ww", "w"),
            List.of("toansz", "toan"),
            List.of("xooong", "xoong"),
            // erasing: the tone moves with what is left
            List.of("hoafn<", "hòa"),
            List.of("tieengs<<", "tiế"),
            List.of("a<<", ""),
            // no Vietnamese words, and abbreviations
            List.of("birth", "birth"),
            List.of("windows", "windows"),
            List.of("facebook", "facebook"),
            List.of("after", "after"),
            List.of("email", "email"),
            List.of("cccd", "cccd"),
            List.of("hktt", "hktt"),
            List.of("gpxd", "gpxd"),
            List.of("ddkkd", "đkkd"),
            List.of("1.001193", "1.001193"));

    private static final List<List<String>> VNI = List.of(
            List.of("tie61ng", "tiếng"),
            List.of("tieng61", "tiếng"),
            List.of("d9u7o7ng2", "đường"),
            List.of("duong792", "đường"),
            List.of("nguoi72", "người"),
            List.of("hoa2", "hòa"),
            List.of("hoan2", "hoàn"),
            List.of("hoac85", "hoặc"),
            List.of("gie61ng", "giếng"),
            List.of("quy1", "quý"),
            List.of("uy3 quye6n2", "ủy quyền"),
            List.of("THUE61", "THUẾ"),
            List.of("a11", "a1"),
            List.of("a66", "a6"),
            List.of("a88", "a8"),
            List.of("d99", "d9"),
            List.of("toan10", "toan"),
            List.of("so 15", "so 15"),
            List.of("kh9", "kh9"),
            List.of("1.001193", "1.001193"));

    private static final String FIELD = """
            <div class="k-search"><input class="k-typed" data-vietnamese></div>
            <div class="k-keys" data-space="Dấu cách" data-clear="Xóa hết" data-fold="Ẩn phím" data-method="kiểu gõ"></div>
            <script>window.sent = []; document.querySelector('input').addEventListener('kiosk-text',
                e => window.sent.push(e.detail));</script>""";

    private static KioskPage kiosk;

    @BeforeAll
    static void open() {
        kiosk = new KioskPage();
    }

    @AfterAll
    static void close() {
        kiosk.close();
    }

    @Test
    void telex_is_composed_as_the_table_says() {
        composes("telex", TELEX);
    }

    @Test
    void vni_is_composed_as_the_table_says() {
        composes("vni", VNI);
    }

    private static void composes(String method, List<List<String>> table) {
        Page page = kiosk.open("", "vietnamese.js");

        Object typed = page.evaluate(
                "([table, method]) => table.map(([keys]) => [keys, window.motcuaVietnamese.typed(keys, method)])",
                List.of(table, method));

        assertThat(typed).isEqualTo(table);
    }

    @Test
    void a_ready_letter_and_a_ready_tone_need_no_rules() {
        Page page = kiosk.open("", "vietnamese.js");

        Object composed = page.evaluate("""
                () => { const v = window.motcuaVietnamese;
                  return [v.letter('t', 'ư'), v.letter('hò', 'a'), v.mark('hoa', 1), v.mark('hòa', 1), v.mark('', 1)]; }""");

        assertThat(composed).isEqualTo(List.of("tư", "hòa", "hòa", "hoa", ""));
    }

    @Test
    void keys_on_the_glass_type_and_the_text_is_sent_once_they_rest() {
        Page page = kiosk.open(FIELD, "vietnamese.js", "keyboard.js", "keyboard.css");

        touch(page, "đ", "a", "a", "t", "s");

        assertThat(page.locator("input").inputValue()).isEqualTo("đất");
        Lobby.until(page, 5_000, "window.sent[window.sent.length - 1] === 'đất'");
        page.evaluate("() => document.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }))");
        Lobby.until(page, 5_000, "document.querySelector('input').dataset.sent === 'đất'");
        assertThat(page.evaluate("() => window.sent.filter(text => text === 'đất').length"))
                .as("the same text is sent once")
                .isEqualTo(1);
    }

    @Test
    void a_key_shows_within_fifty_milliseconds() {
        Page page = kiosk.open(FIELD, "vietnamese.js", "keyboard.js", "keyboard.css");
        page.locator(".k-key-space").waitFor();

        Object slowest = page.evaluate("""
                () => { const q = [...document.querySelectorAll('.k-key-row-q .k-key')]; let slowest = 0;
                  for (let i = 0; i < 50; i++) {
                    const begun = performance.now();
                    q[i % q.length].dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true }));
                    document.querySelector('input').getBoundingClientRect();
                    slowest = Math.max(slowest, performance.now() - begun);
                  }
                  return slowest; }""");

        assertThat(((Number) slowest).doubleValue()).isLessThan(50);
        assertThat(page.locator("input").inputValue()).hasSizeGreaterThan(10);
    }

    @Test
    void erasing_goes_on_while_the_finger_rests() {
        Page page = kiosk.open(FIELD, "vietnamese.js", "keyboard.js", "keyboard.css");
        page.locator("input").fill("khai sinh");
        page.locator(".k-key-erase").waitFor();

        page.locator(".k-key-erase").dispatchEvent("pointerdown", Map.of());
        Lobby.until(page, 5_000, "document.querySelector('input').value === ''");
        page.locator(".k-key-erase").dispatchEvent("pointerup", Map.of());

        touch(page, "k");
        assertThat(page.locator("input").inputValue()).isEqualTo("k");
    }

    @Test
    void a_keyboard_on_a_cable_composes_too_in_the_chosen_way() {
        Page page = kiosk.open(FIELD, "vietnamese.js", "keyboard.js", "keyboard.css");
        page.locator(".k-key-method").waitFor();
        page.locator("input").focus();

        page.keyboard().type("ddaats");
        page.locator(".k-key-method").tap();
        page.keyboard().type(" d9ai1");

        assertThat(page.locator("input").inputValue()).isEqualTo("đất đái");
    }

    @Test
    void every_key_is_large_enough_for_a_finger() {
        Page page = kiosk.open(FIELD, "vietnamese.js", "keyboard.js", "keyboard.css");
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(".k-keys { margin: 0 12px !important }"));
        page.locator(".k-key-space").waitFor();

        Object small = page.evaluate("""
                () => [...document.querySelectorAll('.k-key')].map(k => k.getBoundingClientRect())
                    .filter(r => r.width < 96 || r.height < 96).length""");

        assertThat(small).isEqualTo(0);
    }

    private static void touch(Page page, String... faces) {
        for (String face : faces) {
            page.locator(".k-key", new Page.LocatorOptions().setHas(page.getByText(face, exactly())))
                    .first()
                    .tap();
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}

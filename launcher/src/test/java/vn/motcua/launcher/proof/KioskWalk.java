package vn.motcua.launcher.proof;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.function.BiConsumer;

/** Walks through the screens of a kiosk as citizens do, and stops at each. */
final class KioskWalk {

    private static final String CARD = "001060012345|012345678|Nguyễn Thị Hòa|05091948|Nữ|"
            + "Thôn Hà Trung, Xã Cửa Việt, Tỉnh Quảng Trị|05112022";

    private final Page page;
    private final BiConsumer<String, Page> stop;
    /** Tools touched before each walk, by their place in the row; a kiosk forgets wishes at its start. */
    List<String> wishes = List.of();

    /** @param stop is given the name of each screen while it stands there */
    KioskWalk(Page page, BiConsumer<String, Page> stop) {
        this.page = page;
        this.stop = stop;
    }

    /** From the start to a number. */
    void toANumber() {
        home();
        at("start", ".k-tile");
        page.locator(".k-tile").first().click();
        at("group", ".k-group");
        page.locator(".k-tile").last().click();
        at("confirm", ".k-chosen");
        page.locator(".k-primary").click();
        at("number", ".k-number .k-huge");
        page.locator(".k-primary").click();
        page.locator("[data-place=Start]").waitFor();
    }

    /** Look-up: fields, keys, results, a sheet with long texts and all that hangs on it. */
    void lookUp(String longProcedure) {
        home();
        page.locator(".k-look-entry").click();
        at("lookup", "[data-screen=lookup] [data-field]");
        page.locator("[data-field]").first().click();
        at("field", "[data-screen=field] .k-row");
        back();
        page.locator("[data-vietnamese]").waitFor();
        page.locator(".k-key-space").waitFor();
        page.locator("[data-vietnamese]").focus();
        page.keyboard().type("dang ky khai sinh");
        page.locator("[data-code='1.001193']").first().waitFor();
        at("results", "[data-code]");
        page.locator(".k-key-fold").click();
        at("results-folded", "[data-code]");
        page.locator("[data-code='1.001193']").first().click();
        at("case", "[data-screen=case]");
        page.locator("[data-case='2']").click();
        at("sheet", "[data-screen=sheet]");
        page.locator("[data-paper='0']").click();
        page.locator("[data-paper='0'][aria-pressed=true]").waitFor();
        page.locator(".k-primary").click();
        at("missing", "[data-screen=checklist]");
        scan(longProcedure);
        page.locator("[data-screen=case], [data-screen=sheet]").first().waitFor();
        if (page.locator("[data-case]").count() > 0) {
            at("case-long", "[data-screen=case]");
            page.locator("[data-case]").first().click();
        }
        at("sheet-long", "[data-screen=sheet]");
        Locator more = page.locator(".k-more .k-button");
        int ways = more.count();
        for (int i = 0; i < ways; i++) {
            if (more.nth(i).isDisabled()) {
                continue;
            }
            more.nth(i).click();
            page.waitForTimeout(250); // a dialogue with the server, whatever the way leads to
            at("sheet-way-" + (i + 1), ".kiosk");
            if (page.locator("[data-screen=questions]").count() > 0) {
                page.locator(".k-primary").click();
                at("ask", "[data-screen=ask] .k-key-space");
                back();
                page.locator("[data-screen=questions]").waitFor();
            }
            if (page.locator("[data-screen=sheet]").count() == 0) {
                back();
            }
            page.locator("[data-screen=sheet]").waitFor();
        }
    }

    /** What a code held to the scanner leads to. */
    void scans(String ticket) {
        home();
        scan("no code of ours");
        at("scan-invalid", ".k-notice");
        home();
        scan(CARD);
        at("greeting", "[data-place=Greeting]");
        home();
        scan("http://motcua.example/t/" + ticket);
        at("own-ticket", "[data-place=AtTicket]");
    }

    void home() {
        page.evaluate("() => document.querySelector('.kiosk').dispatchEvent(new CustomEvent('kiosk-home'))");
        page.locator("[data-place=Start]").waitFor();
        page.waitForTimeout(400); // it may have stood at its start before, with wishes that are just being forgotten
        wishes.forEach(this::wish);
    }

    private void wish(String tool) {
        int place = List.of("language", "text-size", "contrast", "reach").indexOf(tool);
        String before = page.locator(".k-tool").nth(place).textContent();
        page.locator(".k-tool").nth(place).click();
        page.locator(".k-tool")
                .nth(place)
                .getByText(before, new Locator.GetByTextOptions().setExact(true))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void back() {
        page.locator(".k-back").first().click();
    }

    private void scan(String code) {
        page.evaluate(
                "code => document.querySelector('.kiosk').dispatchEvent(new CustomEvent('kiosk-scan', { detail: code }))",
                code);
    }

    private void at(String name, String shown) {
        page.locator(shown).first().waitFor();
        stop.accept(name, page);
    }
}

package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: no number stays at a counter whose clerk has gone. Who signs out is asked what becomes of the
 * counter; a counter that was left open all the same is closed by a manager, with a reason, and its number is the next
 * again.
 */
class S11_LeaveACounterIT {

    private static final Path PICTURES = Path.of("target", "screens");

    @TempDir
    Path folder;

    @Test
    void signing_out_asks_and_a_manager_closes_what_was_left_open() throws Exception {
        Files.createDirectories(PICTURES);
        try (Server server = Server.demonstration(folder)) {
            server.start();
            Rehearsal.take(server, "HO_TICH");
            try (Lobby lobby = new Lobby(server.address())) {
                the_clerk_leaves_and_keeps_the_counter(lobby);
                the_manager_closes_it(lobby);
                the_clerk_calls_the_same_number_and_puts_it_back_when_leaving(lobby);
                who_has_no_counter_is_not_asked(lobby);
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static void call(Page counter) {
        counter.locator(".mc-card", new Page.LocatorOptions().setHasText("Hộ tịch"))
                .last()
                .click();
        counter.locator("[data-step=NEXT]").click();
        counter.getByText("Đang gọi").first().waitFor();
        assertThat(counter.locator(".mc-citizen").textContent()).contains("A 001");
    }

    private static void the_clerk_leaves_and_keeps_the_counter(Lobby lobby) {
        Page counter = lobby.staff("lan");
        call(counter);
        signOut(counter);
        counter.locator("[data-sign-out=keep]").waitFor();
        counter.waitForTimeout(400); // the dialog fades in
        counter.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("counter-sign-out.png")));
        assertThat(counter.locator("[data-dialog=sign-out]").textContent()).contains("A 001");
        counter.locator("[data-sign-out=keep]").click();
        counter.waitForURL("**/sign-in**");
        counter.context().close();
    }

    private static void the_manager_closes_it(Lobby lobby) {
        Page room = lobby.staff("hoa");
        room.navigate(lobby.hall().resolve("/room").toString());
        Locator close = room.locator("[data-release-counter]");
        close.waitFor();
        close.click();
        room.locator("[data-release=do]").waitFor();
        assertThat(room.locator("[data-release=fate]").textContent()).contains("A 001");
        room.locator("[data-release=do]").click();
        room.getByText("Hãy chọn một lý do.").waitFor();
        room.getByText("Cán bộ đã rời quầy mà chưa đóng").click();
        room.waitForTimeout(400); // the dialog fades in
        room.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("room-release.png")));
        room.locator("[data-release=do]").click();
        close.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        room.getByText("Đã thực hiện.").waitFor();
        room.context().close();
    }

    private static void the_clerk_calls_the_same_number_and_puts_it_back_when_leaving(Lobby lobby) {
        Page counter = lobby.staff("lan");
        call(counter);
        signOut(counter);
        counter.locator("[data-sign-out=putBack]").click();
        counter.waitForURL("**/sign-in**");
        counter.context().close();
    }

    private static void who_has_no_counter_is_not_asked(Lobby lobby) {
        Page counter = lobby.staff("lan");
        counter.locator(".mc-card").first().waitFor();
        signOut(counter);
        counter.waitForURL("**/sign-in**");
        counter.context().close();
    }

    private static void signOut(Page page) {
        page.locator(".mc-bar-account").getByText("Đăng xuất").click();
    }
}

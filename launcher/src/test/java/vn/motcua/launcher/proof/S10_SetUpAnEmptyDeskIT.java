package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: an empty desk becomes a working one on the screen alone: from the first sign-in with the one-time
 * account over hours, groups, services, counters and a kiosk to the first ticket called.
 */
class S10_SetUpAnEmptyDeskIT {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final Pattern ONE_TIME = Pattern.compile("quantri\\s+([a-zA-Z0-9]{4,}(?:-[a-zA-Z0-9]{4,})+)");
    private static final String OWN = "cửa sổ trời xanh 27";

    @TempDir
    Path folder;

    @Test
    void from_the_first_sign_in_to_the_first_ticket_called() throws Exception {
        Files.createDirectories(PICTURES);
        try (Server server = Server.empty(folder)) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page admin = first_sign_in(lobby, oneTimePassword(server));
                hours(admin);
                groups(admin);
                services(admin);
                a_counter(admin);
                Page kiosk = a_kiosk(lobby, admin);
                String number = a_number(kiosk);
                called(admin, number);
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    /** Where there is no terminal, in a file that only the server's own user may read, or what it printed. */
    private String oneTimePassword(Server server) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> findOneTimePassword(server), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> findOneTimePassword(Server server) throws IOException {
        try (Stream<Path> files = Files.walk(server.data())) {
            List<Path> small = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".txt"))
                    .toList();
            for (Path file : small) {
                Optional<String> found = password(Files.readString(file));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return password(server.log());
    }

    private static Optional<String> password(String text) {
        Matcher matcher = ONE_TIME.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Page first_sign_in(Lobby lobby, String oneTime) {
        Page admin = lobby.page(1366, 768, false, "", "");
        admin.navigate(lobby.hall().resolve("/counter").toString());
        admin.locator("input[name=username]").fill("quantri");
        admin.locator("input[name=password]").fill(oneTime);
        admin.keyboard().press("Enter");
        Locator fields = admin.locator("vaadin-password-field input");
        fields.nth(2).waitFor();
        fields.nth(0).fill(oneTime);
        fields.nth(1).fill(OWN);
        fields.nth(2).fill(OWN);
        admin.locator("vaadin-button.mc-primary").click();
        admin.locator(".mc-bar-links a[href=admin]").waitFor();
        admin.locator(".mc-bar-links a[href=admin]").click();
        admin.locator("vaadin-tab").first().waitFor();
        return admin;
    }

    private static void hours(Page admin) {
        for (int day = 0; day < 7; day++) {
            admin.locator(".mc-week input").nth(day).fill("00:00-24:00");
        }
        admin.locator(".mc-form vaadin-button.mc-primary").first().click();
        saved(admin);
    }

    private static void groups(Page admin) {
        tab(admin, "Nhóm trên ki-ốt");
        admin.getByText("Hãy thêm nhóm đầu tiên").waitFor();
        shoot(admin, "empty-groups");
        addGroup(admin, "Giấy tờ cá nhân", "Personal papers");
        addGroup(admin, "Giấy tờ cá nhân", "Personal papers, once more");
        addGroup(admin, "Đất đai", "Land");
        assertThat(rows(admin)).containsExactly("Giấy tờ cá nhân", "Giấy tờ cá nhân", "Đất đai");

        admin.getByLabel("Đưa “Đất đai” lên trước").click();
        await().untilAsserted(
                        () -> assertThat(rows(admin)).containsExactly("Giấy tờ cá nhân", "Đất đai", "Giấy tờ cá nhân"));
        row(admin, 2).getByText("Xóa").click();
        admin.locator(
                        "vaadin-confirm-dialog vaadin-button[slot=confirm-button], vaadin-confirm-dialog-overlay vaadin-button")
                .getByText("Xóa")
                .click();
        await().untilAsserted(() -> assertThat(rows(admin)).containsExactly("Giấy tờ cá nhân", "Đất đai"));
        shoot(admin, "admin-groups");
    }

    private static void addGroup(Page admin, String vi, String en) {
        admin.locator("[data-group=add]").click();
        Locator dialog = admin.locator("[data-dialog=group]");
        dialog.getByLabel("Tên tiếng Việt").fill(vi);
        dialog.getByLabel("Tên tiếng Anh").fill(en);
        shoot(admin, "admin-group-dialog");
        admin.locator("[data-group=save]").click();
        admin.locator("[data-group=save]").waitFor(gone());
        saved(admin);
    }

    private static void services(Page admin) {
        tab(admin, "Dịch vụ");
        addService(admin, "KHAI_SINH", "A", "Khai sinh", "Birth registration");
        addService(admin, "DAT_DAI", "B", "Đăng ký đất đai", "Land registration");

        tab(admin, "Nhóm trên ki-ốt"); // the second service moves to the second group
        row(admin, 1).getByText("Sửa").click();
        admin.locator("[data-dialog=group]").getByText("Đăng ký đất đai").click();
        admin.locator("[data-group=save]").click();
        admin.locator("[data-group=save]").waitFor(gone());
        await().untilAsserted(() ->
                assertThat(row(admin, 1).textContent()).contains("Đất đai").contains("Đăng ký đất đai"));
        assertThat(row(admin, 0).textContent()).doesNotContain("Đăng ký đất đai");
    }

    private static void addService(Page admin, String id, String series, String vi, String en) {
        admin.getByText("Thêm dịch vụ").first().click();
        Locator dialog =
                admin.locator("vaadin-dialog[opened], vaadin-dialog-overlay").first();
        dialog.getByLabel("Mã", new Locator.GetByLabelOptions().setExact(true)).fill(id);
        dialog.getByLabel("Chữ cái").fill(series);
        dialog.getByLabel("Tên tiếng Việt").fill(vi);
        dialog.getByLabel("Tên tiếng Anh").fill(en);
        dialog.getByText("Lưu").click();
        dialog.getByText("Lưu").waitFor(gone());
        saved(admin);
    }

    private static void a_counter(Page admin) {
        tab(admin, "Quầy");
        admin.getByText("Thêm quầy").first().click();
        Locator dialog =
                admin.locator("vaadin-dialog[opened], vaadin-dialog-overlay").first();
        dialog.getByLabel("Tên tiếng Việt").fill("Hộ tịch và đất đai");
        dialog.getByLabel("Tên tiếng Anh").fill("Civil status and land");
        dialog.getByText("Khai sinh").click();
        dialog.getByText("Đăng ký đất đai").click();
        dialog.getByText("Lưu").click();
        dialog.getByText("Lưu").waitFor(gone());
        saved(admin);
    }

    private static Page a_kiosk(Lobby lobby, Page admin) {
        Page kiosk = lobby.page(1366, 768, true, "", "");
        kiosk.navigate(lobby.hall().resolve("/kiosk").toString());
        Lobby.until(
                kiosk,
                30_000,
                "/\\d{3} \\d{3}/.test((document.querySelector('[data-pairing-code]') || {}).textContent)");
        tab(admin, "Ki-ốt và màn hình");
        admin.getByText("Xem lại danh sách").click();
        Locator waiting = admin.locator("tr", new Page.LocatorOptions().setHasText(code(kiosk)));
        waiting.waitFor();
        waiting.locator("input").first().fill("Ki-ốt cửa chính");
        waiting.getByText("Cho kết nối").click();
        kiosk.locator(".k-tile").first().waitFor();
        shoot(kiosk, "empty-kiosk");
        assertThat(kiosk.locator(".k-tile-name").allTextContents()).containsExactly("Giấy tờ cá nhân", "Đất đai");
        return kiosk;
    }

    private static String code(Page kiosk) {
        return kiosk.locator("[data-pairing-code]").textContent().strip();
    }

    private static String a_number(Page kiosk) {
        kiosk.locator(".k-tile").first().tap();
        kiosk.locator(".k-primary").getByText("Lấy số").tap();
        kiosk.locator(".k-huge").waitFor();
        return kiosk.locator(".k-huge").textContent().strip();
    }

    private static void called(Page admin, String number) {
        admin.locator(".mc-bar-links a[href=counter]").click();
        admin.locator(".mc-card").first().click();
        admin.locator("[data-step=NEXT]").click();
        admin.getByText("Đang gọi").first().waitFor();
        assertThat(number).isEqualTo("A 001");
        assertThat(admin.locator(".mc-citizen").textContent()).contains(number);
        shoot(admin, "empty-first-call");
    }

    private static void tab(Page admin, String name) {
        admin.locator("vaadin-tab")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        Lobby.until(admin, 10_000, "!document.querySelector('vaadin-tabsheet').hasAttribute('loading')");
    }

    private static List<String> rows(Page admin) {
        return admin.locator("tr:has([aria-label^='Sửa']) td:nth-child(2)").allTextContents();
    }

    private static Locator row(Page admin, int n) {
        return admin.locator("tr:has([aria-label^='Sửa'])").nth(n);
    }

    private static void saved(Page admin) {
        admin.getByText("Đã lưu và có hiệu lực ngay.").first().waitFor();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    private static void shoot(Page page, String name) {
        page.waitForTimeout(400); // dialogs fade in
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}

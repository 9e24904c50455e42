package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: a kiosk on its own computer goes on looking up. Two real processes; the server is killed; the kiosk
 * still finds birth registration by a citizen's words, shows its case and its papers, and promises no number. Started
 * again without any server, it still does.
 */
class S04_LookUpAloneIT {

    private static final Path PICTURES = Path.of("target", "screens");

    @TempDir
    Path folder;

    @Test
    void the_server_is_killed_and_citizens_go_on_looking_up() throws Exception {
        Path copies = folder.resolve("copies");
        Path apart = Files.createDirectories(folder.resolve("kiosk"));
        Files.createDirectories(PICTURES);
        try (Server server = Server.demonstration(folder)) {
            server.start();
            try (Server kiosk = kiosk(apart, copies, server)) {
                kiosk.start();
                await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(copies) && isFilled(copies));
                server.kill();

                looks_up(kiosk);
                kiosk.kill();
                kiosk.start();
                looks_up(kiosk);
            }
        }
    }

    private static Server kiosk(Path folder, Path copies, Server server) throws Exception {
        return Server.demonstration(
                folder,
                "--spring.profiles.active=kiosk",
                "--motcua.kiosk.server=" + server.address(),
                "--motcua.kiosk.token=" + Server.KIOSK,
                "--motcua.kiosk.copy-directory=" + copies);
    }

    private static boolean isFilled(Path copies) throws Exception {
        try (var files = Files.walk(copies)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".json"));
        }
    }

    private static void looks_up(Server kiosk) {
        try (Lobby lobby = new Lobby(kiosk.address())) {
            Page page = lobby.page(1080, 1920, true, "", "");
            page.navigate(lobby.hall().resolve("/kiosk").toString());
            page.getByText("Đang kết nối lại với máy chủ").waitFor();
            page.locator(".k-look-entry").tap();
            page.locator("[data-screen=lookup] [data-field]").first().waitFor();
            page.locator(".k-key-space").waitFor();
            page.keyboard().type("giay khai sinh cho con");
            Lobby.until(
                    page,
                    20_000,
                    "(document.querySelector('[data-code]') || {dataset: {}}).dataset.code === '1.001193'");
            page.locator("[data-code]").first().tap();
            page.locator("[data-screen=case]").waitFor();
            page.locator("[data-case='1']").tap();
            page.locator("[data-paper]").first().waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("lookup-alone.png")));

            assertThat(page.locator("[data-paper]").count()).isGreaterThan(1);
            assertThat(page.getByText("Lấy số cho thủ tục này").count()).isZero();
        }
    }
}

package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: a file becomes the catalogue, and is taken back. The real program and a real browser: an
 * administrator uploads a file with one good and two faulty rows, reads what is wrong with them, applies the good one,
 * a citizen finds it, and one click undoes it.
 */
class S03_ImportByPageIT {

    private static final Path PICTURES = Path.of("target", "screens");

    private static final List<String> ROWS = List.of("""
            {"code":"1.990001","name":"Cấp giấy phép thả diều trong khu dân cư","field":"Chứng thực","levels":["COMMUNE"],\
            "documents":[{"case":"","name":"Đơn xin thả diều","template":"","originals":1,"copies":0,"role":"SUBMIT"}],\
            "methods":[{"method":"IN_PERSON","duration":"3 ngày làm việc","duration_value":3,"duration_unit":"WORKING_DAY",\
            "fees":[{"raw":"135 VNĐ","note":"","amount_vnd":135}]}]}""", """
            {"code":"1.99","name":"Mã sai dạng","field":"Chứng thực"}""", """
            {"code":"1.990003","name":""");

    @TempDir
    Path folder;

    @Test
    void an_administrator_reads_the_flaws_applies_the_good_row_and_takes_it_back() throws Exception {
        Files.createDirectories(PICTURES);
        Path file = Files.writeString(folder.resolve("thu-tuc.jsonl"), String.join("\n", ROWS) + "\n");
        try (Server server = Server.demonstration(folder)) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                Page desk = lobby.staff("quantri");
                desk.navigate(lobby.hall().resolve("/catalogue").toString());
                desk.locator("[data-tab=import]").click();
                desk.locator("vaadin-upload input[type=file]").setInputFiles(file);
                desk.locator("[data-import=PREPARED]").waitFor();

                assertThat(desk.locator("[data-count=created]").textContent()).contains("1");
                assertThat(desk.locator("[data-count=faulty]").textContent()).contains("2");
                reads(desk, "BAD_CODE", "1.99");
                reads(desk, "NOT_JSON", "Dòng 3");
                reads(desk, "FEE_THOUSANDS_LOST", "135");
                shoot(desk, "catalogue-import");

                desk.locator("[data-apply=ROW_BY_ROW]").click();
                confirm(desk);
                desk.locator("[data-import=APPLIED]").waitFor();
                await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> finds(lobby, "thả diều"));

                desk.locator("[data-undo]").first().click();
                confirm(desk);
                desk.locator("[data-import=UNDONE]").waitFor();
                await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> !finds(lobby, "thả diều"));

                desk.locator("[data-tab=totals]").click();
                desk.locator("[data-totals=sentence]").waitFor();
                shoot(desk, "catalogue-totals");
                desk.locator("[data-tab=words]").click();
                desk.locator("[data-synonym]").first().waitFor();
                shoot(desk, "catalogue-words");
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static void reads(Page desk, String kind, String text) {
        Locator flaw = desk.locator("[data-flaw=" + kind + "]");
        flaw.waitFor();
        assertThat(flaw.textContent()).contains(text);
    }

    private static void confirm(Page desk) {
        desk.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
    }

    /** As a citizen's phone asks. */
    private static boolean finds(Lobby lobby, String words) {
        Page phone = lobby.page(390, 844, true, "", "");
        String answer = phone.request()
                .get(lobby.hall().resolve("/api/v1/public/procedures/search?q=").toString()
                        + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .text();
        phone.context().close();
        return answer.contains("1.990001");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}

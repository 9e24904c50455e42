package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.sim.printer.PrintedSlip;
import vn.motcua.sim.printer.SimulatedPrinter;

/**
 * FEATURE UNDER TEST: an administrator says what stands on slips, sees it before it is saved, and the next slip has it.
 * The real program, a real browser, real bytes on a real socket, read by another program.
 */
class S08_TheDesksOwnSlipIT {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final int WIDTH_DOTS = 576;

    @TempDir
    Path folder;

    @Test
    void what_was_seen_in_the_administration_is_printed() throws Exception {
        Files.createDirectories(PICTURES);
        try (SimulatedPrinter printer = SimulatedPrinter.start(0, WIDTH_DOTS, Clock.systemUTC());
                Server server =
                        Server.demonstration(folder, "--motcua.kiosk.printer=tcp://127.0.0.1:" + printer.port())) {
            server.start();
            try (Lobby lobby = new Lobby(server.address())) {
                PrintedSlip usual = take(lobby, printer, 1);
                assertThat(usual.qr()).isPresent();
                assertThat(StrangeEyes.read(folder, usual)).contains("chờ trước");

                change(lobby);

                PrintedSlip own = take(lobby, printer, 2);
                Files.write(PICTURES.resolve("slip-own.png"), own.png());
                assertThat(own.qr()).isEmpty();
                assertThat(discAtTheTop(own)).as("the emblem is printed").isTrue();
                assertThat(discAtTheTop(usual)).isFalse();
                assertThat(StrangeEyes.read(folder, own))
                        .contains("Điện thoại", "mang theo bản chính")
                        .doesNotContain("chờ trước");
                assertThat(lobby.complaints()).isEmpty();
            }
        }
    }

    private static void change(Lobby lobby) {
        Page admin = HallSteps.administration(lobby, "Phiếu số");
        Locator picture = admin.locator(".mc-slip-picture");
        picture.waitFor();
        String before = picture.getAttribute("src");
        shoot(admin, "slip-template");

        admin.locator(".mc-slip-logo input[type=file]").setInputFiles(text("khong-phai-anh.png"));
        admin.getByText("không phải ảnh đọc được").first().waitFor();
        admin.locator(".mc-slip-logo input[type=file]").setInputFiles(emblem());
        admin.getByText("Bỏ biểu tượng").waitFor();
        admin.getByLabel("Số người chờ trước").uncheck();
        admin.getByLabel("Mã QR để theo dõi lượt").uncheck();
        admin.getByLabel("Dòng dưới tên bộ phận, tiếng Việt").fill("Điện thoại: 0258 3831 234");
        admin.getByLabel("Lời dặn ở cuối phiếu, tiếng Việt").fill("Xin mang theo bản chính để đối chiếu.");
        admin.getByText("Lưu", new Page.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .click();
        admin.getByText("Hãy viết cả hai ngôn ngữ").first().waitFor(); // nothing is saved, nothing typed is lost
        admin.getByLabel("Dòng dưới tên bộ phận, tiếng Anh").fill("Telephone: 0258 3831 234");
        admin.getByLabel("Lời dặn ở cuối phiếu, tiếng Anh").fill("Please bring the originals.");
        admin.getByLabel("Phiếu của người dùng tiếng Anh").check();
        admin.getByLabel("58 mm").check();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !before.equals(picture.getAttribute("src"))
                        && "MM_58".equals(picture.getAttribute("data-paper")));
        shoot(admin, "slip-template-58");
        admin.getByText("Lưu", new Page.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .click();
        admin.getByText("Đã lưu").first().waitFor();
    }

    /** A red disc, as large as a phone's picture. */
    private static FilePayload emblem() {
        BufferedImage image = new BufferedImage(1200, 1200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(200, 200, 800, 800);
        pen.dispose();
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(image, "png", file);
            return new FilePayload("huy-hieu.png", "image/png", file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "image/png", "xin chào".getBytes(StandardCharsets.UTF_8));
    }

    /** Under the mark of the demonstration: black through and through, as no line of text is. */
    private static boolean discAtTheTop(PrintedSlip slip) {
        return IntStream.range(90, 150)
                .allMatch(
                        y -> IntStream.range(258, 318).allMatch(x -> slip.dots().ink(x, y)));
    }

    private static PrintedSlip take(Lobby lobby, SimulatedPrinter printer, int count) {
        Page kiosk = lobby.kiosk();
        HallSteps.takeNumber(kiosk);
        kiosk.locator(".k-huge").waitFor();
        await().atMost(Duration.ofSeconds(20)).until(() -> printer.slips().size() == count);
        return printer.slips().stream()
                .filter(slip -> slip.number().orElse("").equals("A 00" + count))
                .findFirst()
                .orElseThrow();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}

package vn.motcua.launcher.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.SecondFactor;

/** A desk that asks its administrators for a second factor, in a real browser and over the interface. */
class SecondFactorIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static House house;

    @SuppressWarnings("NullAway.Init")
    private static StaffBrowser browser;

    @BeforeAll
    static void open() {
        house = new House(folder.resolve("data"), "--motcua.access.second-factor=administrators");
        browser = new StaffBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
        house.close();
        HTTP.close();
    }

    private static Page browser() {
        return browser.newContext(30_000).newPage();
    }

    private static void open(Page page, String path) {
        page.navigate(house.address().resolve(path).toString());
    }

    private static void givePassword(Page page, String account) {
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(House.PASSWORD);
        page.keyboard().press("Enter");
    }

    private static void giveCode(Page page, String code) {
        page.waitForURL("**/sign-in/code**");
        page.locator("input[name=code]").fill(code);
        page.keyboard().press("Enter");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENS.resolve("second-factor-" + name + ".png")));
    }

    private record SetUp(Authenticator phone, List<String> recoveryCodes) {}

    /** As a person does it who has signed in with the password alone and is at the page of the setup. */
    private static SetUp setUp(Page page) throws Exception {
        page.locator(".mc-factor-code svg").waitFor();
        Authenticator phone = Authenticator.scan(page.locator(".mc-factor-code"));
        shoot(page, "setup");
        page.locator(".mc-factor input").nth(0).fill(phone.show(house.clock.instant()));
        page.locator(".mc-factor input[type=password]").fill(House.PASSWORD);
        page.getByText("Xác nhận và bật").click();
        page.locator(".mc-recovery-codes li").first().waitFor();
        shoot(page, "codes");
        List<String> codes = page.locator(".mc-recovery-codes li").allTextContents();
        page.getByText("Tôi đã ghi lại").click();
        house.clock.move(Duration.ofSeconds(60)); // the code of the setup is used up
        return new SetUp(phone, codes);
    }

    private static SetUp newAdministrator(String account) throws Exception {
        house.person(account, Role.ADMINISTRATOR);
        Page page = browser();
        open(page, "/admin");
        givePassword(page, account);
        SetUp made = setUp(page);
        page.waitForURL("**/admin**");
        page.context().close();
        return made;
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(house.address().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> session(String account, String password, String code)
            throws IOException, InterruptedException {
        return post(
                "/api/v1/session",
                "{\"account\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(account, password, code));
    }

    private static List<String> audit(String account) {
        return house.get(JdbcClient.class)
                .sql("SELECT kind, actor, before_text, after_text FROM audit_log WHERE subject = :subject ORDER BY seq")
                .param("subject", account)
                .query((row, n) ->
                        row.getString(1) + " by " + row.getString(2) + " " + row.getString(3) + row.getString(4))
                .list();
    }

    private static String pathOf(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }

    @Test
    void an_administrator_without_one_sets_it_up_before_anything_else() throws Exception {
        house.person("quan", Role.ADMINISTRATOR);
        Page page = browser();
        open(page, "/catalogue");
        givePassword(page, "quan");
        page.locator(".mc-factor-code svg").waitFor();
        page.waitForURL("**/set-password*"); // the browser shows the address after the page
        for (String path : List.of("/admin", "/counter", "/room")) {
            open(page, path);
            page.locator(".mc-factor-code svg").waitFor();
            page.waitForURL("**/set-password*");
        }
        assertThat(session("quan", House.PASSWORD, "").body()).contains("factor-due");

        SetUp made = setUp(page);

        page.waitForURL("**/admin**");
        assertThat(made.phone().label()).endsWith(":quan");
        assertThat(made.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(audit("quan")).anyMatch(line -> line.startsWith("FACTOR_CHANGED by quan {\"factor\":\"none\"}"));
        page.context().close();
    }

    @Test
    void signing_in_asks_for_the_code_after_the_password_and_goes_where_one_wanted_to() throws Exception {
        Authenticator phone = newAdministrator("van").phone();
        Page page = browser();
        open(page, "/catalogue");
        givePassword(page, "van");
        page.waitForURL("**/sign-in/code");
        shoot(page, "code");
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("motcua_staff"));

        giveCode(page, "000000");
        page.locator("[slot=error-message]:has-text('Mã chưa đúng hoặc đã dùng rồi')")
                .waitFor();
        shoot(page, "wrong");
        String code = phone.show(house.clock.instant());
        giveCode(page, code);

        page.waitForURL("**/catalogue**");
        page.locator(".mc-bar-who").waitFor();
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("motcua_sign_in"));
        assertThat(session("van", House.PASSWORD, code).body()).contains("wrong-code"); // used a moment ago
        assertThat(audit("van"))
                .filteredOn(line -> line.startsWith("FACTOR_FAILED"))
                .hasSize(2);
        page.context().close();
    }

    @Test
    void a_right_password_alone_opens_nothing() throws Exception {
        newAdministrator("nua");
        Page page = browser();
        open(page, "/admin");
        givePassword(page, "nua");
        page.waitForURL("**/sign-in/code");

        for (String path : List.of("/admin", "/set-password", "/desk")) {
            open(page, path);
            page.locator("input[name=username]").waitFor();
        }
        HttpResponse<String> asked = HTTP.send(
                HttpRequest.newBuilder(house.address().resolve("/api/v1/snapshot"))
                        .header("Cookie", OpenPage.cookies(page.context(), ""))
                        .build(),
                BodyHandlers.ofString());
        assertThat(asked.statusCode()).isEqualTo(401);
        page.context().close();
    }

    @Test
    void the_interface_tells_of_the_code_only_whoever_knows_the_password() throws Exception {
        SetUp made = newAdministrator("giao");

        assertThat(session("giao", "khong-phai-the", "").body()).contains("wrong-password");
        assertThat(session("giao", House.PASSWORD, ""))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(401))
                .satisfies(answer -> assertThat(answer.body()).contains("code-needed"));
        assertThat(session("giao", House.PASSWORD, "123456").body()).contains("wrong-code");
        assertThat(post(
                                "/api/v1/session/password",
                                "{\"account\":\"giao\",\"oldPassword\":\"%s\",\"newPassword\":\"mot-cau-that-dai-khac\"}"
                                        .formatted(House.PASSWORD))
                        .body())
                .contains("code-needed");
        assertThat(session("giao", House.PASSWORD, made.phone().show(house.clock.instant()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_recovery_code_opens_once_without_the_phone() throws Exception {
        SetUp made = newAdministrator("mat");
        Page page = browser();
        open(page, "/admin");
        givePassword(page, "mat");

        giveCode(page, made.recoveryCodes().get(2));

        page.waitForURL("**/admin**");
        assertThat(session("mat", House.PASSWORD, made.recoveryCodes().get(2)).body())
                .contains("wrong-code");
        assertThat(audit("mat")).anyMatch(line -> line.startsWith("RECOVERY_CODE_USED") && line.contains("\"left\":9"));
        page.context().close();
    }

    @Test
    void five_wrong_codes_are_a_pause_for_right_ones_too() throws Exception {
        Authenticator phone = newAdministrator("doan").phone();
        for (int i = 0; i < 5; i++) {
            assertThat(session("doan", House.PASSWORD, "00000" + i).statusCode())
                    .isEqualTo(401);
        }

        assertThat(session("doan", House.PASSWORD, phone.show(house.clock.instant()))
                        .body())
                .contains("wrong-code");
        assertThat(audit("doan")).anyMatch(line -> line.startsWith("LOCKED"));
        house.clock.move(Duration.ofMinutes(15));
        assertThat(session("doan", House.PASSWORD, phone.show(house.clock.instant()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_code_that_comes_after_five_minutes_begins_anew() throws Exception {
        Authenticator phone = newAdministrator("cham").phone();
        Page page = browser();
        open(page, "/admin");
        givePassword(page, "cham");
        page.waitForURL("**/sign-in/code");
        house.clock.move(Duration.ofMinutes(5));

        giveCode(page, phone.show(house.clock.instant()));

        page.getByText("Đã quá thời gian nhập mã").waitFor();
        assertThat(pathOf(page)).isEqualTo("/sign-in");
        page.context().close();
    }

    @Test
    void another_administrator_takes_a_lost_one_away() throws Exception {
        newAdministrator("mattat");
        Authenticator phone = newAdministrator("giup").phone();
        Page page = browser();
        open(page, "/admin");
        givePassword(page, "giup");
        giveCode(page, phone.show(house.clock.instant()));
        page.waitForURL("**/admin**");
        page.locator("vaadin-tab", new Page.LocatorOptions().setHasText("Tài khoản"))
                .click();
        page.locator("vaadin-button[aria-label='Gỡ xác thực hai bước mattat']").waitFor();
        assertThat(page.locator("vaadin-button[aria-label='Gỡ xác thực hai bước giup']")
                        .count())
                .isZero();
        shoot(page, "accounts");
        page.locator("vaadin-button[aria-label='Gỡ xác thực hai bước mattat']").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        page.getByText("Đã gỡ. Việc này được ghi vào nhật ký.").waitFor();

        assertThat(session("mattat", House.PASSWORD, "").body()).contains("factor-due");
        assertThat(audit("mattat"))
                .anyMatch(line -> line.startsWith("FACTOR_CHANGED by giup {\"factor\":\"totp\"}{\"factor\":\"none\"}"));
        page.context().close();
    }

    @Test
    void a_person_moves_to_another_phone_with_password_and_code() throws Exception {
        SetUp first = newAdministrator("doi");
        Page page = browser();
        open(page, "/set-password");
        givePassword(page, "doi");
        giveCode(page, first.phone().show(house.clock.instant()));
        page.waitForURL("**/set-password**");
        page.getByText("Còn 10 mã dự phòng").waitFor();
        shoot(page, "own");
        house.clock.move(Duration.ofSeconds(60));
        page.locator(".mc-factor input").nth(0).fill(first.phone().show(house.clock.instant()));
        page.locator(".mc-factor input[type=password]").fill(House.PASSWORD);
        page.getByText("Tắt xác thực hai bước").click();

        SetUp second = setUp(page); // this desk asks for one, so the next is set up at once

        assertThat(second.phone().key()).isNotEqualTo(first.phone().key());
        assertThat(session("doi", House.PASSWORD, first.recoveryCodes().getFirst())
                        .body())
                .contains("wrong-code");
        assertThat(session("doi", House.PASSWORD, second.phone().show(house.clock.instant()))
                        .statusCode())
                .isEqualTo(200);
        page.context().close();
    }

    @Test
    void a_clerk_is_asked_for_none_and_may_set_one_up() throws Exception {
        house.person("chi", Role.CLERK);
        Page page = browser();
        open(page, "/set-password");
        givePassword(page, "chi");
        page.waitForURL("**/set-password**");
        page.getByText("Bật xác thực hai bước").click();

        setUp(page);

        page.getByText("Còn 10 mã dự phòng").waitFor();
        assertThat(session("chi", House.PASSWORD, "").body()).contains("code-needed");
        page.context().close();
    }

    @Test
    void whoever_stands_at_the_computer_takes_one_away_by_a_setting() throws Exception {
        Path data = folder.resolve("alone");
        String account = "motminh";
        try (House alone = new House(data, "--motcua.access.second-factor=administrators")) {
            alone.person(account, Role.ADMINISTRATOR);
            SecondFactor factor = alone.get(SecondFactor.class);
            SecondFactor.Setup setup = factor.begin(account);
            assertThat(setup.picture()).startsWith("<svg");
            factor.confirm(
                    account,
                    setup.key(),
                    House.PASSWORD,
                    Authenticator.of(setup.key()).show(alone.clock.instant()));
        }
        try (House again = new House(data, "--motcua.access.second-factor=administrators")) {
            assertThat(again.get(SecondFactor.class).stateOf(account).set()).isTrue();
        }

        try (House helped = new House(data, "--motcua.access.forget-factor=" + account)) {
            assertThat(helped.get(SecondFactor.class).stateOf(account).set()).isFalse();
            assertThat(helped.get(JdbcClient.class)
                            .sql("SELECT actor FROM audit_log WHERE kind = 'FACTOR_CHANGED' ORDER BY seq DESC LIMIT 1")
                            .query(String.class)
                            .single())
                    .isEqualTo("setup");
        }
    }
}

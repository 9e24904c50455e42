package vn.motcua.launcher.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.staff.LinkedAccounts;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.SecondFactor;

/** Signing in through a real provider, in a real browser, and all that may go wrong on the way. */
class ProvinceSignInIT {

    private static final Path SCREENS = Path.of("target", "screens");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Province province;

    @SuppressWarnings("NullAway.Init")
    private static House house;

    @SuppressWarnings("NullAway.Init")
    private static StaffBrowser browser;

    @BeforeAll
    static void open() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String address = "http://localhost:" + port;
        province = new Province(address);
        Path secret = Files.createFile(
                folder.resolve("secret"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, Province.SECRET + "\n");
        province.goAway(); // the desk starts without it
        house = new House(
                folder.resolve("data"),
                "--server.port=" + port,
                "--motcua.access.second-factor=optional",
                "--motcua.oidc.issuer=" + province.issuer(),
                "--motcua.oidc.client-id=" + Province.CLIENT,
                "--motcua.oidc.client-secret-file=" + secret,
                "--motcua.oidc.address=" + address);
        province.comeBack();
        browser = new StaffBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
        house.close();
        province.close();
    }

    private static Page browser() {
        return browser.newContext(30_000).newPage();
    }

    private static void open(Page page, String path) {
        page.navigate(house.address().resolve(path).toString());
    }

    private static void press(Page page) {
        page.locator("a.mc-provider").click();
    }

    private static void signInAtProvince(Page page, String name) {
        page.waitForURL(province.issuer() + "/login**");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(Province.PASSWORD);
        page.locator("button[type=submit]").click();
    }

    private static void through(Page page, String name) {
        open(page, "/counter");
        press(page);
        signInAtProvince(page, name);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("province-" + name + ".png")));
    }

    private static List<String> audit() {
        return house.get(JdbcClient.class)
                .sql("SELECT kind, subject, after_text FROM audit_log ORDER BY seq")
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    private static boolean isSignedIn(Page page) {
        return page.context().cookies().stream().anyMatch(cookie -> cookie.name.equals("motcua_staff"));
    }

    private static void link(String account, Role role, String name) {
        house.person(account, role);
        house.get(LinkedAccounts.class).link(account, name, "test").orElseThrow();
    }

    private static void signInHere(Page page, String account) {
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(House.PASSWORD);
        page.keyboard().press("Enter");
    }

    @Test
    void a_person_comes_in_with_the_account_and_role_of_this_desk() {
        link("lan", Role.CLERK, "tinh-lan");
        Page page = browser();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        open(page, "/questions");
        page.locator("a.mc-provider").waitFor();
        shoot(page, "sign-in");
        press(page);
        signInAtProvince(page, "tinh-lan");

        page.waitForURL("**/questions**");
        page.locator(".mc-bar-who").waitFor();
        assertThat(page.locator(".mc-bar-who").textContent()).isEqualTo("Nguyễn Thị lan");
        open(page, "/admin");
        page.locator(".mc-staff, .mc-nowhere").first().waitFor();
        assertThat(page.locator("vaadin-tab").count()).isZero();
        assertThat(audit()).contains("SIGN_IN lan through the provider");
        assertThat(asked)
                .filteredOn(url -> url.startsWith(province.issuer() + "/oauth2/authorize"))
                .first()
                .asString()
                .contains("code_challenge_method=S256", "nonce=", "state=", "response_type=code");
        page.context().close();
    }

    @Test
    void an_administrator_ties_an_account_on_the_page() {
        house.person("sep", Role.ADMINISTRATOR);
        house.person("hai", Role.MANAGER);
        Page page = browser();
        open(page, "/admin");
        signInHere(page, "sep");
        page.waitForURL("**/admin**");
        page.locator("vaadin-tab", new Page.LocatorOptions().setHasText("Tài khoản"))
                .click();
        page.locator("vaadin-button[aria-label='Tài khoản của tỉnh hai']").click();
        page.locator("vaadin-dialog input, vaadin-dialog-overlay input").first().fill("tinh-hai");
        shoot(page, "link");
        page.locator("vaadin-button.mc-primary", new Page.LocatorOptions().setHasText("Lưu"))
                .last()
                .click();
        page.locator(".mc-message[data-kind=tell]").first().waitFor();
        page.context().close();

        assertThat(house.get(LinkedAccounts.class).findName("hai")).contains("tinh-hai");
        Page theirs = browser();
        through(theirs, "tinh-hai");
        theirs.waitForURL("**/counter**");
        theirs.locator(".mc-bar-who").waitFor();
        assertThat(audit()).contains("ACCOUNT_CHANGED hai {\"providerName\":\"tinh-hai\"}");
        theirs.context().close();
    }

    @Test
    void whoever_is_nobody_here_stays_out() {
        Page page = browser();

        through(page, "tinh-la");

        page.getByText("Tài khoản của tỉnh chưa được gắn ở đây").first().waitFor();
        shoot(page, "unlinked");
        assertThat(isSignedIn(page)).isFalse();
        assertThat(audit()).anyMatch(line -> line.startsWith("SIGN_IN_FAILED tinh-la no active account"));
        assertThat(house.administration().listStaff())
                .noneMatch(staff -> staff.account().contains("tinh"));
        page.context().close();
    }

    @Test
    void a_switched_off_account_stays_out() {
        link("tat", Role.CLERK, "tinh-tat");
        house.administration().changeStaff("tat", Role.CLERK, false, "test").orElseThrow();
        Page page = browser();

        through(page, "tinh-tat");

        page.getByText("Tài khoản của tỉnh chưa được gắn ở đây").first().waitFor();
        assertThat(isSignedIn(page)).isFalse();
        page.context().close();
    }

    @Test
    void a_second_factor_is_asked_for_after_the_provider_too() {
        link("hoa", Role.MANAGER, "tinh-hoa");
        SecondFactor factor = house.get(SecondFactor.class);
        String key = factor.begin("hoa").key();
        assertThat(factor.confirm(
                                "hoa",
                                key,
                                House.PASSWORD,
                                Authenticator.of(key).show(house.clock.instant()))
                        .orElseThrow())
                .hasSize(10);
        house.clock.move(java.time.Duration.ofSeconds(60));
        Page page = browser();

        through(page, "tinh-hoa");

        page.waitForURL("**/sign-in/code**");
        assertThat(isSignedIn(page)).isFalse();
        page.locator("input[name=code]").fill(Authenticator.of(key).show(house.clock.instant()));
        page.keyboard().press("Enter");
        page.waitForURL("**/counter**");
        page.locator(".mc-bar-who").waitFor();
        page.context().close();
    }

    @Test
    void a_forged_state_signs_nobody_in() {
        Page page = browser();
        open(page, "/counter");
        press(page);
        page.waitForURL(province.issuer() + "/login**");

        open(page, "/sign-in/returned?code=any&state=forged");

        page.getByText("Đăng nhập qua tỉnh chưa thành công").first().waitFor();
        assertThat(isSignedIn(page)).isFalse();
        assertThat(audit())
                .anyMatch(line -> line.contains("SIGN_IN_FAILED - provider: [authorization_request_not_found]"));
        page.context().close();
    }

    @Test
    void a_wrong_nonce_signs_nobody_in() {
        Page page = browser();
        Province.WRONG_NONCE.set(true);
        try {
            through(page, "tinh-lan");
            page.getByText("Đăng nhập qua tỉnh chưa thành công").first().waitFor();
        } finally {
            Province.WRONG_NONCE.set(false);
        }

        shoot(page, "refused");
        assertThat(isSignedIn(page)).isFalse();
        assertThat(audit()).anyMatch(line -> line.contains("SIGN_IN_FAILED - provider: [invalid_nonce]"));
        page.context().close();
    }

    @Test
    void when_the_provider_is_away_the_page_says_so_and_the_own_account_works() {
        house.person("canbo", Role.CLERK);
        Page page = browser();
        open(page, "/counter");
        province.goAway();
        try {
            press(page);
            page.getByText("Hiện không liên lạc được với hệ thống đăng nhập của tỉnh")
                    .first()
                    .waitFor();
            shoot(page, "away");
            assertThat(URI.create(page.url()).getPath()).isEqualTo("/sign-in");
            assertThat(audit()).anyMatch(line -> line.startsWith("SIGN_IN_FAILED - the provider is away"));

            signInHere(page, "canbo");

            page.waitForURL("**/counter**");
            page.locator(".mc-bar-who").waitFor();
        } finally {
            province.comeBack();
        }
        page.context().close();
    }
}

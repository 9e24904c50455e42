package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class FrontDoorTest {

    static ConfigurableApplicationContext building;
    static final HttpClient BROWSER = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        building = Preview.start("--server.port=0", "--vaadin.productionMode=true");
    }

    @AfterAll
    static void close() {
        building.close();
    }

    @Test
    void the_home_page_stands_at_the_root() throws Exception {
        assertThat(get("/").body()).contains("Lấy số và gọi số cho bộ phận một cửa");
    }

    @Test
    void a_procedure_has_a_page_for_phones_without_inline_scripts() throws Exception {
        HttpResponse<String> page = get("/p/1.001193?case=2");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("src=\"/phone/procedure.js\"", "<noscript>")
                .doesNotContainPattern("<script>|<style>|\\son[a-z]+=|style=");
        assertThat(get("/phone/procedure.js").statusCode()).isEqualTo(200);
    }

    @Test
    void vaadins_own_requests_pass_the_front_door() throws Exception {
        assertThat(get("/?v-r=init&location=kiosk&query=").body()).doesNotContain("Lấy số và gọi số");
    }

    @Test
    void the_sign_of_life_names_the_boot() throws Exception {
        HttpResponse<String> alive = get("/alive");

        assertThat(alive.body()).contains("\"boot\":").contains("\"version\":\"0.1.0\"");
        assertThat(alive.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void the_policys_nonce_stands_on_the_pages_inline_scripts() throws Exception {
        HttpResponse<String> page = get("/kiosk");

        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(policy).doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"").contains("/theme/heal.js");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        int port = building.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("Accept", "text/html,application/json")
                .build();
        return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

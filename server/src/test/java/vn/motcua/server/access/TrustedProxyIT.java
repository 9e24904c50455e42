package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A proxy on this computer is named by a setting: what it says about its clients is believed, and it is nobody itself. */
@TestPropertySource(
        properties = {
            "motcua.proxy.trusted=192.0.2.0/24,127.0.0.0/8",
            "motcua.pairing.trust-loopback=true",
            "motcua.limits.stranger-per-second=1"
        })
class TrustedProxyIT extends OverHttp {

    @Test
    void each_client_behind_it_has_a_pace_of_its_own() throws Exception {
        assertThat(tooFast(number -> "203.0.113." + number)).isZero();
        assertThat(tooFast(number -> "198.51.100." + number + ", 203.0.113.77, 192.0.2.9"))
                .as("only the nearest stranger counts, not what he wrote himself")
                .isPositive();
    }

    @Test
    void nobody_behind_it_is_on_this_computer() throws Exception {
        HttpResponse<String> plain = send(post("/api/v1/pairings", "{\"role\":\"KIOSK\"}"));
        HttpResponse<String> forged =
                send(post("/api/v1/pairings", "{\"role\":\"KIOSK\"}").header("X-Forwarded-For", "127.0.0.1"));

        assertThat(claim(plain)).isEqualTo(202);
        assertThat(claim(forged)).isEqualTo(202);
    }

    private int claim(HttpResponse<String> begun) throws Exception {
        JsonNode pairing = JsonMapper.shared().readTree(begun.body());
        return send(post(
                                "/api/v1/pairings/claim",
                                "{\"claim\":\"%s\"}"
                                        .formatted(pairing.path("claim").asString()))
                        .header("X-Forwarded-For", "203.0.113.200"))
                .statusCode();
    }
}

package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody is a proxy here: what a request claims about its origin counts for nothing, in a demonstration too. */
@TestPropertySource(properties = {"motcua.pairing.trust-loopback=true", "motcua.limits.stranger-per-second=1"})
class ForwardedHeadersIT extends OverHttp {

    @Test
    void a_device_on_this_computer_is_let_in_at_once_in_a_demonstration() throws Exception {
        assertThat(claimAfter("X-Nothing", "")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "x-forwarded-proto",
                "X-Forwarded-Host",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Real-IP"
            })
    void what_somebody_passes_on_is_not_from_this_computer(String header) throws Exception {
        assertThat(claimAfter(header, "for=127.0.0.1")).isEqualTo(202);
    }

    @Test
    void forged_addresses_share_one_pace() throws Exception {
        assertThat(tooFast(number -> "10.1.2." + number)).isPositive();
    }

    private int claimAfter(String header, String value) throws Exception {
        TimeUnit.SECONDS.sleep(3); // the pace of strangers, not a wait for something to happen
        HttpResponse<String> begun =
                send(post("/api/v1/pairings", "{\"role\":\"KIOSK\"}").header(header, value));
        JsonNode pairing = JsonMapper.shared().readTree(begun.body());
        return send(post(
                        "/api/v1/pairings/claim",
                        "{\"claim\":\"%s\"}".formatted(pairing.path("claim").asString())))
                .statusCode();
    }
}

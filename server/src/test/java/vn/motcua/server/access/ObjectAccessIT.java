package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.devices.LocalDeviceDesk;

/** Doors that take an object: the owner gets through, and another device of the same role does not. */
class ObjectAccessIT extends OverHttp {

    private static final String NEXT = "{\"action\":\"NEXT\"}";

    @Autowired
    LocalDeviceDesk desk;

    String kiosk = "";
    String otherKiosk = "";
    String display = "";
    String otherDisplay = "";
    String ticket = "";
    String secret = "";

    @BeforeEach
    void two_kiosks_and_two_displays() throws Exception {
        kiosk = token(Role.KIOSK);
        otherKiosk = token(Role.KIOSK);
        display = token(Role.DISPLAY);
        otherDisplay = token(Role.DISPLAY);
        JsonNode taken = json(send(post("/api/v1/tickets", "{\"service\":\"HO_TICH\"}"), kiosk));
        ticket = taken.path("entries").get(0).path("ticket").asString();
        secret = taken.path("secret").asString();
    }

    private String id(String token) {
        return devices.find(token).orElseThrow().id();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private void assertNotYours(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(json(answer).path("title").asString()).isEqualTo("not-yours");
    }

    private HttpResponse<String> press(int counter, String token) throws Exception {
        return send(post("/api/v1/keypads/%d/keys".formatted(counter), NEXT), token);
    }

    @Test
    void keys_are_pressed_only_where_a_keypad_of_the_counter_is_wired() throws Exception {
        send(post("/api/v1/host/assignment", "{}"), display);
        desk.wire(
                        new DeviceBinding(
                                id(display),
                                id(display) + "/line",
                                DeviceBinding.Kind.COUNTER_LINE,
                                "sim:",
                                Map.of("keypads", "33=8, 34=7"),
                                true),
                        "quantri")
                .orElseThrow();
        Position before = hall.snapshot().position();

        assertNotYours(press(8, otherDisplay));
        assertNotYours(press(8, kiosk));
        assertNotYours(press(3, display));
        assertThat(hall.snapshot().position()).isEqualTo(before);

        send(post("/api/v1/counters/8/open", "{}"), token(Role.CLERK));
        HttpResponse<String> own = press(8, display);
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(hall.listAfter(before, 100).stream()
                        .map(entry -> entry.actor().value()))
                .contains("keypad:8@" + id(display));
    }

    @Test
    void a_computer_does_not_make_itself_a_keypad_at_its_first_start() throws Exception {
        String wiring = """
                {"first":{"device":"%s/pad","kind":"NUMERIC_PAD","link":"sim:","options":{"counter":"1"},"enabled":true}}""".formatted(id(otherDisplay));
        send(post("/api/v1/host/assignment", wiring), otherDisplay);

        assertNotYours(press(1, otherDisplay));
    }

    private HttpResponse<String> settle(String printer, String token) throws Exception {
        String body = "{\"device\":\"%s\",\"state\":\"CONFIRMED\",\"copy\":1,\"proof\":\"PRINTED\"}".formatted(printer);
        return send(post("/api/v1/tickets/" + ticket + "/slips", body), token);
    }

    @Test
    void a_kiosk_settles_its_own_slips_at_its_own_printer() throws Exception {
        assertNotYours(settle(id(otherKiosk) + "/printer", otherKiosk));
        assertNotYours(settle(id(kiosk) + "/printer", otherKiosk));
        assertNotYours(settle(id(otherKiosk) + "/printer", kiosk));

        assertThat(settle(id(kiosk) + "/printer", kiosk).statusCode()).isEqualTo(200);
    }

    @Test
    void a_kiosk_is_told_the_secrets_of_its_own_slips_only() throws Exception {
        String own = send(request("/api/v1/slips").GET(), kiosk).body();
        String foreign = send(request("/api/v1/slips").GET(), otherKiosk).body();

        assertThat(own).contains(ticket, secret);
        assertThat(foreign).doesNotContain(ticket).doesNotContain(secret);
    }

    private HttpResponse<String> giveBack(String told, String token) throws Exception {
        return send(
                post("/api/v1/tickets/" + ticket + "/cancel", "{\"secret\":\"%s\"}".formatted(told))
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString()),
                token);
    }

    @Test
    void a_kiosk_gives_a_number_back_only_for_who_has_its_slip() throws Exception {
        for (String told : List.of("", "ABCDEFGHIJKLMNOP", secret.substring(1))) {
            HttpResponse<String> refused = giveBack(told, kiosk);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
            assertThat(json(refused).path("title").asString()).isEqualTo("not-proven");
        }

        assertThat(giveBack(secret.toLowerCase(Locale.ROOT), otherKiosk).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_phone_sees_a_number_only_with_what_its_slip_carries() throws Exception {
        String path = "/api/v1/public/tickets/" + ticket;

        HttpResponse<String> with = send(request(path + "/" + secret).GET());
        HttpResponse<String> turned =
                send(request((path + "/" + secret).replace(ticket, ticket.toLowerCase(Locale.ROOT)))
                        .GET());
        HttpResponse<String> without = send(request(path).GET());
        HttpResponse<String> wrong = send(request(path + "/ABCDEFGHIJKLMNOP").GET());
        HttpResponse<String> nobody = send(
                request("/api/v1/public/tickets/20261130-Z-9/ABCDEFGHIJKLMNOP").GET());

        assertThat(with.statusCode()).as(with.body()).isEqualTo(200);
        assertThat(turned.statusCode()).isEqualTo(200);
        assertThat(json(with).path("id").asString()).isEqualTo(ticket);
        for (HttpResponse<String> refused : List.of(without, wrong, nobody)) {
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(json(refused).path("title").asString()).isEqualTo("code-needed");
        }
        assertThat(hall.listAfter(Position.START, 10_000).toString()).doesNotContain(secret);
    }
}

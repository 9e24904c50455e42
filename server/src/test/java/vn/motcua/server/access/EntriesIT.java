package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.staff.Role;

/** What the entries of the journal tell of tickets and counters over the interface. */
class EntriesIT extends OverHttp {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonNode done(String path, String body, String token) throws Exception {
        var answer = send(post("/api/v1" + path, body), token);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body()).path("entries");
    }

    private List<String> told(String ticket, String token) throws Exception {
        List<String> told = new ArrayList<>();
        var answer = send(request("/api/v1/entries?after=0&limit=500").GET(), token);
        JSON.readTree(answer.body()).path("entries").forEach(entry -> {
            if (entry.path("ticket").asString("").equals(ticket)) {
                told.add(entry.path("kind").asString("") + " "
                        + entry.path("service").asString("-"));
            }
        });
        return told;
    }

    @Test
    void an_entry_tells_the_service_of_its_moment_and_not_the_present_one() throws Exception {
        String token = token(Role.INTEGRATOR);
        String ticket = done("/tickets", "{\"service\":\"HO_TICH\"}", token)
                .path(0)
                .path("ticket")
                .asString("");
        done("/counters/8/open", "{\"clerk\":\"x8\"}", token);
        done("/counters/8/call", "{\"ticket\":\"%s\"}".formatted(ticket), token);
        done("/counters/8/transfer", "{\"ticket\":\"%s\",\"to\":\"CHUNG_THUC\"}".formatted(ticket), token);

        assertThat(told(ticket, token))
                .containsExactly("TicketIssued HO_TICH", "TicketCalled HO_TICH", "TicketTransferred CHUNG_THUC");
        done("/counters/8/close", "{}", token);
    }

    @Test
    void a_counter_is_released_in_one_write_and_its_ticket_is_back_in_line() throws Exception {
        String token = token(Role.INTEGRATOR);
        String ticket = done("/tickets", "{\"service\":\"HO_TICH\"}", token)
                .path(0)
                .path("ticket")
                .asString("");
        done("/counters/8/open", "{\"clerk\":\"x8\"}", token);
        done("/counters/8/call", "{\"ticket\":\"%s\"}".formatted(ticket), token);

        JsonNode entries = done("/counters/8/release", "{\"reason\":\"LEFT_OPEN\"}", token);

        assertThat(entries.size()).isEqualTo(2);
        assertThat(entries.path(0).path("kind").asString("")).isEqualTo("TicketTransferred");
        assertThat(entries.path(1).path("kind").asString("")).isEqualTo("CounterClosed");
        assertThat(entries.path(1).path("reason").asString("")).isEqualTo("LEFT_OPEN");
        assertThat(send(post("/api/v1/counters/8/release", "{}"), token).statusCode())
                .as("a reason is asked for")
                .isEqualTo(400);
    }
}

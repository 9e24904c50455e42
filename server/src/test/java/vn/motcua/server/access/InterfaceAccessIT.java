package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.staff.Role.ADMINISTRATOR;
import static vn.motcua.domain.staff.Role.CLERK;
import static vn.motcua.domain.staff.Role.DISPLAY;
import static vn.motcua.domain.staff.Role.INTEGRATOR;
import static vn.motcua.domain.staff.Role.KIOSK;
import static vn.motcua.domain.staff.Role.MANAGER;
import static vn.motcua.domain.staff.Role.PRINTER;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.identity.Tokens;

/** Every endpoint the server has, asked by everybody. */
class InterfaceAccessIT extends OverHttp {

    private static final Set<Role> EVERYBODY_KNOWN = EnumSet.allOf(Role.class);
    private static final Set<Role> COUNTERS = EnumSet.of(CLERK, MANAGER, ADMINISTRATOR, INTEGRATOR);
    private static final Set<Role> COPIES = EnumSet.of(CLERK, MANAGER, ADMINISTRATOR, KIOSK, INTEGRATOR);
    private static final Set<Role> MANAGERS = EnumSet.of(MANAGER, ADMINISTRATOR);

    /** Who may ask what; "open" endpoints let strangers in too. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/session",
            "POST /api/v1/session/password",
            "POST /api/v1/pairings",
            "POST /api/v1/pairings/claim",
            "GET /api/v1/openapi",
            "GET /api/v1/public/tickets/{ticket}",
            "GET /api/v1/public/tickets/{ticket}/{secret}",
            "GET /api/v1/public/procedures/{code}",
            "GET /api/v1/public/procedures/search",
            "GET /api/v1/public/procedures/{code}/questions",
            "POST /api/v1/public/procedures/{code}/questions",
            "GET /api/v1/public/questions/search",
            "GET /api/v1/public/procedures/{code}/checklist.pdf",
            "GET /alive");

    /** Spring's own; the interface's filters do not even see the error page. */
    private static final Set<String> NOT_OURS = Set.of("* /error");

    private static final Map<String, Set<Role>> MAY = Map.ofEntries(
            Map.entry("DELETE /api/v1/session", EnumSet.of(CLERK, MANAGER, ADMINISTRATOR)),
            Map.entry("POST /api/v1/tickets", EnumSet.of(KIOSK, INTEGRATOR, MANAGER, ADMINISTRATOR)),
            Map.entry("POST /api/v1/tickets/{ticket}/cancel", EnumSet.of(KIOSK, MANAGER, ADMINISTRATOR)),
            Map.entry("POST /api/v1/tickets/{ticket}/slips", EnumSet.of(KIOSK, INTEGRATOR)),
            Map.entry("GET /api/v1/slips", EnumSet.of(KIOSK)),
            Map.entry("POST /api/v1/clock/confirm", MANAGERS),
            Map.entry("POST /api/v1/clock/correct", MANAGERS),
            Map.entry("POST /api/v1/tickets/{ticket}/overrule", MANAGERS),
            Map.entry("POST /api/v1/tickets/{ticket}/move", MANAGERS),
            Map.entry("POST /api/v1/tickets/{ticket}/end", MANAGERS),
            Map.entry("POST /api/v1/day/open", MANAGERS),
            Map.entry("POST /api/v1/day/close", MANAGERS),
            Map.entry("POST /api/v1/counters/{number}/open", COUNTERS),
            Map.entry("POST /api/v1/counters/{number}/close", COUNTERS),
            Map.entry("POST /api/v1/counters/{number}/start-break", COUNTERS),
            Map.entry("POST /api/v1/counters/{number}/end-break", COUNTERS),
            Map.entry("POST /api/v1/counters/{number}/release", COUNTERS),
            Map.entry("POST /api/v1/counters/{number}/call-next", COUNTERS),
            Map.entry("POST /api/v1/counters/{number}/transfer", COUNTERS),
            Map.entry(
                    "POST /api/v1/counters/{number}/{step:call|recall|start|complete|no-show|park|resume|readmit}",
                    COUNTERS),
            Map.entry("POST /api/v1/keypads/{number}/keys", EnumSet.of(KIOSK, DISPLAY)),
            Map.entry("POST /api/v1/devices/report", EnumSet.of(KIOSK, DISPLAY, PRINTER)),
            Map.entry("POST /api/v1/host/assignment", EnumSet.of(KIOSK, DISPLAY)),
            Map.entry("POST /api/v1/host/errands/{errand}", EnumSet.of(KIOSK, DISPLAY)),
            Map.entry("GET /api/v1/snapshot", EVERYBODY_KNOWN),
            Map.entry("GET /api/v1/entries", EVERYBODY_KNOWN),
            Map.entry("GET /api/v1/counters/{number}/waiting", EVERYBODY_KNOWN),
            Map.entry("GET /api/v1/tickets/{ticket}", EVERYBODY_KNOWN),
            Map.entry("GET /api/v1/procedures", EVERYBODY_KNOWN),
            Map.entry("GET /api/v1/procedures/{code}", EVERYBODY_KNOWN),
            Map.entry("GET /api/v1/procedures/search", EVERYBODY_KNOWN),
            Map.entry("GET /api/v1/catalogue", COPIES),
            Map.entry("POST /api/v1/searches", EnumSet.of(KIOSK)),
            Map.entry("GET /api/v1/procedures/{code}/questions", COPIES),
            Map.entry("POST /api/v1/procedures/{code}/questions", EnumSet.of(KIOSK)),
            Map.entry("GET /api/v1/questions/search", COPIES),
            Map.entry("POST /api/v1/counters/{number}/check-papers", COUNTERS),
            Map.entry("GET /api/v1/procedures/{code}/checklist.pdf", COUNTERS),
            Map.entry("GET /api/v1/procedures/{code}/posting.pdf", COUNTERS),
            Map.entry("GET /api/v1/procedures/booklet.pdf", COUNTERS),
            Map.entry("GET /api/v1/openapi.yaml", Set.of()));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                if (methods.isEmpty()) {
                    endpoints.add("* " + pattern);
                }
                methods.forEach(method -> endpoints.add(method + " " + pattern));
            }
        }
        endpoints.removeAll(NOT_OURS);
        return endpoints;
    }

    @Test
    void every_endpoint_stands_in_the_table() {
        Set<String> known = new TreeSet<>(MAY.keySet());
        known.addAll(OPEN);
        known.remove("GET /alive");

        Set<String> present = endpoints();
        present.remove("GET /alive");

        assertThat(present).isEqualTo(known);
    }

    /** The title of the problem that stands in the way of this visitor, or "" if the door lets in. */
    private String door(String endpoint, String token) throws Exception {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{ticket}", "20261123-A-1")
                .replace("{secret}", "ABCDEFGHIJKLMNOP")
                .replace("{number}", "1")
                .replace("{code}", "1.001193")
                .replace("{errand}", "none")
                .replaceAll("\\{step:([a-z]+).*\\}", "$1");
        var request = request(path)
                .header("Content-Type", "application/json")
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        HttpResponse<String> response = token.isEmpty() ? send(request) : send(request, token);
        if (response.statusCode() != 401 && response.statusCode() != 403) {
            return "";
        }
        String title =
                JsonMapper.shared().readTree(response.body()).path("title").asString();
        return title.equals("not-signed-in") || title.equals("not-allowed") ? title : "";
    }

    @Test
    void every_role_gets_through_exactly_the_doors_of_the_table() throws Exception {
        Position before = hall.snapshot().position();
        var softly = new SoftAssertions();
        for (String endpoint : endpoints()) {
            for (Role role : Role.values()) {
                boolean may = OPEN.contains(endpoint)
                        || MAY.getOrDefault(endpoint, Set.of()).contains(role);
                softly.assertThat(door(endpoint, token(role)))
                        .as("%s by %s", endpoint, role)
                        .isEqualTo(may ? "" : "not-allowed");
            }
        }
        softly.assertAll();
        assertThat(hall.snapshot().position()).isEqualTo(before);
    }

    @Test
    void nobody_a_revoked_device_and_an_ended_session_get_through_open_doors_only() throws Exception {
        String revoked = token(KIOSK);
        devices.revoke(devices.find(revoked).orElseThrow().id());
        String ended = token(ADMINISTRATOR);
        sessions.end(ended);
        Map<String, String> strangers =
                new TreeMap<>(Map.of("nobody", "", "revoked", revoked, "ended", ended, "invented", Tokens.random()));
        var softly = new SoftAssertions();
        for (String endpoint : endpoints()) {
            for (Map.Entry<String, String> stranger : strangers.entrySet()) {
                softly.assertThat(door(endpoint, stranger.getValue()))
                        .as("%s by %s", endpoint, stranger.getKey())
                        .isEqualTo(OPEN.contains(endpoint) ? "" : "not-signed-in");
            }
        }
        softly.assertAll();
    }

    @Test
    void a_change_by_cookie_needs_the_header_of_our_own_pages() throws Exception {
        String cookie = "motcua_device=" + token(KIOSK);
        String body = "{\"service\":\"HO_TICH\"}";

        HttpResponse<String> forged = send(post("/api/v1/tickets", body).header("Cookie", cookie));
        HttpResponse<String> own =
                send(post("/api/v1/tickets", body).header("Cookie", cookie).header("X-Motcua-Request", "1"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("cross-site");
        assertThat(own.statusCode()).isEqualTo(201);
    }

    @Test
    void the_journal_names_clerks_by_id_and_nobody_by_name() throws Exception {
        String clerk = token(CLERK);
        String id = staff.find("clerk").orElseThrow().id();
        assertThat(send(post("/api/v1/counters/1/open", "{}"), clerk).statusCode())
                .isEqualTo(200);
        send(post("/api/v1/counters/1/close", "{}"), clerk);

        List<String> written = new ArrayList<>();
        hall.listAfter(Position.START, 10_000)
                .forEach(entry -> written.add(entry.actor().value() + " " + entry));

        assertThat(written).anyMatch(entry -> entry.contains("clerk:" + id));
        assertThat(written).noneMatch(entry -> entry.contains("Nguyễn") || entry.contains("clerk:clerk"));
    }
}

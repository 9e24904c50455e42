package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.server.refusal.Refusals.said;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceComputer;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceOverview;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.devices.LocalDeviceDesk;

/** Computers that carry devices, over the wire with their tokens, and the administrator who sends them about. */
class HostIT extends OverHttp {

    private static final String FIRST = """
            {"first":{"device":"%s/printer","kind":"PRINTER","link":"sim:","options":{"paper":"58"},"enabled":true}}""";

    @Autowired
    LocalDeviceDesk desk;

    @Autowired
    vn.motcua.server.audit.AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    String kiosk = "";
    String kioskToken = "";
    String display = "";
    String displayToken = "";

    @BeforeEach
    void two_computers_ask_for_the_first_time() throws Exception {
        kioskToken = token(Role.KIOSK);
        kiosk = id(kioskToken);
        displayToken = token(Role.DISPLAY);
        display = id(displayToken);
        ask(kioskToken, FIRST.formatted(kiosk));
        ask(displayToken, "{}");
    }

    private String id(String token) {
        return devices.find(token).orElseThrow().id();
    }

    private JsonNode ask(String token, String body) throws Exception {
        HttpResponse<String> answer = send(post("/api/v1/host/assignment", body), token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private DeviceBinding scanner(String place, String link) {
        return new DeviceBinding(place, place + "/scanner", DeviceBinding.Kind.SCANNER, link, Map.of(), true);
    }

    @Test
    void a_computer_sees_its_own_wirings_and_nobody_elses() throws Exception {
        desk.wire(scanner(display, "sim:"), "admin").orElseThrow();

        JsonNode seen = ask(kioskToken, "{}");
        JsonNode other = ask(displayToken, "{}");

        assertThat(seen.path("wirings")).hasSize(1);
        assertThat(seen.path("wirings").get(0).path("device").asString()).isEqualTo(kiosk + "/printer");
        assertThat(seen.path("wirings").get(0).path("options").path("paper").asString())
                .isEqualTo("58");
        assertThat(other.toString()).contains(display + "/scanner").doesNotContain(kiosk);
    }

    @Test
    void the_first_wiring_of_a_computer_is_taken_over_once_and_for_itself_only() throws Exception {
        desk.unwire(kiosk + "/printer", "admin").orElseThrow();

        assertThat(ask(kioskToken, FIRST.formatted(kiosk)).path("wirings")).isEmpty();
        String third = token(Role.KIOSK);
        HttpResponse<String> foreign = send(post("/api/v1/host/assignment", FIRST.formatted(kiosk)), third);
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.body()).contains(id(third) + "/printer");
    }

    @Test
    void a_computer_whose_name_the_server_has_used_for_itself_gets_a_free_one() throws Exception {
        String token = token(Role.KIOSK);
        String late = id(token);
        var servers = new DeviceBinding(
                DeviceComputer.SERVER, late + "/printer", DeviceBinding.Kind.PRINTER, "sim:", Map.of(), true);
        desk.host(DeviceComputer.SERVER, Optional.empty()).ask(Optional.empty());
        desk.wire(servers, "admin").orElseThrow();

        JsonNode seen = ask(token, FIRST.formatted(late));

        assertThat(seen.path("wirings").get(0).path("device").asString()).isEqualTo(late + "/printer-2");
        desk.wire(servers.switched(false), "admin").orElseThrow();
        assertThat(desk.listWirings()).contains(servers.switched(false));
    }

    @Test
    void an_errand_goes_to_its_computer_and_its_answer_comes_back() throws Exception {
        CompletableFuture<DeviceTask.Outcome> asked =
                desk.send(kiosk, new DeviceTask.Probe("tcp://10.0.0.9:9100"), "admin");

        JsonNode errand = ask(kioskToken, "{}").path("errands").get(0);
        assertThat(errand.path("kind").asString()).isEqualTo("PROBE");
        assertThat(errand.path("link").asString()).isEqualTo("tcp://10.0.0.9:9100");
        assertThat(ask(displayToken, "{}").path("errands")).isEmpty();

        String path = "/api/v1/host/errands/" + errand.path("id").asString();
        String answer = "{\"kind\":\"FOUND\",\"good\":true,\"model\":\"TM-T82III\",\"options\":{\"paper\":\"80\"}}";
        assertThat(send(post(path, answer), displayToken).statusCode()).isEqualTo(204);
        assertThat(asked).as("another computer's answer counts for nothing").isNotDone();
        assertThat(send(post(path, answer), kioskToken).statusCode()).isEqualTo(204);

        assertThat(asked.get(5, TimeUnit.SECONDS))
                .isEqualTo(new DeviceTask.Found(true, "TM-T82III", Map.of("paper", "80"), ""));
        assertThat(ask(kioskToken, "{}").path("errands")).isEmpty();
    }

    @Test
    void a_wiring_to_be_looked_at_goes_to_its_computer_whole() throws Exception {
        DeviceBinding wanted = new DeviceBinding(
                kiosk, kiosk + "/printer-9", DeviceBinding.Kind.PRINTER, "sim:", Map.of("paper", "58"), true);
        CompletableFuture<DeviceTask.Outcome> asked = desk.send(kiosk, new DeviceTask.Check(wanted), "admin");

        JsonNode errand = ask(kioskToken, "{}").path("errands").get(0);
        assertThat(errand.path("kind").asString()).isEqualTo("CHECK");
        assertThat(errand.path("wiring").path("device").asString()).isEqualTo(kiosk + "/printer-9");
        assertThat(errand.path("wiring").path("options").path("paper").asString())
                .isEqualTo("58");
        assertThat(desk.listWirings()).doesNotContain(wanted);

        String path = "/api/v1/host/errands/" + errand.path("id").asString();
        send(post(path, "{\"kind\":\"TESTED\",\"good\":false,\"detail\":\"no\"}"), kioskToken);
        assertThat(asked.get(5, TimeUnit.SECONDS)).isEqualTo(new DeviceTask.Tested(false, "no"));
    }

    @Test
    void nobody_waits_for_a_computer_that_is_not_there() {
        assertThat(desk.send("kiosk-99", new DeviceTask.Discover(), "admin"))
                .isCompletedWithValueMatching(outcome -> outcome instanceof DeviceTask.Failed);
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        assertThat(said(desk.wire(scanner("kiosk-99", "sim:"), "admin"))).contains("kiosk-99");
        assertThat(said(desk.wire(
                        new DeviceBinding(
                                kiosk, display + "/scanner", DeviceBinding.Kind.SCANNER, "sim:", Map.of(), true),
                        "admin")))
                .contains(kiosk + "/");
        desk.wire(scanner(kiosk, "serial:/dev/a?baud=9600"), "admin").orElseThrow();
        assertThat(said(desk.wire(
                        new DeviceBinding(
                                kiosk,
                                kiosk + "/two",
                                DeviceBinding.Kind.SCANNER,
                                "serial:/dev/a?baud=19200",
                                Map.of(),
                                true),
                        "admin")))
                .contains(kiosk + "/scanner");
    }

    @Test
    void who_changed_a_wiring_stands_in_the_log_and_the_wiring_in_the_database() {
        desk.wire(scanner(kiosk, "sim:"), "quantri").orElseThrow();

        assertThat(jdbc.sql("SELECT actor || ': ' || kind || ' ' || subject || ' ' || after_text FROM audit_log")
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.startsWith("quantri: WIRING_CHANGED %s/scanner {".formatted(kiosk))
                        && line.contains("\"link\":\"sim:\""));
        var afterRestart = new LocalDeviceDesk(jdbc, audit, devices, hall, java.time.Clock.systemUTC());
        assertThat(afterRestart.listWirings()).contains(scanner(kiosk, "sim:"));
        assertThat(afterRestart.listPlaces())
                .filteredOn(place -> place.id().equals(kiosk))
                .singleElement()
                .satisfies(place -> assertThat(place.lastSeen()).isEmpty());
    }

    @Test
    void reports_stand_on_the_wall_beside_the_wirings() throws Exception {
        String report =
                "{\"device\":\"%s/printer\",\"online\":false,\"reason\":\"RecEmpty\",\"facts\":{\"paperLeftSlips\":\"0\"}}"
                        .formatted(kiosk);
        assertThat(send(post("/api/v1/devices/report", report), kioskToken).statusCode())
                .isEqualTo(204);

        DeviceOverview printer = desk.listWall().stream()
                .filter(device -> device.device().equals(kiosk + "/printer"))
                .findFirst()
                .orElseThrow();
        assertThat(printer.wiring()).isPresent();
        assertThat(printer.needsHand()).isTrue();
        assertThat(printer.report().orElseThrow().facts()).containsEntry(DeviceReport.PAPER_LEFT, "0");

        desk.unwire(kiosk + "/printer", "admin").orElseThrow();
        assertThat(desk.listWall()).noneMatch(device -> device.device().equals(kiosk + "/printer"));
    }

    @Test
    void a_display_may_leave_its_name_out_and_is_not_waited_for_when_it_is_shut_out() throws Exception {
        String muted = "{\"device\":\"/screen\",\"online\":true,\"reason\":\"Muted\"}";

        assertThat(send(post("/api/v1/devices/report", muted), displayToken).statusCode())
                .isEqualTo(204);
        assertThat(send(post("/api/v1/devices/report", muted), kioskToken).statusCode())
                .isEqualTo(400);

        assertThat(desk.listWall())
                .filteredOn(device -> device.device().equals(display + "/screen"))
                .singleElement()
                .matches(DeviceOverview::needsHand);
        devices.revoke(display);
        assertThat(desk.listWall()).noneMatch(device -> device.device().equals(display + "/screen"));
    }

    @Test
    void the_server_itself_is_a_place_and_no_paired_device_can_pose_as_it() {
        DeviceHost here = desk.host(DeviceComputer.SERVER, Optional.empty());
        var printer = new DeviceBinding(
                DeviceComputer.SERVER, "kiosk-77/printer", DeviceBinding.Kind.PRINTER, "sim:", Map.of(), true);

        assertThat(here.ask(Optional.of(printer)).wirings()).contains(printer);
        assertThat(desk.listPlaces())
                .extracting(DeviceComputer::id)
                .startsWith(DeviceComputer.SERVER)
                .contains(kiosk, display);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.host(DeviceComputer.SERVER, Optional.of(Role.KIOSK)));
        assertThat(List.copyOf(desk.listPlaces()))
                .filteredOn(place -> place.id().equals(DeviceComputer.SERVER))
                .hasSize(1);
    }
}

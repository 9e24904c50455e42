package vn.motcua.kiosk.remote;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.desk.DeviceBinding;
import vn.motcua.domain.desk.DeviceHost;
import vn.motcua.domain.desk.DeviceReport;
import vn.motcua.domain.desk.DeviceTask;

/** The door of a computer with devices, over HTTP; the form is in docs/interface.md. The server knows it by its token. */
public final class RemoteDeviceHost implements DeviceHost, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Wire wire;

    /**
     * @param server for instance {@code http://192.168.1.10:8080}; need not be there yet
     * @param token of this computer, role KIOSK or DISPLAY
     */
    public RemoteDeviceHost(URI server, String token) {
        this.wire = new Wire(server, token, PATIENCE);
    }

    @Override
    public Assignment ask(Optional<DeviceBinding> first) {
        Map<String, Object> question = new HashMap<>();
        first.ifPresent(wiring -> question.put("first", write(wiring)));
        JsonNode body = tell("/api/v1/host/assignment", question);
        return new Assignment(
                HallReader.list(body.path("wirings"), RemoteDeviceHost::wiring),
                HallReader.list(body.path("errands"), RemoteDeviceHost::errand));
    }

    private static Map<String, Object> write(DeviceBinding wiring) {
        return Map.of(
                "device", wiring.device(),
                "kind", wiring.kind().name(),
                "link", wiring.link(),
                "options", wiring.options(),
                "enabled", wiring.enabled());
    }

    private static DeviceBinding wiring(JsonNode node) {
        Map<String, String> options = new TreeMap<>();
        node.path("options")
                .propertyStream()
                .forEach(
                        option -> options.put(option.getKey(), option.getValue().asString()));
        String device = node.path("device").asString();
        return new DeviceBinding(
                device.substring(0, Math.max(0, device.indexOf('/'))),
                device,
                DeviceBinding.Kind.valueOf(node.path("kind").asString()),
                node.path("link").asString(),
                options,
                node.path("enabled").asBoolean());
    }

    private static DeviceTask errand(JsonNode node) {
        DeviceTask.Task task = switch (node.path("kind").asString()) {
            case "DISCOVER" -> new DeviceTask.Discover();
            case "PROBE" -> new DeviceTask.Probe(node.path("link").asString());
            case "TEST" -> new DeviceTask.Test(node.path("device").asString());
            case "CHECK" -> new DeviceTask.Check(wiring(node.path("wiring")));
            default ->
                throw new Unreachable("the server asks for '%s', which this program is too old for"
                        .formatted(node.path("kind").asString()));
        };
        return new DeviceTask(node.path("id").asString(), task);
    }

    @Override
    public void answer(String errand, DeviceTask.Outcome outcome) {
        JsonNode unused = tell("/api/v1/host/errands/" + errand, write(outcome));
    }

    private static Map<String, Object> write(DeviceTask.Outcome outcome) {
        return switch (outcome) {
            case DeviceTask.Ports(var ports) ->
                Map.of(
                        "kind",
                        "PORTS",
                        "ports",
                        ports.stream()
                                .map(port ->
                                        Map.of("link", port.link(), "label", port.label(), "device", port.device()))
                                .toList());
            case DeviceTask.Found(boolean answered, String model, var options, String detail) ->
                Map.of("kind", "FOUND", "good", answered, "model", model, "options", options, "detail", detail);
            case DeviceTask.Tested(boolean passed, String detail) ->
                Map.of("kind", "TESTED", "good", passed, "detail", detail);
            case DeviceTask.Failed(String detail) -> Map.of("kind", "FAILED", "detail", detail);
        };
    }

    @Override
    public void report(DeviceReport report) {
        JsonNode unused = tell(
                "/api/v1/devices/report",
                Map.of(
                        "device", report.device(),
                        "online", report.online(),
                        "reason", report.reason(),
                        "detail", report.detail(),
                        "facts", report.facts()));
    }

    private JsonNode tell(String path, Map<String, ?> body) {
        try {
            Wire.Reply reply = wire.tell(path, "", body);
            if (!reply.isGood()) {
                throw new Unreachable("%s answers %s: %s"
                        .formatted(
                                path,
                                reply.status(),
                                reply.body().path("detail").asString("")));
            }
            return reply.body();
        } catch (IOException e) {
            throw new Unreachable(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new Unreachable(
                    "%s answers what this program does not understand: %s".formatted(path, e.getMessage()));
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}

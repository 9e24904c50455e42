package vn.motcua.server.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.desk.DeviceBinding;
import vn.motcua.domain.desk.DeviceHost;
import vn.motcua.domain.desk.DeviceTask;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.devices.LocalDeviceDesk;

/** The door of computers that carry devices. Which computer asks follows from its token, never from what it says. */
@RestController
@RequestMapping("/api/v1/host")
final class HostController {

    private static final int MOST_PORTS = 200;
    private static final int LONGEST_TEXT = 1_000;

    private final LocalDeviceDesk desk;

    HostController(LocalDeviceDesk desk) {
        this.desk = desk;
    }

    /** @param first what to write down if this computer never asked before */
    record Question(@Nullable WiringJson first) {}

    record WiringJson(
            @Nullable String device,
            DeviceBinding.@Nullable Kind kind,
            @Nullable String link,
            @Nullable Map<String, String> options,
            boolean enabled) {

        static WiringJson of(DeviceBinding wiring) {
            return new WiringJson(wiring.device(), wiring.kind(), wiring.link(), wiring.options(), wiring.enabled());
        }

        DeviceBinding at(String place) {
            if (device == null || kind == null || link == null) {
                throw new IllegalArgumentException("fields 'device', 'kind' and 'link' are needed");
            }
            return new DeviceBinding(place, device, kind, link, options == null ? Map.of() : options, enabled);
        }
    }

    /** @param kind DISCOVER, PROBE, TEST or CHECK; the other fields as the kind needs them */
    record ErrandJson(
            String id,
            String kind,
            @Nullable String link,
            @Nullable String device,
            @Nullable WiringJson wiring) {

        static ErrandJson of(DeviceTask errand) {
            return switch (errand.task()) {
                case DeviceTask.Discover discover -> new ErrandJson(errand.id(), "DISCOVER", null, null, null);
                case DeviceTask.Probe probe -> new ErrandJson(errand.id(), "PROBE", probe.link(), null, null);
                case DeviceTask.Test test -> new ErrandJson(errand.id(), "TEST", null, test.device(), null);
                case DeviceTask.Check(DeviceBinding wiring) ->
                    new ErrandJson(errand.id(), "CHECK", null, null, WiringJson.of(wiring));
            };
        }
    }

    record Assigned(List<WiringJson> wirings, List<ErrandJson> errands) {}

    record PortJson(
            @Nullable String link,
            @Nullable String label,
            @Nullable String device) {}

    /** @param kind PORTS, FOUND, TESTED or FAILED; the other fields as the kind needs them */
    record OutcomeJson(
            @Nullable String kind,
            @Nullable List<PortJson> ports,
            boolean good,
            @Nullable String model,
            @Nullable Map<String, String> options,
            @Nullable String detail) {

        DeviceTask.Outcome read() {
            return switch (text(kind)) {
                case "PORTS" ->
                    new DeviceTask.Ports((ports == null ? List.<PortJson>of() : ports)
                            .stream()
                                    .limit(MOST_PORTS)
                                    .map(port -> new DeviceTask.Port(
                                            text(port.link()), text(port.label()), text(port.device())))
                                    .toList());
                case "FOUND" ->
                    new DeviceTask.Found(good, text(model), options == null ? Map.of() : options, text(detail));
                case "TESTED" -> new DeviceTask.Tested(good, text(detail));
                case "FAILED" -> new DeviceTask.Failed(text(detail));
                default ->
                    throw new IllegalArgumentException(
                            "kind '%s' is not PORTS, FOUND, TESTED or FAILED".formatted(text(kind)));
            };
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value;
    }

    @PostMapping("/assignment")
    Assigned ask(@AuthenticationPrincipal Identity who, @RequestBody Question body) {
        DeviceHost.Assignment present =
                host(who).ask(Optional.ofNullable(body.first()).map(first -> first.at(who.id())));
        return new Assigned(
                present.wirings().stream().map(WiringJson::of).toList(),
                present.errands().stream().map(ErrandJson::of).toList());
    }

    @PostMapping("/errands/{errand}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @AuthenticationPrincipal Identity who,
            @PathVariable("errand") String errand,
            @RequestBody OutcomeJson body) {
        host(who).answer(errand, body.read());
    }

    private DeviceHost host(Identity who) {
        return desk.host(who.id(), Optional.of(who.role()));
    }
}

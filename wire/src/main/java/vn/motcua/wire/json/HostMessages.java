package vn.motcua.wire.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceTask;

/** What a computer with devices and the server say to each other. See docs/interface.md. */
public final class HostMessages {

    /** More ports than a computer has. */
    private static final int MOST_PORTS = 200;

    private static final int LONGEST_TEXT = 1_000;

    private HostMessages() {}

    /** @param first what to write down if this computer never asked before */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(@Nullable BindingJson first) {

        /** As a computer asks. */
        public static Question of(Optional<DeviceBinding> first) {
            return new Question(first.map(BindingJson::of).orElse(null));
        }

        /** @param place the computer that asks, known by its token */
        public Optional<DeviceBinding> toFirst(String place) {
            return Optional.ofNullable(first).map(told -> told.toBinding(place));
        }
    }

    /** A device at a computer; which computer that is, the server knows. */
    public record BindingJson(
            @Nullable String device,
            DeviceBinding.@Nullable Kind kind,
            @Nullable String link,
            @Nullable Map<String, String> options,
            boolean enabled) {

        /** As it is told, in both directions. */
        public static BindingJson of(DeviceBinding binding) {
            return new BindingJson(
                    binding.device(), binding.kind(), binding.link(), binding.options(), binding.enabled());
        }

        /**
         * The binding at a computer.
         *
         * @throws IllegalArgumentException if a field is missing, or a device cannot be so
         */
        public DeviceBinding toBinding(String place) {
            if (device == null || kind == null || link == null) {
                throw new IllegalArgumentException("fields 'device', 'kind' and 'link' are needed");
            }
            return new DeviceBinding(place, device, kind, link, options == null ? Map.of() : options, enabled);
        }

        /** A computer hears of its own devices only, and their ids begin with its own. */
        DeviceBinding toOwnBinding() {
            String id = WireJson.orEmpty(device);
            return toBinding(id.substring(0, Math.max(0, id.indexOf('/'))));
        }
    }

    /** @param kind DISCOVER, PROBE, TEST or CHECK; the other fields as the kind needs them */
    public record TaskJson(
            String id,
            String kind,
            @Nullable String link,
            @Nullable String device,
            @Nullable BindingJson wiring) {

        static TaskJson of(DeviceTask task) {
            return switch (task.task()) {
                case DeviceTask.Discover discover -> new TaskJson(task.id(), "DISCOVER", null, null, null);
                case DeviceTask.Probe(String link) -> new TaskJson(task.id(), "PROBE", link, null, null);
                case DeviceTask.Test(String device) -> new TaskJson(task.id(), "TEST", null, device, null);
                case DeviceTask.Check(DeviceBinding binding) ->
                    new TaskJson(task.id(), "CHECK", null, null, BindingJson.of(binding));
            };
        }

        DeviceTask toTask() {
            return new DeviceTask(
                    id,
                    switch (kind) {
                        case "DISCOVER" -> new DeviceTask.Discover();
                        case "PROBE" -> new DeviceTask.Probe(WireJson.orEmpty(link));
                        case "TEST" -> new DeviceTask.Test(WireJson.orEmpty(device));
                        case "CHECK" -> {
                            if (wiring == null) {
                                throw new IllegalArgumentException("task CHECK names no device");
                            }
                            yield new DeviceTask.Check(wiring.toOwnBinding());
                        }
                        default ->
                            throw new DeviceHost.Unreachable(
                                    "the server asks for '%s', which this program is too old for".formatted(kind));
                    });
        }
    }

    /** What a computer is to carry and to do. */
    public record Assigned(
            @Nullable List<BindingJson> wirings, @Nullable List<TaskJson> errands) {

        /** As the server tells it. */
        public static Assigned of(DeviceHost.Assignment present) {
            return new Assigned(
                    present.wirings().stream().map(BindingJson::of).toList(),
                    present.tasks().stream().map(TaskJson::of).toList());
        }

        /**
         * As the computer has it.
         *
         * @throws DeviceHost.Unreachable if this program is too old for a task
         * @throws IllegalArgumentException if a field is missing
         */
        public DeviceHost.Assignment toAssignment() {
            return new DeviceHost.Assignment(
                    WireJson.orEmpty(wirings).stream()
                            .map(BindingJson::toOwnBinding)
                            .toList(),
                    WireJson.orEmpty(errands).stream().map(TaskJson::toTask).toList());
        }
    }

    /** A port of the computer. */
    public record PortJson(
            @Nullable String link,
            @Nullable String label,
            @Nullable String device) {}

    /** @param kind PORTS, FOUND, TESTED or FAILED; the other fields as the kind needs them */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OutcomeJson(
            @Nullable String kind,
            @Nullable List<PortJson> ports,
            boolean good,
            @Nullable String model,
            @Nullable Map<String, String> options,
            @Nullable String detail) {

        /** As a computer tells it. */
        public static OutcomeJson of(DeviceTask.Outcome outcome) {
            return switch (outcome) {
                case DeviceTask.Ports(var ports) ->
                    new OutcomeJson(
                            "PORTS",
                            ports.stream()
                                    .map(port -> new PortJson(port.link(), port.label(), port.device()))
                                    .toList(),
                            false,
                            null,
                            null,
                            null);
                case DeviceTask.Found(boolean answered, String model, var options, String detail) ->
                    new OutcomeJson("FOUND", null, answered, model, options, detail);
                case DeviceTask.Tested(boolean passed, String detail) ->
                    new OutcomeJson("TESTED", null, passed, null, null, detail);
                case DeviceTask.Failed(String detail) -> new OutcomeJson("FAILED", null, false, null, null, detail);
            };
        }

        /**
         * As the server has it: at most 200 ports, texts cut to 1,000 characters.
         *
         * @throws IllegalArgumentException if the kind is not one of these
         */
        public DeviceTask.Outcome toOutcome() {
            return switch (cut(kind)) {
                case "PORTS" ->
                    new DeviceTask.Ports(WireJson.orEmpty(ports).stream()
                            .limit(MOST_PORTS)
                            .map(port -> new DeviceTask.Port(cut(port.link()), cut(port.label()), cut(port.device())))
                            .toList());
                case "FOUND" ->
                    new DeviceTask.Found(good, cut(model), options == null ? Map.of() : options, cut(detail));
                case "TESTED" -> new DeviceTask.Tested(good, cut(detail));
                case "FAILED" -> new DeviceTask.Failed(cut(detail));
                default ->
                    throw new IllegalArgumentException(
                            "kind '%s' is not PORTS, FOUND, TESTED or FAILED".formatted(cut(kind)));
            };
        }
    }

    private static String cut(@Nullable String value) {
        String text = WireJson.orEmpty(value);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}

package vn.motcua.kiosk.remote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.hall.ClockTrouble;
import vn.motcua.domain.hall.HallPlan;
import vn.motcua.domain.hall.HallRules;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.Logo;
import vn.motcua.domain.hall.SlipTemplate;
import vn.motcua.domain.hall.TicketState;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.TicketId;

/** Reads {@code GET /api/v1/snapshot}; the form is in docs/interface.md. What a kiosk does not show is left out. */
final class HallReader {

    /** The interface tells no clerk, and a kiosk needs none. */
    private static final ClerkId SOMEBODY = new ClerkId("somebody");

    private HallReader() {}

    /** @throws IllegalArgumentException if the hall told there cannot be */
    static HallSnapshot read(JsonNode hall) {
        List<Service> services = list(hall.path("services"), HallReader::service);
        Instant at = Instant.parse(hall.path("at").asString());
        var plan = new HallPlan(
                wording(hall.path("name")),
                ZoneId.of(hall.path("zone").asString()),
                new OpeningHours(Map.of(), false),
                new HallRules(hall.path("maxCalls").asInt(HallRules.USUAL.maxCalls())),
                list(hall.path("groups"), HallReader::group),
                services,
                list(hall.path("counters"), HallReader::counter),
                slip(hall.path("slip")),
                hall.path("demonstration").asBoolean());
        return new HallSnapshot(
                plan,
                new Position(hall.path("position").asLong()),
                at,
                text(hall, "day").map(LocalDate::parse),
                hall.path("issuing").asBoolean(),
                text(hall, "nextOpening").map(LocalDateTime::parse),
                text(hall, "storageTrouble"),
                text(hall, "clockTrouble").map(kind -> clockTrouble(kind, at)),
                list(
                        hall.path("services"),
                        node -> new HallSnapshot.ServiceView(
                                service(node),
                                node.path("waiting").asInt(),
                                counters(node.path("counters")),
                                counters(node.path("openCounters")))),
                list(
                        hall.path("counters"),
                        node -> new HallSnapshot.CounterView(
                                counter(node),
                                state(node.path("state").asString(), at),
                                Optional.empty(),
                                List.of(),
                                node.path("waiting").asInt())),
                list(hall.path("calls"), HallReader::call),
                List.of());
    }

    /** A kiosk says that the time is in doubt, not more; a kind that it does not know is as good as any. */
    private static ClockTrouble clockTrouble(String word, Instant at) {
        ClockTrouble.Kind kind = Arrays.stream(ClockTrouble.Kind.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElse(ClockTrouble.Kind.DISAGREE);
        return new ClockTrouble(kind, at, at);
    }

    /** A part that this kiosk does not know is left out; a server of old has nothing to say about slips. */
    private static SlipTemplate slip(JsonNode node) {
        if (node.isMissingNode()) {
            return SlipTemplate.USUAL;
        }
        Set<String> told = Set.copyOf(list(node.path("parts"), JsonNode::asString));
        return new SlipTemplate(
                Arrays.stream(SlipTemplate.Part.values())
                        .filter(part -> told.contains(part.name()))
                        .collect(Collectors.toSet()),
                node.hasNonNull("heading") ? Optional.of(wording(node.path("heading"))) : Optional.empty(),
                node.hasNonNull("note") ? Optional.of(wording(node.path("note"))) : Optional.empty(),
                node.hasNonNull("logo") ? Optional.of(new Logo(node.path("logo").asString())) : Optional.empty());
    }

    private static HallSnapshot.CallView call(JsonNode node) {
        return new HallSnapshot.CallView(
                new Position(node.path("position").asLong()),
                TicketId.parse(node.path("ticket").asString()),
                new CounterId(node.path("counter").asInt()),
                node.path("attempt").asInt(),
                Instant.parse(node.path("at").asString()));
    }

    /** Reads {@code GET /api/v1/tickets/{ticket}}. */
    static Standing standing(JsonNode node) {
        return new Standing(
                TicketId.parse(node.path("id").asString()),
                new ServiceId(node.path("service").asString()),
                TicketState.valueOf(node.path("state").asString()),
                node.hasNonNull("ahead") ? Optional.of(node.path("ahead").asInt()) : Optional.empty(),
                node.hasNonNull("counter")
                        ? Optional.of(new CounterId(node.path("counter").asInt()))
                        : Optional.empty());
    }

    private static ServiceGroup group(JsonNode node) {
        return new ServiceGroup(
                new ServiceGroupId(node.path("id").asString()),
                wording(node.path("name")),
                node.path("pictogram").asString());
    }

    private static Service service(JsonNode node) {
        return new Service(
                new ServiceId(node.path("id").asString()),
                new Series(node.path("series").asString()),
                wording(node.path("name")),
                new ServiceGroupId(node.path("group").asString()),
                node.path("pictogram").asString(),
                node.path("offered").asBoolean());
    }

    private static Counter counter(JsonNode node) {
        return new Counter(
                new CounterId(node.path("number").asInt()),
                wording(node.path("name")),
                list(node.path("services"), service -> new ServiceId(service.asString())));
    }

    private static CounterState state(String word, Instant at) {
        return switch (word) {
            case "OPEN" -> new CounterState.Open(SOMEBODY, at);
            case "BREAK" -> new CounterState.OnBreak(SOMEBODY, at);
            default -> new CounterState.Closed();
        };
    }

    static List<CounterId> counters(JsonNode node) {
        return list(node, number -> new CounterId(number.asInt()));
    }

    private static Wording wording(JsonNode node) {
        return new Wording(node.path("vi").asString(), node.path("en").asString());
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> values = new ArrayList<>();
        array.forEach(node -> values.add(reader.apply(node)));
        return values;
    }
}

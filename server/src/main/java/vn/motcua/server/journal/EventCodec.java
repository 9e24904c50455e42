package vn.motcua.server.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * Events as they stand on disk: the record's name and its components as JSON, ids as plain values, for instance
 * {@code TicketCalled {"ticket":"20261123-A-42","counter":8}}. Fields it does not know are ignored, so that an older
 * server reads a newer journal.
 */
final class EventCodec {

    private static final Map<String, Class<?>> KINDS = Arrays.stream(Event.class.getDeclaredClasses())
            .filter(Class::isRecord)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(ids())
            .build();

    private static SimpleModule ids() {
        var module = new SimpleModule("motcua-ids");
        text(module, TicketId.class, TicketId::parse);
        text(module, ServiceId.class, ServiceId::new);
        text(module, ClerkId.class, ClerkId::new);
        text(module, ProcedureCode.class, ProcedureCode::new);
        module.addSerializer(CounterId.class, new ValueSerializer<>() {
            @Override
            public void serialize(CounterId value, JsonGenerator out, SerializationContext context) {
                out.writeNumber(value.number());
            }
        });
        module.addDeserializer(CounterId.class, new ValueDeserializer<>() {
            @Override
            public CounterId deserialize(JsonParser in, DeserializationContext context) {
                return new CounterId(in.getIntValue());
            }
        });
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toString());
            }
        });
        module.addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return parse.apply(in.getString());
            }
        });
    }

    String kind(Event event) {
        return event.getClass().getSimpleName();
    }

    String encode(Event event) {
        return json.writeValueAsString(event);
    }

    /** @throws IllegalStateException naming the kind and the body if they are not what {@link #encode} writes or once wrote */
    Event decode(String written, String body) {
        String kind = OldEntries.kind(written);
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException(
                    "journal has an event of unknown kind '%s': is this server older than its data?"
                            .formatted(written));
        }
        try {
            if (OldEntries.mayLack(kind) && json.readTree(body) instanceof ObjectNode object) {
                OldEntries.complete(kind, object);
                return (Event) json.treeToValue(object, type);
            }
            return (Event) json.readValue(body, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("cannot read event %s from '%s'".formatted(kind, body), e);
        }
    }
}

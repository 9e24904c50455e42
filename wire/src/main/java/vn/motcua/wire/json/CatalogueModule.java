package vn.motcua.wire.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.module.SimpleModule;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.service.ServiceId;

/**
 * How the catalogue's records stand in documents of the interface: ids as plain strings, what is empty left away, sets in
 * the order of their enum, so that the same sheet is always the same bytes. See docs/interface.md.
 */
public final class CatalogueModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public CatalogueModule() {
        super("motcua-catalogue");
        addSerializer(ProcedureCode.class, new AsText<>());
        addSerializer(ServiceId.class, new AsText<>());
        addDeserializer(ProcedureCode.class, new FromText<>(ProcedureCode::new));
        addDeserializer(ServiceId.class, new FromText<>(ServiceId::new));
        setMixInAnnotation(Paper.class, PaperMixIn.class);
        setMixInAnnotation(Procedure.class, LevelsMixIn.class);
        setMixInAnnotation(ProcedureHeading.class, LevelsMixIn.class);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.configOverride(Optional.class)
                .setInclude(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT));
    }

    private static final class AsText<T> extends ValueSerializer<T> {

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    /** A text, or a record with one value, which is what older servers send. */
    private static final class FromText<T> extends ValueDeserializer<T> {

        private final Function<String, T> id;

        FromText(Function<String, T> id) {
            this.id = id;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            return id.apply(
                    node.isString() ? node.asString() : node.path("value").asString(""));
        }
    }

    /** Follows from the role. */
    @JsonIgnoreProperties("toBring")
    private interface PaperMixIn {}

    private interface LevelsMixIn {

        @SuppressWarnings("UnusedMethod") // Jackson reads it
        @JsonSerialize(using = InOrder.class)
        Set<Level> levels();
    }

    /** Sets of records have another order after every start. */
    private static final class InOrder extends ValueSerializer<Set<Level>> {

        @Override
        public void serialize(Set<Level> levels, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            levels.stream().sorted().forEach(level -> out.writeString(level.name()));
            out.writeEndArray();
        }
    }
}

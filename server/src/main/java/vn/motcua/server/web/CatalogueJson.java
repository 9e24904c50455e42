package vn.motcua.server.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
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
@Configuration(proxyBeanMethods = false)
class CatalogueJson {

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(ProcedureCode.class, String.class)
                .replaceWithClass(ServiceId.class, String.class);
    }

    @Bean
    JacksonModule catalogueModule() {
        var module = new SimpleModule("motcua-catalogue") {
            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.configOverride(Optional.class)
                        .setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT));
            }
        };
        module.addSerializer(ProcedureCode.class, new AsText<>());
        module.addSerializer(ServiceId.class, new AsText<>());
        module.setMixInAnnotation(Paper.class, PaperMixIn.class);
        module.setMixInAnnotation(Procedure.class, LevelsMixIn.class);
        module.setMixInAnnotation(ProcedureHeading.class, LevelsMixIn.class);
        return module;
    }

    private static final class AsText<T> extends ValueSerializer<T> {

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
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

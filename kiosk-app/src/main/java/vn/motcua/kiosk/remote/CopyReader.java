package vn.motcua.kiosk.remote;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;

/** Reads {@code GET /api/v1/catalogue}; the form is in docs/interface.md. */
final class CopyReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(ProcedureCode.class, new Id<ProcedureCode>() {
                        @Override
                        ProcedureCode of(String value) {
                            return new ProcedureCode(value);
                        }
                    })
                    .addDeserializer(ServiceId.class, new Id<ServiceId>() {
                        @Override
                        ServiceId of(String value) {
                            return new ServiceId(value);
                        }
                    }))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a newer server may tell more
            .build();

    private CopyReader() {}

    /** @throws tools.jackson.core.JacksonException or IllegalArgumentException if it is no whole catalogue */
    static CatalogueCopy read(JsonNode document) {
        return JSON.treeToValue(document, CatalogueCopy.class);
    }

    static JsonNode parse(byte[] document) {
        return JSON.readTree(document);
    }

    static byte[] encode(JsonNode document) {
        return JSON.writeValueAsBytes(document);
    }

    /** A text, or a record with one value, which is what older servers send. */
    private abstract static class Id<T> extends ValueDeserializer<T> {

        abstract T of(String value);

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            return of(node.isString() ? node.asString() : node.path("value").asString(""));
        }
    }
}

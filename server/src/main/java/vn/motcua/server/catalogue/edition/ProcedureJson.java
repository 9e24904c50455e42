package vn.motcua.server.catalogue.edition;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.procedure.Procedure;

/**
 * Procedures and overlays as they stand in the database. The same procedure always gives the same text, so that its hash
 * tells whether anything has changed.
 */
public final class ProcedureJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // what a record tells of itself, isToBring(), is no part of it
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private static final TypeReference<List<CatalogueImport.FieldChange>> FIELD_CHANGES = new TypeReference<>() {};

    private ProcedureJson() {}

    /** As it stands in the database; equal values give equal text. */
    public static String encode(Procedure procedure) {
        ObjectNode tree = JSON.valueToTree(procedure);
        // a set has no order of its own, and another one in every process
        ArrayNode levels = tree.putArray("levels");
        procedure.levels().stream().sorted().forEach(level -> levels.add(level.name()));
        return JSON.writeValueAsString(tree);
    }

    static Procedure decode(String body) {
        return JSON.readValue(body, Procedure.class);
    }

    /** As it stands in the database; equal values give equal text. */
    public static String encode(Overlay overlay) {
        return JSON.writeValueAsString(overlay);
    }

    static Overlay decodeOverlay(String body) {
        return JSON.readValue(body, Overlay.class);
    }

    /** As it stands in the database; equal values give equal text. */
    public static String encode(List<CatalogueImport.FieldChange> changes) {
        return JSON.writeValueAsString(changes);
    }

    static List<CatalogueImport.FieldChange> decodeChanges(String body) {
        return JSON.readValue(body, FIELD_CHANGES);
    }

    /** Half a SHA-256, in hexadecimal: enough to tell two texts apart. */
    public static String hash(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

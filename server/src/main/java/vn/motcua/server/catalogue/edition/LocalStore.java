package vn.motcua.server.catalogue.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** What the desk itself says beside the national record: overlays, who receives what, words. */
public final class LocalStore {

    private final JdbcClient reading;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public LocalStore(JdbcClient reading, JdbcClient jdbc, TransactionTemplate transaction) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What the desk says about one procedure. */
    public Optional<Overlay> findOverlay(ProcedureCode code) {
        return reading.sql("SELECT body FROM procedure_overlay WHERE code = :code")
                .param("code", code.value())
                .query((row, n) -> ProcedureJson.decodeOverlay(row.getString("body")))
                .optional();
    }

    /** All that the desk says beside the record. */
    public List<Overlay> listOverlays() {
        return reading.sql("SELECT body FROM procedure_overlay ORDER BY code")
                .query((row, n) -> ProcedureJson.decodeOverlay(row.getString("body")))
                .list();
    }

    /** One that says nothing is deleted. */
    public void saveOverlay(Overlay overlay) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM procedure_overlay WHERE code = :code")
                    .param("code", overlay.code().value())
                    .update();
            if (!overlay.equals(Overlay.none(overlay.code()))) {
                insertOverlay(overlay);
            }
        });
    }

    private void insertOverlay(Overlay overlay) {
        jdbc.sql("""
                        INSERT INTO procedure_overlay (code, short_vi, short_en, service, hidden, body)
                        VALUES (:code, :vi, :en, :service, :hidden, :body)
                        """)
                .param("code", overlay.code().value())
                .param("vi", overlay.shortName().map(Wording::vi).orElse(null))
                .param("en", overlay.shortName().map(Wording::en).orElse(null))
                .param("service", overlay.service().map(ServiceId::value).orElse(null))
                .param("hidden", overlay.hidden() ? 1 : 0)
                .param("body", ProcedureJson.encode(overlay))
                .update();
    }

    /** The service that receives each field of work. */
    public Map<String, ServiceId> listFieldServices() {
        Map<String, ServiceId> services = new TreeMap<>();
        reading.sql("SELECT field, service FROM field_service").query(row -> {
            services.put(row.getString("field"), new ServiceId(row.getString("service")));
        });
        return services;
    }

    /** Sets or clears the service that receives a field of work. */
    public void saveFieldService(String field, Optional<ServiceId> service) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM field_service WHERE field = :field")
                    .param("field", field)
                    .update();
            service.ifPresent(id -> jdbc.sql("INSERT INTO field_service (field, service) VALUES (:field, :service)")
                    .param("field", field)
                    .param("service", id.value())
                    .update());
        });
    }

    /** The levels whose procedures the desk receives. */
    public List<Level> listLevels() {
        return reading
                .sql("SELECT level FROM received_level")
                .query((row, n) -> Level.valueOf(row.getString("level")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Replaces the levels whose procedures the desk receives. */
    public void saveLevels(List<Level> levels) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM received_level").update();
            levels.stream()
                    .distinct()
                    .forEach(level -> jdbc.sql("INSERT INTO received_level (level) VALUES (:level)")
                            .param("level", level.name())
                            .update());
        });
    }

    /** The desk's own list of synonyms. */
    public List<Synonym> listSynonyms() {
        return reading.sql("SELECT said, meant FROM synonym ORDER BY said, meant")
                .query((row, n) -> new Synonym(row.getString("said"), row.getString("meant")))
                .list();
    }

    /** Whether it was not there before. */
    public boolean saveSynonym(Synonym synonym) {
        return jdbc.sql("INSERT INTO synonym (said, meant) VALUES (:said, :meant) ON CONFLICT (said, meant) DO NOTHING")
                        .param("said", synonym.said())
                        .param("meant", synonym.meant())
                        .update()
                == 1;
    }

    /** Whether it was there. */
    public boolean deleteSynonym(Synonym synonym) {
        return jdbc.sql("DELETE FROM synonym WHERE said = :said AND meant = :meant")
                        .param("said", synonym.said())
                        .param("meant", synonym.meant())
                        .update()
                == 1;
    }
}

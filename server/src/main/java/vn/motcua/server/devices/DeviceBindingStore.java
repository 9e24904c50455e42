package vn.motcua.server.devices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.device.DeviceBinding;

/** The wirings as they stand in the database. */
final class DeviceBindingStore {

    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    DeviceBindingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> listPlaces() {
        return jdbc.sql("SELECT place FROM wiring_place ORDER BY place")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** @return whether it was not known before */
    boolean addPlace(String place) {
        return jdbc.sql(
                                "INSERT INTO wiring_place (place, first_ms) VALUES (:place, :now) ON CONFLICT (place) DO NOTHING")
                        .param("place", place)
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    List<DeviceBinding> list() {
        return jdbc.sql("SELECT place, device, kind, link, options, enabled FROM wiring ORDER BY device")
                .query((row, n) -> new DeviceBinding(
                        row.getString(1),
                        row.getString(2),
                        DeviceBinding.Kind.valueOf(row.getString(3)),
                        row.getString(4),
                        JsonMapper.shared().readValue(row.getString(5), OPTIONS),
                        row.getInt(6) == 1))
                .list();
    }

    /** In place of the one of the same device, if there is one. */
    void save(DeviceBinding wiring) {
        jdbc.sql("""
                        INSERT INTO wiring (device, place, kind, link, options, enabled, changed_ms)
                        VALUES (:device, :place, :kind, :link, :options, :enabled, :now)
                        ON CONFLICT (device) DO UPDATE SET place = excluded.place, kind = excluded.kind,
                            link = excluded.link, options = excluded.options, enabled = excluded.enabled,
                            changed_ms = excluded.changed_ms
                        """)
                .param("device", wiring.device())
                .param("place", wiring.place())
                .param("kind", wiring.kind().name())
                .param("link", wiring.link())
                .param("options", JsonMapper.shared().writeValueAsString(new TreeMap<>(wiring.options())))
                .param("enabled", wiring.enabled() ? 1 : 0)
                .param("now", clock.millis())
                .update();
    }

    /** @return whether there was one */
    boolean delete(String device) {
        return jdbc.sql("DELETE FROM wiring WHERE device = :device")
                        .param("device", device)
                        .update()
                == 1;
    }
}

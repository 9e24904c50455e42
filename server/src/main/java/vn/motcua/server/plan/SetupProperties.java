package vn.motcua.server.plan;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.domain.staff.Role;

/**
 * A desk set up without a screen, from a file ({@code MOTCUA_SETUP=/etc/motcua/setup.yml}) or from the environment. What
 * it names and the database does not have yet is made at start; what is there already stays as it is.
 *
 * @param demonstration this process shows what the product can do: it begins with the demonstration's desk when there is
 *     none, and lets kiosks and displays on its own computer in without approval. Never at a desk with citizens
 * @param desk services and counters of a new desk; without it, an empty desk or the demonstration's
 * @param staff accounts to make
 * @param devices devices to let in, with the tokens they carry
 */
@ConfigurationProperties("motcua.setup")
public record SetupProperties(
        @DefaultValue("false") boolean demonstration,
        @org.jspecify.annotations.Nullable DeskSetup desk,
        @DefaultValue List<StaffSetup> staff,
        @DefaultValue List<DeviceSetup> devices) {

    public SetupProperties {
        staff = List.copyOf(staff);
        devices = List.copyOf(devices);
    }

    /**
     * @param nameVi the desk's name in Vietnamese
     * @param nameEn and in English
     * @param zone of the hall's clock
     * @param roundTheClock issue tickets at any hour
     * @param hours windows by day, {@code monday: "07:00-11:30, 13:30-17:30"}
     * @param maxCalls calls before only a no-show is left
     * @param demonstration mark every screen as a demonstration
     */
    public record DeskSetup(
            String nameVi,
            String nameEn,
            @DefaultValue("Asia/Ho_Chi_Minh") String zone,
            @DefaultValue("false") boolean roundTheClock,
            @DefaultValue java.util.Map<String, String> hours,
            @DefaultValue("3") int maxCalls,
            @DefaultValue("false") boolean demonstration,
            @DefaultValue List<GroupSetup> groups,
            @DefaultValue List<ServiceSetup> services,
            @DefaultValue List<CounterSetup> counters) {}

    /** A tile of the kiosk's first level. */
    public record GroupSetup(
            String id,
            String nameVi,
            String nameEn,
            @DefaultValue("help") String pictogram) {}

    /** @param series the letter in front of the numbers */
    public record ServiceSetup(
            String id,
            String series,
            String nameVi,
            String nameEn,
            String group,
            @DefaultValue("help") String pictogram,
            @DefaultValue("true") boolean offered) {}

    /** @param services ids of what it serves */
    public record CounterSetup(
            int number,
            String nameVi,
            String nameEn,
            @DefaultValue List<String> services) {}

    /**
     * @param account what the person types
     * @param displayName for colleagues; the account if left out
     * @param password at least 10 characters; left out, a one-time password is made and printed at start
     */
    public record StaffSetup(
            String account,
            @DefaultValue("") String displayName,
            Role role,
            @DefaultValue("") String password) {}

    /**
     * @param id for instance {@code kiosk-1}
     * @param token at least 24 characters, the same as in the device's own configuration
     */
    public record DeviceSetup(String id, @DefaultValue("") String name, Role role, String token) {}
}

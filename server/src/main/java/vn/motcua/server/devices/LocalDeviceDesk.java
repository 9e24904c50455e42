package vn.motcua.server.devices;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceComputer;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceOverview;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.PairedDevice;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.pairing.Devices;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.refusal.Refused;

/** Wirings on this server's own tables. Everything asked every second is kept in memory. */
public final class LocalDeviceDesk implements DeviceDesk {

    private final DeviceBindingStore store;
    private final AuditLog log;
    private final Devices paired;
    private final LocalHall hall;
    private final Clock clock;
    private final DeviceTaskBoard tasks = new DeviceTaskBoard();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>(); // by place
    private volatile List<String> places;
    private volatile List<DeviceBinding> wirings;

    public LocalDeviceDesk(JdbcClient jdbc, AuditLog log, Devices paired, LocalHall hall, Clock clock) {
        this.store = new DeviceBindingStore(jdbc, clock);
        this.log = log;
        this.paired = paired;
        this.hall = hall;
        this.clock = clock;
        this.places = store.listPlaces();
        this.wirings = store.list();
    }

    @Override
    public List<DeviceComputer> listPlaces() {
        Map<String, PairedDevice> computers =
                paired.list().stream().collect(Collectors.toMap(PairedDevice::id, computer -> computer));
        List<DeviceComputer> all = new ArrayList<>();
        all.add(new DeviceComputer(
                DeviceComputer.SERVER,
                "",
                Optional.empty(),
                lastSeen(DeviceComputer.SERVER),
                isHeard(DeviceComputer.SERVER)));
        for (String id : places) {
            PairedDevice computer = computers.get(id);
            boolean carries = wirings.stream().anyMatch(wiring -> wiring.place().equals(id));
            if (computer != null && (!computer.revoked() || carries)) {
                all.add(new DeviceComputer(
                        id, computer.name(), Optional.of(computer.role()), lastSeen(id), isHeard(id)));
            }
        }
        return List.copyOf(all);
    }

    private Optional<Instant> lastSeen(String place) {
        return Optional.ofNullable(seen.get(place));
    }

    private boolean isHeard(String place) {
        return lastSeen(place)
                .filter(at -> at.plus(SILENT_AFTER).isAfter(clock.instant()))
                .isPresent();
    }

    @Override
    public List<DeviceBinding> listWirings() {
        return wirings;
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> wire(DeviceBinding wiring, String by) {
        return Refused.carryOut(() -> {
            checkPlace(wiring);
            checkLink(wiring);
            Map<String, String> before = said(wiring.device());
            store.save(wiring);
            hall.expect(wiring.device());
            changed(by, wiring.device(), before);
        });
    }

    /** How a device is wired at present; empty if it is not. */
    private Map<String, String> said(String device) {
        return wirings.stream()
                .filter(wiring -> wiring.device().equals(device))
                .findFirst()
                .map(LocalDeviceDesk::said)
                .orElse(Map.of());
    }

    private static Map<String, String> said(DeviceBinding wiring) {
        Map<String, String> words = new TreeMap<>();
        words.put("kind", wiring.kind().name());
        words.put("place", wiring.place());
        words.put("link", wiring.link());
        words.put("enabled", Boolean.toString(wiring.enabled()));
        wiring.options().forEach((name, value) -> words.put("option " + name, value));
        return words;
    }

    private void checkPlace(DeviceBinding wiring) {
        String place = wiring.place();
        if (!place.equals(DeviceComputer.SERVER) && !places.contains(place)) {
            throw new Refused(DeskRefusal.Kind.UNKNOWN_COMPUTER, place);
        }
        checkName(wiring);
    }

    /** A computer speaks for what bears its name only; the server, for everything that is not another computer's. */
    private void checkName(DeviceBinding wiring) {
        String place = wiring.place();
        String owner = wiring.device().substring(0, wiring.device().indexOf('/'));
        boolean own = place.equals(DeviceComputer.SERVER)
                ? !places.contains(owner) || owner.equals(place)
                : owner.equals(place);
        boolean before = wirings.stream()
                .anyMatch(other ->
                        other.device().equals(wiring.device()) && other.place().equals(place));
        if (!own && !before) {
            throw new Refused(DeskRefusal.Kind.DEVICE_OF_ANOTHER, place);
        }
    }

    private void checkLink(DeviceBinding wiring) {
        if (wiring.link().startsWith("sim:") || !wiring.enabled()) {
            return;
        }
        for (DeviceBinding other : wirings) {
            if (other.enabled()
                    && other.place().equals(wiring.place())
                    && other.port().equals(wiring.port())
                    && !other.device().equals(wiring.device())) {
                throw new Refused(DeskRefusal.Kind.PORT_TAKEN, wiring.port(), other.device());
            }
        }
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> unwire(String device, String by) {
        return Refused.carryOut(() -> {
            Map<String, String> before = said(device);
            if (!store.delete(device)) {
                throw new Refused(DeskRefusal.Kind.UNKNOWN_DEVICE, device);
            }
            hall.forget(device);
            changed(by, device, before);
        });
    }

    /** A display was shut out: nobody waits for its page or its loudspeaker any more. */
    public void forgetSound(String display) {
        hall.forget(display + "/screen");
        hall.forget(display + "/audio");
        hall.announceSetup();
    }

    private void changed(String by, String device, Map<String, String> before) {
        wirings = store.list();
        log.record(AuditEvent.of(AuditKind.WIRING_CHANGED).by(by).about(device).changed(before, said(device)));
        hall.announceSetup();
    }

    @Override
    public CompletableFuture<DeviceTask.Outcome> send(String place, DeviceTask.Task task, String by) {
        if (!isHeard(place)) {
            return CompletableFuture.completedFuture(new DeviceTask.Failed(
                    "'%s' has not been heard of for %s s".formatted(place, SILENT_AFTER.toSeconds())));
        }
        log.record(AuditEvent.of(AuditKind.ERRAND_SENT).by(by).about(place).saying(task.toString()));
        return tasks.add(place, task);
    }

    @Override
    public List<DeviceOverview> listWall() {
        return DeviceOverview.of(wirings, hall.listDevices());
    }

    /**
     * The door of one computer.
     *
     * @throws IllegalArgumentException if a paired device carries the server's own name
     */
    public DeviceHost host(String place, Optional<Role> role) {
        if (place.equals(DeviceComputer.SERVER) && role.isPresent()) {
            throw new IllegalArgumentException("a paired device must not be named '%s'".formatted(place));
        }
        return new DeviceHost() {
            @Override
            public Assignment ask(Optional<DeviceBinding> first) {
                if (!places.contains(place)) {
                    welcome(place, first);
                }
                seen.put(place, clock.instant());
                return new Assignment(
                        wirings.stream()
                                .filter(wiring -> wiring.place().equals(place))
                                .toList(),
                        tasks.listFor(place));
            }

            @Override
            public void answer(String task, DeviceTask.Outcome outcome) {
                tasks.answer(place, task, outcome);
            }

            @Override
            public void report(DeviceReport report) {
                hall.report(report);
            }
        };
    }

    /** Whether a keypad of a counter is connected to a computer, as an administrator has wired it. */
    public boolean hasKeypad(String place, CounterId counter) {
        return wirings.stream()
                .anyMatch(wiring -> wiring.place().equals(place)
                        && wiring.listKeypadCounters().contains(counter));
    }

    /** Whether a device is a computer's own: named after it, or wired there. */
    public boolean isOwn(String place, String device) {
        return device.startsWith(place + "/")
                || wirings.stream()
                        .anyMatch(wiring ->
                                wiring.place().equals(place) && wiring.device().equals(device));
    }

    /**
     * The first time a computer asks, its own settings are taken over, so that nothing stops working by an update. Its
     * device gets a free name if the server's own computer has spoken for that one until now.
     */
    private synchronized void welcome(String place, Optional<DeviceBinding> first) {
        Optional<DeviceBinding> taken = first.filter(wiring -> wiring.place().equals(place))
                .filter(wiring -> wiring.listKeypadCounters().isEmpty()) // who may press is not for it to say
                .map(this::freelyNamed);
        taken.ifPresent(this::checkName);
        if (store.addPlace(place)) {
            taken.ifPresent(store::save);
            places = store.listPlaces();
            changed(place, taken.map(DeviceBinding::device).orElse(place), Map.of());
        }
    }

    private DeviceBinding freelyNamed(DeviceBinding wiring) {
        String name = wiring.device();
        for (int number = 2; isWired(name); number++) {
            name = wiring.device() + "-" + number;
        }
        return new DeviceBinding(
                wiring.place(), name, wiring.kind(), wiring.link(), wiring.options(), wiring.enabled());
    }

    private boolean isWired(String device) {
        return wirings.stream().anyMatch(other -> other.device().equals(device));
    }
}
